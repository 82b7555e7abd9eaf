// One listener on a signal, however many wait for it to abort: a server hands one signal to a thousand waits.

const callbacks = new WeakMap<EventTarget, Set<() => void>>();

/** The one listener of every signal. */
function callAll({ target }: Event): void {
  for (const callback of callbacks.get(target!) ?? []) callback();
}

/** Calls back when the signal aborts. @returns what ends that, and leaves no listener behind */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const shared = callbacks.get(signal) ?? new Set();
  callbacks.set(signal, shared.add(callback));
  signal.addEventListener("abort", callAll); // the same listener again is no second one
  return () => {
    shared.delete(callback);
    if (!shared.size) signal.removeEventListener("abort", callAll);
  };
}
