// A submission as `create` begins it.
import type { LedgerEntry } from "../../src/index.ts";

let count = 0;

export const anEntry = (fields: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: `submission-${(count += 1)}`,
  provider: "linkmodel",
  origin: "https://api.linkmodel.ai",
  inputHash: "ab".repeat(32),
  startedAt: 1_760_000_000_000,
  ...fields,
});

export const accepted = (ref: `${string}:${string}`) =>
  ({ type: "accepted", ref, submittedAt: 1_760_000_001_000 }) as const;
