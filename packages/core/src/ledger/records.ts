// The rules of a ledger, without any I/O: which changes are possible, and what they come to. Memory and file share them, so that what a
// file's lines say is what was once answered.
import { VideoTaskError } from "../task/error.ts";
import type { LedgerEntry, LedgerOutcome, LedgerRecord } from "../task/ledger.ts";
import { shorten } from "../task/text.ts";
import type { Change } from "./change.ts";

interface Submission {
  readonly entry: LedgerEntry;
  outcome: LedgerOutcome | undefined;
  isClosed: boolean;
}

export interface Records {
  /** The submission that has this key. */
  find(idempotencyKey: string | undefined): LedgerRecord | undefined;
  /**
   * Whether the change would change anything.
   *
   * @throws {VideoTaskError} `invalid_state` for one that contradicts what is there
   */
  accepts(change: Change): boolean;
  /** Makes a change that {@link Records.accepts} has accepted. */
  apply(change: Change): void;
  /** What is not over yet, oldest first. */
  open(): LedgerRecord[];
  /** How many submissions must be kept. */
  readonly keptCount: number;
  /** The changes that make the same records anew, without those that are over except for the latest. */
  changes(latest: number): Change[];
}

export function createRecords(): Records {
  // Maps, since a key may be any text, `__proto__` too. They keep the order of insertion.
  const byId = new Map<string, Submission>();
  const byKey = new Map<string, Submission>();
  const byRef = new Map<string, Submission>();

  function submission(id: string): Submission {
    const found = byId.get(id);
    if (!found) throw invalid(`The ledger has no submission ${shorten(id)}.`);
    return found;
  }

  function settles(id: string, outcome: LedgerOutcome): boolean {
    const { outcome: before } = submission(id);
    const ref = outcome.type === "accepted" ? outcome.ref : undefined;
    if (before?.type === "refused" && outcome.type !== "refused")
      throw invalid(`Submission ${shorten(id)} was refused, and is not ${outcome.type} as well.`);
    if (before?.type === "accepted") {
      // Whoever only lost the answer knows less than what is there.
      if (outcome.type === "unknown" || ref === before.ref) return false;
      throw invalid(
        `Submission ${shorten(id)} was accepted as ${shorten(before.ref)}, and is not ${shorten(ref ?? outcome.type)} as well.`,
      );
    }
    if (ref !== undefined && byRef.has(ref)) throw invalid(`Another submission has ${shorten(ref)} already.`);
    return before?.type !== outcome.type;
  }

  function forgets(id: string): boolean {
    const { outcome } = submission(id);
    if (outcome?.type !== "accepted") return true;
    throw invalid(
      `Submission ${shorten(id)} was accepted as ${shorten(outcome.ref)}: close that, it cannot be forgotten.`,
    );
  }

  function begins({ id, idempotencyKey }: LedgerEntry): boolean {
    if (idempotencyKey !== undefined && byKey.has(idempotencyKey)) return false;
    if (byId.has(id)) throw invalid(`The ledger has a submission ${shorten(id)} already.`);
    return true;
  }

  function begin(entry: LedgerEntry): void {
    const begun: Submission = { entry, outcome: undefined, isClosed: false };
    byId.set(entry.id, begun);
    if (entry.idempotencyKey !== undefined) byKey.set(entry.idempotencyKey, begun);
  }

  function freeKey(found: Submission): void {
    const { idempotencyKey } = found.entry;
    if (idempotencyKey !== undefined && byKey.get(idempotencyKey) === found) byKey.delete(idempotencyKey);
  }

  function settle(id: string, outcome: LedgerOutcome): void {
    const found = submission(id);
    found.outcome = outcome;
    if (outcome.type === "refused") freeKey(found);
    if (outcome.type === "accepted") byRef.set(outcome.ref, found);
  }

  function forget(id: string): void {
    freeKey(submission(id));
    byId.delete(id);
  }

  const close = (ref: string): void => void (byRef.get(ref)!.isClosed = true);

  /** Nothing will be asked of it again: it was refused, or closed without a key. */
  const isOver = ({ entry, outcome, isClosed }: Submission): boolean =>
    outcome?.type === "refused" || (isClosed && entry.idempotencyKey === undefined);

  return {
    find(idempotencyKey) {
      const found = idempotencyKey === undefined ? undefined : byKey.get(idempotencyKey);
      return found && recordOf(found);
    },
    accepts(change) {
      switch (change.type) {
        case "begin":
          return begins(change.entry);
        case "settle":
          return settles(change.id, change.outcome);
        case "close":
          return byRef.get(change.ref)?.isClosed === false;
        case "forget":
          return forgets(change.id);
      }
    },
    apply(change) {
      switch (change.type) {
        case "begin":
          return begin(change.entry);
        case "settle":
          return settle(change.id, change.outcome);
        case "close":
          return close(change.ref);
        case "forget":
          return forget(change.id);
      }
    },
    open: () => [...byId.values()].filter((found) => !found.isClosed && !isOver(found)).map(recordOf),
    get keptCount() {
      let count = 0;
      for (const found of byId.values()) if (!isOver(found)) count += 1;
      return count;
    },
    changes: (latest) =>
      [...byId.values()]
        .filter((found, index) => !isOver(found) || index >= byId.size - latest)
        .flatMap(changesOf),
  };
}

/** A record of its own for each who asks. */
const recordOf = ({ entry, outcome }: Submission): LedgerRecord =>
  structuredClone({ ...entry, ...(outcome && { outcome }) });

function changesOf({ entry, outcome, isClosed }: Submission): Change[] {
  const changes: Change[] = [{ type: "begin", entry }];
  if (outcome) changes.push({ type: "settle", id: entry.id, outcome });
  if (isClosed && outcome?.type === "accepted") changes.push({ type: "close", ref: outcome.ref });
  return changes;
}

const invalid = (message: string) => new VideoTaskError("invalid_state", message);
