import type { State } from "./state.ts";

/** A request that the description has let through. */
export interface Call {
  state: State;
  params: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
}

export interface Answer {
  status: number;
  data: unknown;
}

export type Route = (call: Call) => Answer;

export function ok(data: unknown): Answer {
  return { status: 200, data };
}

export function created(data: unknown): Answer {
  return { status: 201, data };
}

export function refused(status: number, message: string): Answer {
  const documentation_url = "https://docs.github.com/rest";
  return { status, data: { message, documentation_url, status: `${status}` } };
}

export const notFound = refused(404, "Not Found");

/** A 422 with one reason, as the calls for issues give it. */
export function invalid(
  resource: string,
  field: string,
  message: string,
): Answer {
  const documentation_url = "https://docs.github.com/rest";
  const errors = [{ resource, code: "custom", field, message }];
  const data = { message: "Validation Failed", documentation_url, errors };
  return { status: 422, data };
}

/** The longest body of a comment or review. */
const longest = 65_536;

export function bodyProblem(resource: string, body: unknown): Answer | null {
  if (typeof body !== "string" || body.trim() === "")
    return invalid(resource, "body", "body can't be blank");
  return body.length > longest
    ? invalid(
        resource,
        "body",
        `body is too long (maximum is ${longest} characters)`,
      )
    : null;
}
