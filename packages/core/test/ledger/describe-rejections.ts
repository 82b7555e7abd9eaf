// What our own ledgers say when they reject: an `invalid_state` that names what contradicts what.
import { expect, test } from "vitest";
import type { Ledger } from "../../src/index.ts";
import { accepted, anEntry } from "./entry.ts";
import { invalid } from "./invalid.ts";

export function describeRejections(open: () => Ledger): void {
  test("each rejection is invalid_state, and names what contradicts what", async () => {
    const ledger = open();
    const [made, refused, begun] = [anEntry(), anEntry(), anEntry()];
    for (const entry of [made, refused, begun]) await ledger.begin(entry);
    await ledger.settle(made.id, accepted("linkmodel:a"));
    await ledger.settle(refused.id, { type: "refused" });
    const rejections: [Promise<unknown>, RegExp][] = [
      [ledger.begin(begun), /has a submission .* already/],
      [ledger.settle("nobody", { type: "refused" }), /no submission nobody/],
      [ledger.settle(begun.id, accepted("linkmodel:a")), /Another submission has linkmodel:a/],
      [ledger.settle(made.id, accepted("linkmodel:b")), /accepted as linkmodel:a, and is not linkmodel:b/],
      [ledger.settle(made.id, { type: "refused" }), /accepted as linkmodel:a, and is not refused/],
      [ledger.settle(refused.id, accepted("linkmodel:c")), /refused, and is not accepted/],
      [ledger.settle(refused.id, { type: "unknown" }), /refused, and is not unknown/],
    ];
    await Promise.all(
      rejections.map(([rejected, message]) => expect(rejected).rejects.toMatchObject(invalid(message))),
    );
  });

  test("what was accepted stays it when somebody who lost the answer says that it is unknown", async () => {
    const ledger = open();
    const entry = anEntry({ idempotencyKey: "k" });
    await ledger.begin(entry);
    await ledger.settle(entry.id, accepted("linkmodel:a"));
    await ledger.settle(entry.id, { type: "unknown" });
    expect((await ledger.begin(anEntry({ idempotencyKey: "k" })))?.outcome).toEqual(accepted("linkmodel:a"));
  });

  test.each(["\ud800", ""])("a key may be %j", async (key) => {
    const ledger = open();
    const entry = anEntry({ idempotencyKey: key });
    expect(await ledger.begin(entry)).toBeUndefined();
    expect(await ledger.begin(anEntry({ idempotencyKey: key }))).toEqual(entry);
  });
}
