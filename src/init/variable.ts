/** An environment variable that the project's code reads. */
export interface Variable {
  name: string;
  /** Whether the code fails where it is not set. */
  isRequired: boolean;
  /** The default as text, null when it is none, or computed. */
  fallback: string | null;
  /** The type that its value is made into, as written: `int`, `PostgresDsn | None`; empty when nothing says. */
  type: string;
  /** What else the code says about its value, as written. */
  options: string;
  /** Absolute path of the file that reads it. */
  path: string;
}
