// Reads what a ledger keeps, field by field: whatever else an object has, such as a prompt, goes nowhere.
import type { Cost, LedgerEntry, LedgerOutcome } from "../task/ledger.ts";
import type { TaskRef } from "../task/task.ts";
import { ownValue } from "../task/text.ts";

/** The fields of an entry; `undefined` if one is missing, or is of another type. */
export function readEntry(value: unknown): LedgerEntry | undefined {
  const [id, provider, origin, inputHash] = ["id", "provider", "origin", "inputHash"].map((name) =>
    text(value, name),
  );
  const startedAt = finite(value, "startedAt");
  if (!id || !provider || origin === undefined || inputHash === undefined || startedAt === undefined)
    return undefined;
  if (!isTextOrNone(value, "idempotencyKey") || !isTextOrNone(value, "group")) return undefined;
  const idempotencyKey = text(value, "idempotencyKey");
  const group = text(value, "group");
  return {
    id,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    provider,
    origin,
    inputHash,
    startedAt,
    ...(group !== undefined && { group }),
  };
}

/** The fields of an outcome; `undefined` if it is none. */
export function readOutcome(value: unknown): LedgerOutcome | undefined {
  const type = ownValue(value, "type");
  if (type === "refused" || type === "unknown") return { type };
  const ref = text(value, "ref");
  const submittedAt = finite(value, "submittedAt");
  if (type !== "accepted" || !ref?.includes(":") || submittedAt === undefined) return undefined;
  const cost = readCost(ownValue(value, "cost"));
  return { type, ref: ref as TaskRef, submittedAt, ...(cost && { cost }) };
}

/** What cannot be read of a cost is left out: an outcome counts without it. */
function readCost(value: unknown): Cost | undefined {
  const amount = finite(value, "amount");
  const currency = text(value, "currency");
  return amount === undefined ? undefined : { amount, ...(currency !== undefined && { currency }) };
}

const isTextOrNone = (value: unknown, name: string): boolean =>
  ["string", "undefined"].includes(typeof ownValue(value, name));

function text(value: unknown, name: string): string | undefined {
  const found = ownValue(value, name);
  return typeof found === "string" ? found : undefined;
}

function finite(value: unknown, name: string): number | undefined {
  const found = ownValue(value, name);
  return typeof found === "number" && Number.isFinite(found) ? found : undefined;
}
