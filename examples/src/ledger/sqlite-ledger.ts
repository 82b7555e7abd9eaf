// A ledger in SQLite: what any database with a unique key can be. Each method is one statement that is atomic by itself, so that any
// number of processes share it; Postgres takes the same statements, with an `await`.

import { DatabaseSync } from "node:sqlite";
import type { Ledger, LedgerEntry, LedgerOutcome, LedgerRecord, TaskRef } from "@videotask/core";

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL; -- with WAL, only this has a commit on the disk before it is one
  CREATE TABLE IF NOT EXISTS submissions (
    id TEXT PRIMARY KEY,
    idempotency_key TEXT UNIQUE, -- any number of rows have none
    provider TEXT NOT NULL,
    origin TEXT NOT NULL,
    input_hash TEXT NOT NULL,
    started_at REAL NOT NULL,
    task_group TEXT,
    outcome TEXT CHECK (outcome IN ('accepted', 'refused', 'unknown')),
    ref TEXT UNIQUE,
    submitted_at REAL,
    cost TEXT
  ) STRICT
`;

interface Row {
  id: string;
  idempotency_key: string | null;
  provider: string;
  origin: string;
  input_hash: string;
  started_at: number;
  task_group: string | null;
  outcome: LedgerOutcome["type"] | null;
  ref: TaskRef | null;
  submitted_at: number | null;
  cost: string | null;
}

/** A ledger in a file of SQLite's. */
export function sqliteLedger(path: string): Ledger & { close(): void } {
  const database = new DatabaseSync(path, { timeout: 5_000 });
  database.exec(SCHEMA);
  const insert = database.prepare(`
    INSERT INTO submissions (id, idempotency_key, provider, origin, input_hash, started_at, task_group)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (idempotency_key) DO NOTHING
  `);
  const byKey = database.prepare("SELECT * FROM submissions WHERE idempotency_key = ?");
  const byId = database.prepare("SELECT * FROM submissions WHERE id = ?");
  const accept = database.prepare(`
    UPDATE submissions SET outcome = 'accepted', ref = ?, submitted_at = ?, cost = ?
    WHERE id = ? AND (outcome IS NULL OR outcome = 'unknown')
  `);
  // NULL is no key, so that the key is free.
  const refuse = database.prepare(`
    UPDATE submissions SET outcome = 'refused', idempotency_key = NULL
    WHERE id = ? AND (outcome IS NULL OR outcome = 'unknown')
  `);
  const lose = database.prepare(
    "UPDATE submissions SET outcome = 'unknown' WHERE id = ? AND outcome IS NULL",
  );

  /** @returns whether the row was there, and its outcome was still open */
  function update(id: string, outcome: LedgerOutcome): boolean {
    if (outcome.type === "refused") return refuse.run(id).changes === 1;
    if (outcome.type === "unknown") return lose.run(id).changes === 1;
    const cost = outcome.cost ? JSON.stringify(outcome.cost) : null;
    return accept.run(outcome.ref, outcome.submittedAt, cost, id).changes === 1;
  }

  return {
    async begin({ id, idempotencyKey = null, provider, origin, inputHash, startedAt, group = null }) {
      for (;;) {
        const { changes } = insert.run(id, idempotencyKey, provider, origin, inputHash, startedAt, group);
        if (changes === 1) return undefined;
        const row = byKey.get(idempotencyKey) as Row | undefined;
        if (row) return recordOf(row);
        // Its owner was refused between the two statements: the key is free.
      }
    },
    async settle(id, outcome) {
      if (update(id, outcome)) return;
      const row = byId.get(id) as Row | undefined;
      if (!row) throw new Error(`There is no submission ${id}.`);
      const isKnown = outcome.type === "unknown" && row.outcome === "accepted";
      const isSame = row.outcome === outcome.type && (outcome.type !== "accepted" || row.ref === outcome.ref);
      if (!isKnown && !isSame) throw new Error(`Submission ${id} was ${row.outcome} already.`);
    },
    close: () => database.close(),
  };
}

function recordOf(row: Row): LedgerRecord {
  const entry: LedgerEntry = {
    id: row.id,
    ...(row.idempotency_key !== null && { idempotencyKey: row.idempotency_key }),
    provider: row.provider,
    origin: row.origin,
    inputHash: row.input_hash,
    startedAt: row.started_at,
    ...(row.task_group !== null && { group: row.task_group }),
  };
  const outcome = outcomeOf(row);
  return { ...entry, ...(outcome && { outcome }) };
}

function outcomeOf({ outcome, ref, submitted_at: submittedAt, cost }: Row): LedgerOutcome | undefined {
  if (outcome === null) return undefined;
  if (outcome !== "accepted" || ref === null || submittedAt === null) return { type: "unknown" };
  return { type: outcome, ref, submittedAt, ...(cost !== null && { cost: JSON.parse(cost) }) };
}
