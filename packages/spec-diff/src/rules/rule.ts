// The form of a rule: how serious a kind of change is in each direction, and the sentence that says so.

import type { Level } from "../change/change.ts";
import type { Direction } from "../change/direction.ts";

/** What a sentence is made from. */
export interface ChangeFacts {
  /** What changed, for the middle of a sentence: "property `url` of the 200 response". */
  readonly subject: string;
  /** `GET /videos and 3 more`, or null. */
  readonly operation: string | null;
  readonly direction: Direction;
  readonly from: string;
  readonly to: string;
  /** A reason or a name, where the kind of change has one. */
  readonly detail: string;
}

export interface Rule {
  /** One level, or one for what the user sends and one for what the user receives. */
  readonly level: Level | Readonly<Record<Direction, Level>>;
  /** A sentence without its capital and full stop. */
  readonly sentence: (facts: ChangeFacts) => string;
  /** A second sentence: who should look, although the level alone does not say so. */
  readonly warning?: (facts: ChangeFacts) => string;
  /** True if the sentence names the operation itself; otherwise it is put in front. */
  readonly namesOperation?: true;
  /** True if keys are sent elsewhere or in another way, or can be: a report begins with such changes. */
  readonly movesKeys?: true;
  /** Why no type shows it: everything still compiles, and what worked when the program ran no longer does. */
  readonly notInTypes?: string;
}

/** Contravariant: what the user sends may only widen. */
export const NARROWER = { request: "breaking", response: "additive" } as const;

/** Covariant: what the user receives may only narrow. */
export const WIDER = { request: "additive", response: "breaking" } as const;

/** One wording for what is sent, one for what is received. */
export function by(
  request: (facts: ChangeFacts) => string,
  response: (facts: ChangeFacts) => string,
): (facts: ChangeFacts) => string {
  return (facts) => (facts.direction === "request" ? request(facts) : response(facts));
}
