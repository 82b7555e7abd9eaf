// What an update means, as a bump and a text. The comparison judges the document; a page can also change around it, and
// a document can be written in another order.

import { renderReport, type Bump, type Difference } from "@videotask/spec-diff";

export type ChangeDescription = {
  /** `none` if there is nothing to release. */
  readonly bump: Bump;
  readonly report: string;
};

/** @param repacked whether any file of the package is another one now */
export function describeChange(difference: Difference, repacked: boolean): ChangeDescription {
  if (difference.bump !== "none") return { bump: difference.bump, report: renderReport(difference) };
  if (repacked)
    return { bump: "patch", report: "The document says the same in another order.\n\nBump: patch" };
  return { bump: "none", report: PROSE };
}

const PROSE = [
  "Only prose around the document changed: nothing to release.",
  "Read it all the same, because tables and notes can say what no schema does.\n\nBump: none",
].join(" ");
