// Work that an abort ends at once and that leaves neither a timer nor a listener behind, whoever does the work.

type Crowd = { callbacks: Set<() => void>; leave: () => void };
const crowds = new WeakMap<AbortSignal, Crowd>();

/** Calls back when the signal aborts. However many wait on one signal, it carries a single listener. */
function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let crowd = crowds.get(signal);
  if (!crowd) {
    const callbacks = new Set<() => void>();
    const notify = () => callbacks.forEach((call) => call());
    signal.addEventListener("abort", notify);
    crowd = { callbacks, leave: () => signal.removeEventListener("abort", notify) };
    crowds.set(signal, crowd);
  }
  const { callbacks, leave } = crowd;
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size) return;
    leave();
    crowds.delete(signal);
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
      if (signal) leave = onAbort(signal, () => reject(signal.reason));
      work(controller.signal).then(resolve, reject);
    });
  } finally {
    leave?.();
    controller.abort("settled"); // a reason of our own, since the default one builds a DOMException with a stack
  }
}
