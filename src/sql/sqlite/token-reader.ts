import type { QualifiedName } from "../operation.ts";
import { nameOf, type Token } from "./tokens.ts";

/** Walks over the tokens of one statement. Words are asked for in capitals, of any case in the text. */
export class TokenReader {
  private position = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.position >= this.tokens.length;
  }

  /** Whether these words or symbols come next. */
  sees(...texts: string[]): boolean {
    return texts.every((text, index) => {
      const token = this.tokens[this.position + index];
      return (
        token !== undefined &&
        (token.kind === "word" || token.kind === "symbol") &&
        token.text.toUpperCase() === text
      );
    });
  }

  /** Steps over these words or symbols when they come next. */
  takes(...texts: string[]): boolean {
    const isNext = this.sees(...texts);
    if (isNext) this.position += texts.length;
    return isNext;
  }

  /** @throws Error when something else comes next */
  demand(...texts: string[]): void {
    if (!this.takes(...texts)) this.fail(texts.join(" "));
  }

  next(): Token {
    const token = this.tokens[this.position];
    if (!token) return this.fail("more");
    this.position += 1;
    return token;
  }

  name(): string {
    const token = this.next();
    if (token.kind === "symbol" || token.kind === "number") this.fail("a name");
    return nameOf(token);
  }

  qualifiedName(): QualifiedName {
    const first = this.name();
    return this.takes(".")
      ? { schema: first, name: this.name() }
      : { schema: null, name: first };
  }

  /** The tokens between the parentheses that come next. */
  group(): Token[] {
    this.demand("(");
    const start = this.position;
    for (let depth = 1; depth > 0;) {
      const { text } = this.next();
      if (text === "(") depth += 1;
      if (text === ")") depth -= 1;
    }
    return this.tokens.slice(start, this.position - 1);
  }

  /** The tokens up to the next one that the condition stops at, whole groups stepped over. */
  until(stops: (token: Token) => boolean): Token[] {
    const start = this.position;
    while (!this.isAtEnd && !stops(this.peek())) {
      if (this.sees("(")) this.group();
      else this.position += 1;
    }
    return this.tokens.slice(start, this.position);
  }

  rest(): Token[] {
    return this.until(() => false);
  }

  fail(wanted: string): never {
    const found = this.tokens[this.position]?.text ?? "the end";
    throw new Error(`expected ${wanted}, found ${found}`);
  }

  private peek(): Token {
    return this.tokens[this.position] as Token;
  }
}

/** The parts of a list: tokens between commas, those in parentheses left alone. */
export function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === "(") depth += 1;
    if (token.text === ")") depth -= 1;
    if (token.text === "," && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
