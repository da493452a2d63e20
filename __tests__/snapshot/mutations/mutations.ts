import { code } from "./code.ts";
import { columns } from "./columns.ts";
import { constraints } from "./constraints.ts";
import { indexes } from "./indexes.ts";
import { notes } from "./notes.ts";
import { nothing } from "./nothing.ts";
import { sequences } from "./sequences.ts";
import { surroundings } from "./surroundings.ts";
import { tables } from "./tables.ts";
import { types } from "./types.ts";
import { views } from "./views.ts";

/** By subject, as each is played in a database of its own. */
export const mutations = {
  columns,
  tables,
  constraints,
  indexes,
  sequences,
  types,
  views,
  code,
  surroundings,
  notes,
};

/** What leaves the schema as it was. */
export { nothing };
