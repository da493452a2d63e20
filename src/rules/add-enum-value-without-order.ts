import { formatName } from "../sql/identifier.ts";
import { operationRule } from "./rule.ts";

const mood = "CREATE TYPE mood AS ENUM ('glad', 'sad')";

export const addEnumValueWithoutOrder = operationRule({
  id: "add-enum-value-without-order",
  severity: "info",
  group: "style",
  summary: "A value is added to an enum without saying where.",
  why: "Enums are compared and sorted in the order of their values. Without BEFORE or AFTER the new one comes last, and its place can't be changed later.",
  instead: "Say the place: `ADD VALUE 'calm' AFTER 'glad'`.",
  bad: [
    {
      before: mood,
      upgrade: "op.execute(\"ALTER TYPE mood ADD VALUE 'calm'\")",
    },
  ],
  good: [
    {
      before: mood,
      upgrade: "op.execute(\"ALTER TYPE mood ADD VALUE 'calm' AFTER 'glad'\")",
    },
    {
      before: mood,
      upgrade:
        "op.execute(\"ALTER TYPE mood ADD VALUE IF NOT EXISTS 'calm' BEFORE 'sad'\")",
    },
  ],
  watches: ["add-enum-value"],
  check({ type, value, isPlaced }) {
    if (isPlaced) return null;
    return {
      message: `The value '${value}' comes last in the order of ${formatName(type)}, and its place can't be changed later.`,
      fix: {
        text: "Say its place with BEFORE or AFTER another value.",
        code: null,
      },
    };
  },
});
