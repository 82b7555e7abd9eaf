// The order in which sleeps end, against a plain sort.

import { describe, expect, test } from "vitest";
import { createSleepQueue, type PendingSleep } from "../src/clock/sleep-queue.ts";
import { createRandom } from "../src/random.ts";

const inOrder = (one: PendingSleep, other: PendingSleep) =>
  one.endsAt - other.endsAt || one.order - other.order;

/** Takes out everything that is left. */
function drain(queue: ReturnType<typeof createSleepQueue>): PendingSleep[] {
  const taken: PendingSleep[] = [];
  for (let sleep = queue.takeDue(Infinity); sleep !== undefined; sleep = queue.takeDue(Infinity))
    taken.push(sleep);
  return taken;
}

describe.each([1, 2, 3, 4, 5])("with the seed %i", (seed) => {
  test("sleeps end by instant, then by which was begun first, whatever is aborted and taken on the way", () => {
    const random = createRandom(seed);
    const queue = createSleepQueue();
    const pending: PendingSleep[] = [];
    const taken: (PendingSleep | undefined)[] = [];
    const expected: (PendingSleep | undefined)[] = [];
    for (let step = 0; step < 5_000; step += 1) {
      const choice = random();
      if (choice < 0.6) {
        // Few instants, so that many sleeps share one.
        pending.push(queue.add(Math.floor(random() * 50), () => {}));
      } else if (choice < 0.9 && pending.length > 0) {
        const [aborted] = pending.splice(Math.floor(random() * pending.length), 1);
        queue.remove(aborted!);
      } else {
        pending.sort(inOrder);
        expected.push(pending.shift());
        taken.push(queue.takeDue(Infinity));
      }
      expect(queue.count).toBe(pending.length);
      expect(queue.nextAt).toBe(Math.min(Infinity, ...pending.map(({ endsAt }) => endsAt)));
    }
    expect(taken).toEqual(expected);
    pending.sort(inOrder);
    expect(drain(queue)).toEqual(pending);
    expect(queue.count).toBe(0);
  });
});

test("nothing is due before its instant, and a sleep that never ends is not due until then", () => {
  const queue = createSleepQueue();
  queue.add(Infinity, () => {});
  const first = queue.add(10, () => {});
  expect(queue.takeDue(9)).toBeUndefined();
  expect(queue.takeDue(10)).toBe(first);
  expect(queue.takeDue(Number.MAX_VALUE)).toBeUndefined();
  expect([queue.count, queue.nextAt]).toEqual([1, Infinity]);
});

test("removing a sleep that has ended, or twice, changes nothing", () => {
  const queue = createSleepQueue();
  const [first, second] = [queue.add(1, () => {}), queue.add(2, () => {})];
  queue.takeDue(1);
  queue.remove(first);
  expect(queue.count).toBe(1);
  queue.remove(second);
  queue.remove(second);
  expect(queue.count).toBe(0);
});

test("an aborted sleep is gone from the queue at once, however many are pending", () => {
  const queue = createSleepQueue();
  const long = Array.from({ length: 1_000 }, (_, index) => queue.add(1e6 + index, () => {}));
  for (let request = 0; request < 10_000; request += 1) queue.remove(queue.add(30_000, () => {}));
  expect(queue.count).toBe(1_000);
  expect(drain(queue)).toEqual(long);
});
