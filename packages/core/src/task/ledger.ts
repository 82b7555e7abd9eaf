// What a ledger is: the memory of submissions that makes "run it again" safe. Rooms that keep one, and the one that asks it, meet here.
import type { TaskRef } from "./task.ts";

/** What a provider says that a task costs. */
export type Cost = {
  /** How much, in `currency`. */
  readonly amount: number;
  /** The currency's code, such as `USD`, where the provider says it. */
  readonly currency?: string | undefined;
};

/** A submission that is about to be sent. Plain JSON; neither prompt, link nor key is in it. */
export type LedgerEntry = {
  /** The submission's own id, unguessable; `submissionId` of an error. */
  readonly id: string;
  /** The caller's key, if they gave one: no two records have the same. */
  readonly idempotencyKey?: string | undefined;
  /** The entry's name, which is the prefix of the reference to come. */
  readonly provider: string;
  /** The origin of the server that it goes to, such as `https://api.linkmodel.ai`. */
  readonly origin: string;
  /** SHA-256 of the input, in hexadecimal: without `callbackUrl`, and of http(s) images their origin and path alone. */
  readonly inputHash: string;
  /** When it was begun (ms since the epoch). */
  readonly startedAt: number;
  /** `model/durationSeconds/resolution`, as far as the input has them: what a lost submission is looked for by. */
  readonly group?: string | undefined;
};

/** How a submission ended. */
export type LedgerOutcome =
  | {
      /** The provider has taken it. */
      readonly type: "accepted";
      /** The task. */
      readonly ref: TaskRef;
      /** When it was submitted (ms since the epoch). */
      readonly submittedAt: number;
      /** What the provider says that it costs. */
      readonly cost?: Cost | undefined;
    }
  | {
      /** Nothing was made, and the key is free again. */
      readonly type: "refused";
    }
  | {
      /** A task may exist, and be billed. */
      readonly type: "unknown";
    };

/** A submission, and how it ended, if that is known. */
export type LedgerRecord = LedgerEntry & {
  /** Left out until somebody has said it. */
  readonly outcome?: LedgerOutcome | undefined;
};

/** Remembers submissions; `createVideoTasks(providers, { ledger })`. A table with a unique key is one. */
export interface Ledger {
  /**
   * Inserts a submission, atomically: when it resolves, the record is committed and survives a crash.
   *
   * @returns the record that is there already under this `idempotencyKey`, and then nothing is inserted; else `undefined`
   */
  begin(entry: LedgerEntry): Promise<LedgerRecord | undefined>;
  /**
   * Says how a submission ended. `refused` frees its `idempotencyKey`. Rejects for an `id` that it does not have, for a `ref` that another
   * record has, and for a record that was accepted with another `ref` or refused; the same outcome twice is taken.
   */
  settle(id: string, outcome: LedgerOutcome): Promise<void>;
}
