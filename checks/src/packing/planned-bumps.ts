// What the changesets that wait in `.changeset` would make of each package's version.
import { getReleasePlan } from "@changesets/get-release-plan";
import { root } from "../workspace/index.ts";

/** By package, such as `minor: 1.2.0`. Packages that stay as they are have none. */
export async function plannedBumps(): Promise<Map<string, string>> {
  const { releases } = await getReleasePlan(root);
  return new Map(releases.map(({ name, type, newVersion }) => [name, `${type}: ${newVersion}`]));
}
