// Two schemas at one place: the entry for everything that holds a schema, from a body to an array's items. It only finds
// out whether the pair was met before; what the schemas mean is compared when the queue gets there.

import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import type { Located } from "../document/located.ts";
import { homeOf, identityOf, placeOf } from "./place.ts";

/** The schemas that hold at the place in each document; none for a place that may hold anything. */
export function compareSchema(
  comparison: Comparison,
  old: readonly Located[],
  current: readonly Located[],
  where: string,
  from: Site,
): void {
  const oldHomes = old.map((node) => homeOf(node, comparison.old));
  const homes = current.map((node) => homeOf(node, comparison.new));
  const place =
    homes.length === 1 || oldHomes.length === 1
      ? placeHome(oldHomes[0], homes[0], current[0] ?? old[0], where)
      : placeOf(oldHomes[0], homes[0], where);
  const pair = `${identityOf(oldHomes, where)} ${identityOf(homes, where)} ${old.length * current.length === 0 ? where : ""}`;
  const site = comparison.enter(pair, from);
  for (const home of [...oldHomes, ...homes]) comparison.reach(home, site ?? from);
  if (site) comparison.later({ schemas: [oldHomes, homes], place, site });
}

function placeHome(
  old: Located | undefined,
  current: Located | undefined,
  raw: Located | undefined,
  where: string,
) {
  const place = placeOf(old, current, where);
  return place.where === where && raw ? { where, pointer: raw.pointer } : place;
}
