import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface LintFiles {
  one: string;
  many: string[];
  large: string;
}

/** What migrations are made of, in the order in which a file repeats them: `T` is a table, `N` a number of its own. */
const statements = [
  "ALTER TABLE T ADD COLUMN cN text",
  "CREATE INDEX ix_N ON T (a, b)",
  "CREATE INDEX CONCURRENTLY ixc_N ON T (lower(a))",
  "ALTER TABLE T ALTER COLUMN a SET NOT NULL",
  "ALTER TABLE T ADD CONSTRAINT fk_N FOREIGN KEY (b) REFERENCES other (id)",
  "ALTER TABLE T ALTER COLUMN a TYPE varchar(200)",
  "CREATE TABLE n_N (id bigserial PRIMARY KEY, a text NOT NULL DEFAULT 'x', b int REFERENCES T (id), at timestamptz DEFAULT now())",
  "UPDATE T SET a = 'it''s' WHERE b IS NULL",
  "DROP INDEX ix_N",
  "ALTER TABLE T DROP COLUMN cN",
  "ALTER TABLE T ADD CONSTRAINT ck_N CHECK (a <> '') NOT VALID",
  "ALTER TABLE T VALIDATE CONSTRAINT ck_N",
  "-- a function\nCREATE FUNCTION f_N() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$",
  "ALTER TABLE T RENAME COLUMN a TO a_N",
  "COMMENT ON TABLE T IS 'described; well'",
];

/** As many statements of mixed DDL, always the same. */
export function mixedStatements(count: number, first = 0): string {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const text = statements[number % statements.length] ?? "";
    const table = `t${Math.floor(number / 7) % 300}`;
    const named = text.replace(/\bT\b/g, table);
    return `${named.replace(/(?<=[_c])N\b/g, String(number))};\n`;
  }).join("");
}

/** One file with one statement, a hundred with four each, and one with ten thousand. */
export function writeLintFiles(folder: string): LintFiles {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  return {
    one: write("one.sql", "ALTER TABLE t ADD COLUMN c text;\n"),
    many: Array.from({ length: 100 }, (_, index) =>
      write(
        `${String(index).padStart(3, "0")}.sql`,
        mixedStatements(4, 4 * index),
      ),
    ),
    large: write("large.sql", mixedStatements(10_000)),
  };
}
