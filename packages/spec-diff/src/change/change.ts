// What a comparison reports: the shape of the command's `--json`, which workflows read.

/**
 * How serious a change is for the TypeScript user of the generated types: `breaking` if what compiled or worked before no
 * longer does, `additive` if there is more than before, `docs` if neither types nor behaviour differ.
 */
export type Level = "breaking" | "additive" | "docs";

/**
 * The part of a semantic version that a set of changes increases: `major` for the first breaking change, `minor` for the first
 * additive one, `patch` for documentation alone, `none` for no change.
 */
export type Bump = "major" | "minor" | "patch" | "none";

/** One change, with everyone whom it concerns. */
export interface Change {
  /** How serious it is for the worst of its uses. */
  readonly level: Level;
  /** A name for programs, such as `property-removed`. New kinds come with minor versions. */
  readonly kind: string;
  /** The operations concerned, such as `GET /videos and 3 more`; null if it is the whole document. */
  readonly operation: string | null;
  /** A JSON pointer as a URI fragment: into the old document for what was removed, else into the new one. */
  readonly pointer: string;
  /** A sentence for people, the operations included. A second one may follow that opens with `Warning:`. */
  readonly text: string;
}

/** What a comparison found. It is plain JSON. */
export interface Difference {
  /** That of the most serious change. */
  readonly bump: Bump;
  /** Each once, most serious first. */
  readonly changes: readonly Change[];
}

const BUMPS = { breaking: "major", additive: "minor", docs: "patch" } as const satisfies Record<Level, Bump>;

/** Most serious first. */
export const LEVELS = ["breaking", "additive", "docs"] as const satisfies readonly Level[];

export function bumpOf(changes: readonly Pick<Change, "level">[]): Bump {
  const worst = LEVELS.find((level) => changes.some((change) => change.level === level));
  return worst ? BUMPS[worst] : "none";
}
