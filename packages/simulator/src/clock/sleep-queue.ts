// The pending sleeps of a virtual clock, in the order in which they end: by instant, then by which was begun first. That order is all
// that makes two runs alike. A binary heap, in which every sleep knows its index: adding one, taking the first and removing one that
// was aborted take a logarithmic number of steps.

/** One pending sleep. */
export interface PendingSleep {
  readonly endsAt: number;
  /** How many sleeps were begun before. */
  readonly order: number;
  readonly wake: () => void;
  /** Where it is in the heap; -1 once it is not there any more. */
  index: number;
}

function endsBefore(one: PendingSleep, other: PendingSleep): boolean {
  return one.endsAt < other.endsAt || (one.endsAt === other.endsAt && one.order < other.order);
}

/** A queue without sleeps. */
export function createSleepQueue() {
  // The children of the sleep at index i are at 2i + 1 and 2i + 2, and end after it.
  const heap: PendingSleep[] = [];
  let begun = 0;

  function put(sleep: PendingSleep, index: number): void {
    heap[index] = sleep;
    sleep.index = index;
  }

  /** Puts `sleep` at `index`, or further up where its parent ends after it. */
  function siftUp(sleep: PendingSleep, index: number): void {
    let at = index;
    while (at > 0) {
      const parentIndex = (at - 1) >>> 1;
      const parent = heap[parentIndex]!;
      if (endsBefore(parent, sleep)) break;
      put(parent, at);
      at = parentIndex;
    }
    put(sleep, at);
  }

  /** Puts `sleep` at `index`, or further down where a child ends before it. */
  function siftDown(sleep: PendingSleep, index: number): void {
    let at = index;
    for (;;) {
      const left = heap[2 * at + 1];
      const right = heap[2 * at + 2];
      const first = right !== undefined && left !== undefined && endsBefore(right, left) ? right : left;
      if (first === undefined || endsBefore(sleep, first)) break;
      const freed = first.index;
      put(first, at);
      at = freed;
    }
    put(sleep, at);
  }

  function remove(sleep: PendingSleep): void {
    const { index } = sleep;
    if (index === -1) return;
    sleep.index = -1;
    const last = heap.pop()!;
    if (last === sleep) return;
    const parent = index > 0 ? heap[(index - 1) >>> 1] : undefined;
    if (parent !== undefined && endsBefore(last, parent)) siftUp(last, index);
    else siftDown(last, index);
  }

  return {
    get count() {
      return heap.length;
    },
    /** The earliest instant at which a sleep ends; Infinity where none is pending. */
    get nextAt() {
      return heap[0]?.endsAt ?? Infinity;
    },
    add(endsAt: number, wake: () => void): PendingSleep {
      const sleep = { endsAt, order: begun++, wake, index: -1 };
      siftUp(sleep, heap.length);
      return sleep;
    },
    /** Takes out a sleep that was aborted; one that has ended is left alone. */
    remove,
    /** Takes out the next sleep that ends at `now` or before. */
    takeDue(now: number): PendingSleep | undefined {
      const first = heap[0];
      if (first === undefined || first.endsAt > now) return undefined;
      remove(first);
      return first;
    },
  };
}
