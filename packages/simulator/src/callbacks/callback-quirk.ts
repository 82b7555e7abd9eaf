// What goes wrong with the callbacks of a task: nothing about them is signed, retried or promised on any vendor's page.

import { object, type Check } from "../options/check.ts";
import { aBoolean, aCount, finiteMs, listOf, oneOf } from "../options/checks.ts";

/** What the callbacks of a task do. */
export interface CallbackQuirk {
  /**
   * How long after the create the challenge comes, in milliseconds.
   * @default 0, before the create is answered
   */
  readonly challengeAfterMs?: number | undefined;
  /**
   * Whether the challenge is a number of 18 digits, which no JavaScript number holds, instead of a text.
   * @default false
   */
  readonly numericChallenge?: boolean | undefined;
  /**
   * How many changes of the status are not told, from the first on; `Infinity` for all.
   * @default 0
   */
  readonly lost?: number | undefined;
  /**
   * How much later than the change each callback comes, in milliseconds.
   * @default 0
   */
  readonly lateMs?: number | undefined;
  /**
   * How often each callback comes.
   * @default 1
   */
  readonly copies?: number | undefined;
  /**
   * Whether all come at the end, the last first.
   * @default false
   */
  readonly reversed?: boolean | undefined;
  /**
   * Callbacks of somebody else, right after the challenge, that say how the task has ended.
   * @default none
   */
  readonly forged?: readonly ("succeeded" | "failed")[] | undefined;
}

export const aCallbackQuirk: Check<CallbackQuirk> = object<CallbackQuirk>({
  challengeAfterMs: finiteMs,
  numericChallenge: aBoolean,
  lost: aCount,
  lateMs: finiteMs,
  copies: aCount,
  reversed: aBoolean,
  forged: listOf(oneOf("succeeded", "failed")),
});
