// What every ledger does, whatever keeps it: the doc comments of `Ledger`, sentence by sentence.
import { describe, expect, test } from "vitest";
import type { Ledger } from "../../src/index.ts";
import { accepted, anEntry } from "./entry.ts";
import { invalid } from "./invalid.ts";

export function describeLedger(name: string, open: () => Ledger): void {
  describe(`${name} is a ledger`, () => {
    test("a submission without a key is inserted", async () => {
      expect(await open().begin(anEntry())).toBeUndefined();
    });

    test("a second submission with the same key gets the record that is there, and is not inserted", async () => {
      const ledger = open();
      const first = anEntry({ idempotencyKey: "order-1", group: "sora-2/8/1080p" });
      const second = anEntry({ idempotencyKey: "order-1" });
      expect(await ledger.begin(first)).toBeUndefined();
      expect(await ledger.begin(second)).toEqual(first);
      await expect(ledger.settle(second.id, { type: "unknown" })).rejects.toMatchObject(
        invalid(/no submission/),
      );
    });

    test("of twenty that begin with one key at once, one is inserted", async () => {
      const ledger = open();
      const entries = Array.from({ length: 20 }, () => anEntry({ idempotencyKey: "order-1" }));
      const found = await Promise.all(entries.map((entry) => ledger.begin(entry)));
      const winner = entries[found.indexOf(undefined)];
      expect(found.filter((record) => record === undefined)).toHaveLength(1);
      expect(found.filter((record) => record?.id === winner?.id)).toHaveLength(19);
    });

    test("a key gives the outcome with everything that is known of it", async () => {
      const ledger = open();
      const entry = anEntry({ idempotencyKey: "order-1" });
      const outcome = { ...accepted("linkmodel:a"), cost: { amount: 0.8, currency: "USD" } };
      await ledger.begin(entry);
      await ledger.settle(entry.id, outcome);
      expect(await ledger.begin(anEntry({ idempotencyKey: "order-1" }))).toEqual({ ...entry, outcome });
    });

    test("a refusal frees the key", async () => {
      const ledger = open();
      const [first, second] = [anEntry({ idempotencyKey: "k" }), anEntry({ idempotencyKey: "k" })];
      await ledger.begin(first);
      await ledger.settle(first.id, { type: "refused" });
      expect(await ledger.begin(second)).toBeUndefined();
      expect(await ledger.begin(anEntry({ idempotencyKey: "k" }))).toEqual(second);
    });

    test.each(["accepted", "refused", "unknown"] as const)("%s twice is taken", async (type) => {
      const ledger = open();
      const entry = anEntry();
      const outcome = type === "accepted" ? accepted("linkmodel:a") : { type };
      await ledger.begin(entry);
      await ledger.settle(entry.id, outcome);
      await expect(ledger.settle(entry.id, outcome)).resolves.toBeUndefined();
    });

    test("what was unknown can turn out to be accepted, and stays it when unknown is said once more", async () => {
      const ledger = open();
      const entry = anEntry({ idempotencyKey: "k" });
      await ledger.begin(entry);
      await ledger.settle(entry.id, { type: "unknown" });
      await ledger.settle(entry.id, accepted("linkmodel:a"));
      await ledger.settle(entry.id, { type: "unknown" });
      expect((await ledger.begin(anEntry({ idempotencyKey: "k" })))?.outcome).toEqual(
        accepted("linkmodel:a"),
      );
    });

    test("it rejects an id that it does not have, and a second insertion of one that it has", async () => {
      const ledger = open();
      const entry = anEntry();
      await expect(ledger.settle("nobody", { type: "refused" })).rejects.toMatchObject(
        invalid(/no submission/),
      );
      await ledger.begin(entry);
      await expect(ledger.begin(entry)).rejects.toMatchObject(invalid(/already/));
    });

    test("it rejects a reference that another record has", async () => {
      const ledger = open();
      const [first, second] = [anEntry(), anEntry()];
      await ledger.begin(first);
      await ledger.begin(second);
      await ledger.settle(first.id, accepted("linkmodel:a"));
      await expect(ledger.settle(second.id, accepted("linkmodel:a"))).rejects.toMatchObject(
        invalid(/linkmodel:a/),
      );
      await ledger.settle(second.id, accepted("linkmodel:b"));
    });

    test("it rejects what contradicts an acceptance or a refusal", async () => {
      const ledger = open();
      const [made, refused] = [anEntry(), anEntry()];
      await ledger.begin(made);
      await ledger.begin(refused);
      await ledger.settle(made.id, accepted("linkmodel:a"));
      await ledger.settle(refused.id, { type: "refused" });
      await expect(ledger.settle(made.id, accepted("linkmodel:b"))).rejects.toMatchObject(
        invalid(/accepted/),
      );
      await expect(ledger.settle(made.id, { type: "refused" })).rejects.toMatchObject(invalid(/accepted/));
      await expect(ledger.settle(refused.id, accepted("linkmodel:c"))).rejects.toMatchObject(
        invalid(/refused/),
      );
      await expect(ledger.settle(refused.id, { type: "unknown" })).rejects.toMatchObject(invalid(/refused/));
    });

    test.each(["__proto__", "constructor", "a\nb", '"', "é😀", "\ud800", ""])(
      "a key may be %j",
      async (key) => {
        const ledger = open();
        const entry = anEntry({ idempotencyKey: key, id: `id ${key}` });
        expect(await ledger.begin(entry)).toBeUndefined();
        await ledger.settle(entry.id, accepted("linkmodel:a"));
        expect(await ledger.begin(anEntry({ idempotencyKey: key }))).toMatchObject({ id: entry.id });
      },
    );
  });
}
