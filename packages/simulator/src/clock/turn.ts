// One turn of the event loop, during which every promise chain that can go on does. The timer functions are taken when the module loads:
// fake timers installed later replace the globals, and a virtual clock that waited on those would never move again.

const { setImmediate, MessageChannel, setTimeout } = globalThis as {
  setImmediate?: (callback: () => void) => unknown;
  MessageChannel?: typeof globalThis.MessageChannel;
  setTimeout: (callback: () => void, ms: number) => unknown;
};

/** Resolves in the next macrotask. Prefers what browsers do not slow down to 4 ms when nested, as they do `setTimeout`. */
export const turn: () => Promise<void> = setImmediate
  ? () => new Promise((resolve) => setImmediate(resolve))
  : MessageChannel
    ? () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => {
            port1.close();
            resolve();
          });
          port1.start();
          port2.postMessage(null);
        })
    : () => new Promise((resolve) => setTimeout(resolve, 0));
