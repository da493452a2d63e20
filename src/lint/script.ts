/** A file of SQL, or what came through standard input. */
export interface Script {
  /** Its path as reports tell it. */
  name: string;
  text: string;
}
