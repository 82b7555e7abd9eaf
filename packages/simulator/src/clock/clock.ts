// The clock that everything here runs on. The same shape as the core's, declared again because the two packages never import each other.

/** Tells the time and waits: the only way the simulator knows about time. */
export interface Clock {
  /** The current instant, in milliseconds since the epoch. */
  now(): number;
  /**
   * Resolves after `ms` milliseconds of this clock's time. Rejects with `signal.reason` as soon as the signal
   * aborts, and leaves no timer and no listener behind either way.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
