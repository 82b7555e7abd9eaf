// What the changesets that wait in `.changeset` would make of each package's version.
import { join } from "node:path";
import { getReleasePlan } from "@changesets/get-release-plan";

/** By package, such as `minor: 1.2.0`. Packages that stay as they are have none. */
export async function plannedBumps(): Promise<Map<string, string>> {
  const { releases } = await getReleasePlan(join(import.meta.dirname, "../../.."));
  return new Map(releases.map(({ name, type, newVersion }) => [name, `${type}: ${newVersion}`]));
}
