// The changeset of an update: the bump for Changesets, the report for people, who find it in the package's CHANGELOG.

import type { Spec } from "../render-client.ts";
import type { ChangeDescription } from "./describe-change.ts";

export type ChangesetSubject = {
  readonly provider: string;
  /** The name of the package. */
  readonly name: string;
  /** Paths of the pages that changed. */
  readonly changed: readonly string[];
  readonly spec: Spec;
};

/**
 * The file's name holds the hash of the document that the change leads to, so that finding the same change again
 * replaces the file instead of adding another.
 */
export function renderChangeset(
  { provider, name, changed, spec }: ChangesetSubject,
  { bump, report }: ChangeDescription,
): { readonly file: string; readonly text: string } {
  const hash = spec.sha256.slice(0, 8);
  const pages = changed.map((page) => `\`${page}\``).join(", ");
  const title = `The provider's documentation changed: ${pages} (spec ${plainVersion(spec)}, ${hash}).`;
  const text = ["---", `"${name}": ${bump}`, "---", "", title, "", report, ""].join("\n");
  return { file: `.changeset/spec-${provider}-${hash}.md`, text };
}

/** A version that reads like one. What else a page calls its version is in the report, and the hash says which it is. */
function plainVersion({ version }: Spec): string {
  return /^[\w.+-]{1,40}$/.test(version) ? version : "of another version";
}
