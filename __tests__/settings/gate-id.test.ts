import { expect, it } from "@jest/globals";
import { gateId } from "../../src/settings/gate-id.ts";
import type { Settings } from "../../src/settings/settings.ts";

it.each([
  ["/r", [], null],
  ["/r/services/shop", [], "services/shop"],
  ["/r", ["a.ini", "b.ini#blue"], "a.ini b.ini#blue"],
])(
  "the gate of %s and %j has the id %j",
  (workingDirectory, alembicConfig, id) => {
    const settings: Pick<
      Settings,
      "repository" | "workingDirectory" | "alembicConfig"
    > = { repository: "/r", workingDirectory, alembicConfig };
    expect(gateId(settings)).toBe(id);
  },
);
