// Who sleeps until when, in the order in which they wake: by instant, then by who lay down first. That order is all that makes two
// runs on a virtual clock alike.

/** One pending sleep. */
export interface Sleeper {
  readonly at: number;
  readonly order: number;
  readonly wake: () => void;
}

/** A list kept sorted: most new sleepers wake after most others, so that putting them in moves few. */
export function createSleepers() {
  const sleepers: Sleeper[] = [];
  let count = 0;

  /** Index of the first sleeper that does not wake before that one. */
  function indexOf({ at, order }: Sleeper): number {
    let low = 0;
    let high = sleepers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = sleepers[middle]!;
      if (other.at < at || (other.at === at && other.order < order)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    get count() {
      return sleepers.length;
    },
    /** The earliest instant someone wakes at; Infinity when nobody does. */
    get nextAt() {
      return sleepers[0]?.at ?? Infinity;
    },
    add(at: number, wake: () => void): Sleeper {
      const sleeper = { at, order: count++, wake };
      sleepers.splice(indexOf(sleeper), 0, sleeper);
      return sleeper;
    },
    remove(sleeper: Sleeper) {
      const index = indexOf(sleeper);
      if (sleepers[index] === sleeper) sleepers.splice(index, 1);
    },
    /** Takes out the next sleeper that wakes at `now` or before. */
    takeDue(now: number): Sleeper | undefined {
      return this.nextAt <= now ? sleepers.shift() : undefined;
    },
  };
}
