import { failureOf, isTransient } from "./failure.ts";

/** Null when GitHub won't do it for this token. What may pass is thrown: it says nothing of the token. */
export async function unlessRefused<T>(
  call: () => Promise<T>,
): Promise<T | null> {
  try {
    return await call();
  } catch (cause) {
    if (isTransient(failureOf(cause))) throw cause;
    return null;
  }
}
