// The next macrotask of the event loop: every promise chain that can go on does so before it. The timer functions are taken when the
// module loads: fake timers installed later replace the globals, and a virtual clock that waited on those would never move again.

const { setImmediate, MessageChannel, setTimeout } = globalThis as {
  setImmediate?: (callback: () => void) => unknown;
  MessageChannel?: typeof globalThis.MessageChannel;
  setTimeout: (callback: () => void, ms: number) => unknown;
};

function viaMessage(callback: () => void): void {
  const { port1, port2 } = new MessageChannel!();
  port1.addEventListener("message", () => {
    port1.close();
    callback();
  });
  port1.start();
  port2.postMessage(null);
}

/** Calls back in the next macrotask. Prefers what browsers do not slow down to 4 ms when nested, as they do `setTimeout`. */
export const inNextMacrotask: (callback: () => void) => void = setImmediate
  ? (callback) => void setImmediate(callback)
  : MessageChannel
    ? viaMessage
    : (callback) => void setTimeout(callback, 0);
