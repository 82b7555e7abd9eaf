// What a user's function promises, unless the call is given up before.

/** Rejects with the signal's reason as soon as it aborts, without calling `work` if it has already. Leaves no listener behind. */
export function untilAborted<Value>(signal: AbortSignal, work: () => Value | Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop);
    (async () => work())()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
}
