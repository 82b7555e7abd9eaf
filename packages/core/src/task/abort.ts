// Work that an abort ends at once and that leaves neither a timer nor a listener behind, whoever does the work.

/** Everyone who waits on one signal. It is the listener itself, so that however many there are, the signal carries one. */
class Crowd extends Set<() => void> {
  handleEvent(): void {
    for (const callback of this) callback();
  }
}

const crowds = new WeakMap<AbortSignal, Crowd>();

function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const crowd = crowds.get(signal) ?? new Crowd();
  crowds.set(signal, crowd.add(callback));
  signal.addEventListener("abort", crowd); // the same listener again is no second one
  return () => {
    crowd.delete(callback);
    if (!crowd.size) signal.removeEventListener("abort", crowd);
  };
}

/**
 * Runs `work` until it settles or `signal` aborts, whichever is first; then the signal that `work` was given is aborted,
 * so that timers and requests which are still under way end too.
 *
 * @throws `signal.reason` when the signal aborts, even if `work` takes no notice of it.
 */
export async function abortable<T>(
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let leave: (() => void) | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      leave = signal && onAbort(signal, () => reject(signal.reason));
      work(controller.signal).then(resolve, reject);
    });
  } finally {
    leave?.();
    controller.abort(0); // any reason of our own: the default one is a DOMException, whose stack takes its time
  }
}
