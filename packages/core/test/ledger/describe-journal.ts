// What every journal does, whatever keeps it: the doc comments of `Journal`, sentence by sentence.
import { describe, expect, test } from "vitest";
import { VideoTaskError } from "../../src/index.ts";
import type { Journal } from "../../src/ledger/index.ts";
import { accepted, anEntry } from "./entry.ts";
import { invalid } from "./invalid.ts";

export function describeJournal(name: string, open: () => Journal): void {
  describe(`${name} is a journal`, () => {
    test("it lists what is still open, oldest first, and neither what was refused nor what is closed", async () => {
      const journal = open();
      const entries = ["begun", "unknown", "refused", "closed", "accepted"].map((id) => anEntry({ id }));
      for (const entry of entries) await journal.begin(entry);
      await journal.settle("unknown", { type: "unknown" });
      await journal.settle("refused", { type: "refused" });
      await journal.settle("closed", accepted("linkmodel:a"));
      await journal.settle("accepted", accepted("linkmodel:b"));
      await journal.close("linkmodel:a");
      expect(await journal.entries()).toEqual([
        entries[0],
        { ...entries[1], outcome: { type: "unknown" } },
        { ...entries[4], outcome: accepted("linkmodel:b") },
      ]);
    });

    test("a task that is closed keeps its key, so that the same call pays no second time", async () => {
      const journal = open();
      const entry = anEntry({ idempotencyKey: "k" });
      await journal.begin(entry);
      await journal.settle(entry.id, accepted("linkmodel:a"));
      await journal.close("linkmodel:a");
      expect((await journal.begin(anEntry({ idempotencyKey: "k" })))?.outcome).toEqual(
        accepted("linkmodel:a"),
      );
    });

    test("closing what is closed, or was never there, changes nothing", async () => {
      const journal = open();
      await journal.close("linkmodel:elsewhere");
      await journal.close("__proto__");
      expect(await journal.entries()).toEqual([]);
    });

    test.each([undefined, "unknown", "refused"] as const)(
      "a submission with outcome %s can be forgotten, and its key is free",
      async (type) => {
        const journal = open();
        const entry = anEntry({ idempotencyKey: "k" });
        await journal.begin(entry);
        if (type) await journal.settle(entry.id, { type });
        await journal.forget(entry.id);
        expect(await journal.entries()).toEqual([]);
        expect(await journal.begin(anEntry({ idempotencyKey: "k" }))).toBeUndefined();
        await expect(journal.forget(entry.id)).rejects.toMatchObject(invalid(/no submission/));
      },
    );

    test("forgetting a refusal leaves the key to the submission that has it since", async () => {
      const journal = open();
      const [refused, next] = [anEntry({ idempotencyKey: "k" }), anEntry({ idempotencyKey: "k" })];
      await journal.begin(refused);
      await journal.settle(refused.id, { type: "refused" });
      await journal.begin(next);
      await journal.forget(refused.id);
      expect(await journal.begin(anEntry({ idempotencyKey: "k" }))).toEqual(next);
    });

    test("what was accepted cannot be forgotten", async () => {
      const journal = open();
      const entry = anEntry();
      await journal.begin(entry);
      await journal.settle(entry.id, accepted("linkmodel:a"));
      await expect(journal.forget(entry.id)).rejects.toMatchObject(invalid(/close/));
      expect(await journal.entries()).toHaveLength(1);
    });

    test("what it gives is the caller's own", async () => {
      const journal = open();
      const entry = anEntry({ idempotencyKey: "k" });
      await journal.begin(entry);
      const [record] = await journal.entries();
      Object.assign(record!, { provider: "changed", outcome: { type: "refused" } });
      expect(await journal.entries()).toEqual([entry]);
    });

    test("fields that an entry does not have are dropped, at any depth", async () => {
      const journal = open();
      const entry = anEntry();
      const more = { prompt: "a secret plan", apiKey: "sk-12345678" };
      const outcome = { ...accepted("linkmodel:a"), cost: { amount: 1, ...more }, url: "https://x.example" };
      await journal.begin({ ...entry, ...more });
      await journal.settle(entry.id, outcome);
      expect(await journal.entries()).toEqual([
        { ...entry, outcome: { ...accepted("linkmodel:a"), cost: { amount: 1 } } },
      ]);
    });

    test.each([
      ["no entry", undefined],
      ["without an id", { ...anEntry(), id: undefined }],
      ["with a key that is no text", { ...anEntry(), idempotencyKey: 17 }],
      ["begun at no instant", { ...anEntry(), startedAt: Number.NaN }],
    ])("an entry is refused that is %s", async (_, entry) => {
      const journal = open();
      await expect(journal.begin(entry as never)).rejects.toThrow(TypeError);
      expect(await journal.entries()).toEqual([]);
    });

    test.each([
      ["of another type", { type: "done" }],
      ["without a reference", { type: "accepted", submittedAt: 1 }],
      ["with a reference that is none", { type: "accepted", submittedAt: 1, ref: "aurora" }],
      ["accepted at no instant", { type: "accepted", ref: "linkmodel:a" }],
    ])("an outcome is refused that is %s", async (_, outcome) => {
      const journal = open();
      const entry = anEntry();
      await journal.begin(entry);
      await expect(journal.settle(entry.id, outcome as never)).rejects.toThrow(TypeError);
      expect(await journal.entries()).toEqual([entry]);
      expect(
        VideoTaskError.is(await journal.settle("nobody", { type: "unknown" }).catch((error) => error)),
      ).toBe(true);
    });
  });
}
