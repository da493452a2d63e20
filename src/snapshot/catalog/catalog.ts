import { columns } from "./columns.ts";
import { comments } from "./comments.ts";
import { constraints } from "./constraints.ts";
import { foreignData } from "./foreign-data.ts";
import { functions } from "./functions.ts";
import { grants } from "./grants.ts";
import { indexes } from "./indexes.ts";
import { operators } from "./operators.ts";
import { replication } from "./replication.ts";
import { schemas } from "./schemas.ts";
import { sequences } from "./sequences.ts";
import type { CatalogContext, CatalogSource } from "./source.ts";
import { statistics } from "./statistics.ts";
import { tables, views } from "./tables.ts";
import { textSearch } from "./text-search.ts";
import { triggers } from "./triggers.ts";
import { types } from "./types.ts";

/** Everything a snapshot looks at. */
export function catalogSources(context: CatalogContext): CatalogSource[] {
  return [
    ...schemas(),
    ...types(context),
    ...tables(),
    ...columns(context),
    ...constraints(),
    ...indexes(),
    ...sequences(),
    ...views(),
    ...functions(),
    ...triggers(),
    ...statistics(),
    ...operators(context),
    ...textSearch(),
    ...foreignData(context),
    ...replication(context),
    ...comments(),
    ...grants(),
  ];
}
