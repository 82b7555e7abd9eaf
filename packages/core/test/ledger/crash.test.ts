// Whatever is begun, settled, closed and forgotten, and wherever a process is killed or the power is lost meanwhile: what was promised is
// there, and what was not promised is there whole or not at all.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Change } from "../../src/ledger/change.ts";
import { ledgerOver } from "../../src/ledger/file-ledger.ts";
import type { Records } from "../../src/ledger/records.ts";
import { FakeDisk } from "./fake-disk.ts";
import { aChange, call, contentOf, judge, recordsOf } from "./model.ts";

const PATH = "/journal.jsonl";
const part = fc.integer({ min: 0, max: 16 }).map((sixteenths) => sixteenths / 16);
const kill = fc.record({
  step: fc.integer({ min: 1, max: 60 }),
  part,
});
const power = fc.record({ part, zeros: fc.boolean() });

/** Calls that one process makes until it is killed, or ends. */
type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never;
const life = fc.record({
  changes: fc.array(aChange, { minLength: 1, maxLength: 6 }),
  kill: fc.option(kill, { nil: undefined }),
  power: fc.option(power, { nil: undefined }),
});

/** After a kill, and a loss of power if there was one: what is there is one of the two that can be. */
async function restart(disk: FakeDisk, lost: Life["power"], possible: readonly Change[][]): Promise<Records> {
  if (lost) disk.losePower(lost.part, lost.zeros);
  const found = await contentOf(disk, PATH);
  expect(possible).toContainEqual(found);
  return recordsOf(found);
}

test("any history with any crashes is one of the model's", async () => {
  let cutCount = 0;
  /** Makes the calls of a life. @returns the model of what is there then */
  async function live(
    disk: FakeDisk,
    { changes, kill: killAt, power: lost }: Life,
    model: Records,
  ): Promise<Records> {
    const process = disk.start(killAt);
    const ledger = ledgerOver(PATH, async () => process.system, 10_000);
    for (const change of changes) {
      const before = model.changes(Infinity);
      const said = await Promise.race([call(ledger, change), process.killed]);
      const answer = judge(model, change);
      if (said === "killed") {
        cutCount += 1;
        return restart(disk, lost, [before, model.changes(Infinity)]);
      }
      expect(said).toEqual(answer);
    }
    process.end();
    return model;
  }

  const history = fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 6 }), async (lives) => {
    const disk = new FakeDisk();
    let model = recordsOf([]);
    for (const one of lives) model = await live(disk, one, model);
    expect(await contentOf(disk, PATH)).toEqual(model.changes(Infinity));
  });
  await fc.assert(history, { numRuns: 1_000 });
  expect(cutCount).toBeGreaterThan(300);
});
