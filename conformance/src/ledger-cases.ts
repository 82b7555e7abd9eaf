// What every ledger does, whatever keeps it, sentence by sentence: for those that videotask has, and for those of its examples.
import assert from "node:assert/strict";

type Ref = `${string}:${string}`;

interface Entry {
  readonly id: string;
  readonly idempotencyKey?: string | undefined;
  readonly provider: string;
  readonly origin: string;
  readonly inputHash: string;
  readonly startedAt: number;
  readonly group?: string | undefined;
}

type Outcome =
  | {
      readonly type: "accepted";
      readonly ref: Ref;
      readonly submittedAt: number;
      readonly cost?: object | undefined;
    }
  | { readonly type: "refused" }
  | { readonly type: "unknown" };

/** What is checked: a `Ledger` of core, as its documentation has it. */
export interface CheckedLedger {
  begin(entry: Entry): Promise<(Entry & { readonly outcome?: Outcome | undefined }) | undefined>;
  settle(id: string, outcome: Outcome): Promise<void>;
}

/** A sentence that holds of every ledger. */
export interface LedgerCase {
  readonly name: string;
  /** Rejects if it does not hold of this one, which is empty. */
  run(ledger: CheckedLedger): Promise<void>;
}

let count = 0;
const anEntry = (idempotencyKey?: string, more: Partial<Entry> = {}): Entry => ({
  id: `submission-${(count += 1)}`,
  ...(idempotencyKey !== undefined && { idempotencyKey }),
  provider: "linkmodel",
  origin: "https://api.linkmodel.ai",
  inputHash: "ab".repeat(32),
  startedAt: 1_760_000_000_000,
  ...more,
});
const accepted = (ref: Ref) => ({ type: "accepted", ref, submittedAt: 1_760_000_001_000 }) as const;
const refused = { type: "refused" } as const;
const unknown = { type: "unknown" } as const;

/** What is there under a key that is taken. */
async function found(ledger: CheckedLedger, key: string) {
  const record = await ledger.begin(anEntry(key));
  assert.ok(record, `The key ${JSON.stringify(key)} is free.`);
  return record;
}

async function begun(ledger: CheckedLedger, ...args: Parameters<typeof anEntry>): Promise<Entry> {
  const entry = anEntry(...args);
  assert.equal(await ledger.begin(entry), undefined);
  return entry;
}

const oneInserted: LedgerCase = {
  name: "of twenty that begin with one key at once, one is inserted, and the others get its record",
  async run(ledger) {
    const entries = Array.from({ length: 20 }, () => anEntry("order-1"));
    const records = await Promise.all(entries.map((entry) => ledger.begin(entry)));
    const inserted = entries[records.indexOf(undefined)];
    assert.equal(records.filter((record) => record === undefined).length, 1);
    assert.equal(records.filter((record) => record?.id === inserted?.id).length, 19);
  },
};

const beginning: readonly LedgerCase[] = [
  {
    name: "submissions without a key are inserted",
    async run(ledger) {
      await begun(ledger);
      await begun(ledger);
    },
  },
  {
    name: "a second submission with the same key gets the record that is there, and is not inserted",
    async run(ledger) {
      const first = await begun(ledger, "order-1", { group: "sora-2/8/1080p" });
      const second = anEntry("order-1");
      assert.deepEqual(await ledger.begin(second), first);
      await assert.rejects(ledger.settle(second.id, unknown));
    },
  },
  oneInserted,
  {
    name: "a second insertion of one id is rejected",
    async run(ledger) {
      await assert.rejects(ledger.begin({ ...(await begun(ledger)), idempotencyKey: "another" }));
    },
  },
  ...["__proto__", "constructor", "a\nb", '"', "'); --", "é😀"].map((key): LedgerCase => ({
    name: `a key may be ${JSON.stringify(key)}`,
    async run(ledger) {
      const entry = await begun(ledger, key, { id: `id ${key}` });
      await ledger.settle(entry.id, accepted("linkmodel:a"));
      assert.equal((await found(ledger, key)).id, entry.id);
    },
  })),
];

const settling: readonly LedgerCase[] = [
  {
    name: "a key gives the outcome with everything that is known of it",
    async run(ledger) {
      const entry = await begun(ledger, "k");
      const outcome = { ...accepted("linkmodel:a"), cost: { amount: 0.8, currency: "USD" } };
      await ledger.settle(entry.id, outcome);
      assert.deepEqual(await found(ledger, "k"), { ...entry, outcome });
    },
  },
  {
    name: "a refusal frees the key",
    async run(ledger) {
      await ledger.settle((await begun(ledger, "k")).id, refused);
      const next = await begun(ledger, "k");
      assert.deepEqual(await found(ledger, "k"), next);
    },
  },
  ...[accepted("linkmodel:a"), refused, unknown].map((outcome): LedgerCase => ({
    name: `${outcome.type} twice is taken`,
    async run(ledger) {
      const { id } = await begun(ledger);
      await ledger.settle(id, outcome);
      await ledger.settle(id, outcome);
    },
  })),
  {
    name: "what was unknown can turn out to be accepted",
    async run(ledger) {
      const { id } = await begun(ledger, "k");
      await ledger.settle(id, unknown);
      assert.deepEqual((await found(ledger, "k")).outcome, unknown);
      await ledger.settle(id, accepted("linkmodel:a"));
      assert.deepEqual((await found(ledger, "k")).outcome, accepted("linkmodel:a"));
    },
  },
  {
    name: "an id that it does not have is rejected",
    run: (ledger) => assert.rejects(ledger.settle("nobody", refused)),
  },
  {
    name: "a reference that another record has is rejected, and another one is taken then",
    async run(ledger) {
      const [first, second] = [await begun(ledger), await begun(ledger, "k")];
      await ledger.settle(first.id, accepted("linkmodel:a"));
      await assert.rejects(ledger.settle(second.id, accepted("linkmodel:a")));
      await ledger.settle(second.id, accepted("linkmodel:b"));
      assert.deepEqual((await found(ledger, "k")).outcome, accepted("linkmodel:b"));
    },
  },
  {
    name: "another reference for what was accepted is rejected, and so is its refusal",
    async run(ledger) {
      const { id } = await begun(ledger, "k");
      await ledger.settle(id, accepted("linkmodel:a"));
      await assert.rejects(ledger.settle(id, accepted("linkmodel:b")));
      await assert.rejects(ledger.settle(id, refused));
      assert.deepEqual((await found(ledger, "k")).outcome, accepted("linkmodel:a"));
    },
  },
  {
    name: "any other outcome of what was refused is rejected",
    async run(ledger) {
      const { id } = await begun(ledger, "k");
      await ledger.settle(id, refused);
      await assert.rejects(ledger.settle(id, accepted("linkmodel:a")));
      await assert.rejects(ledger.settle(id, unknown));
      await begun(ledger, "k");
    },
  },
];

export const ledgerCases: readonly LedgerCase[] = [...beginning, ...settling];
