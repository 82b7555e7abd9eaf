// What a comparison says: the shape of the command's `--json`, which workflows read.

/** How serious a change is for the TypeScript user of the generated package. */
export type Level = "breaking" | "additive" | "docs";

/** The semantic version step that a set of changes asks for. */
export type Bump = "major" | "minor" | "patch" | "none";

export interface Change {
  readonly level: Level;
  /** A word for programs, such as `property-removed`: a key of the tables in `rules/`. */
  readonly kind: string;
  /** The operations concerned, such as `GET /videos and 3 more`; null if it is the whole document. */
  readonly operation: string | null;
  /** A JSON pointer as a URI fragment; into the old document for what was removed, else into the new one. */
  readonly pointer: string;
  /** A sentence for people, the operations included. A second one may follow that opens with `Warning:`. */
  readonly text: string;
}

export interface Difference {
  readonly bump: Bump;
  /** Each once, most serious first. */
  readonly changes: readonly Change[];
}

const BUMPS = { breaking: "major", additive: "minor", docs: "patch" } as const satisfies Record<Level, Bump>;

export const LEVELS = ["breaking", "additive", "docs"] as const satisfies readonly Level[];

export function bumpOf(changes: readonly Pick<Change, "level">[]): Bump {
  const worst = LEVELS.find((level) => changes.some((change) => change.level === level));
  return worst ? BUMPS[worst] : "none";
}
