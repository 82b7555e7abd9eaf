// Where providers send word that a task has changed: a port of this process. What comes there is a rumour, and makes somebody ask.
import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { Wake } from "@videotask/core";
import { createCallback } from "@videotask/core/callback";

/** A place for one task's callbacks. */
export interface Receiver {
  /** For the `callbackUrl` of its create. */
  readonly url: string;
  /** For its wait: asks as soon as word comes. */
  readonly wake: Wake;
  /** The task's id, by the first callback that has one. Whoever knows the URL can send it: the provider has to confirm it. */
  readonly id: Promise<string>;
}

export interface CallbackServer {
  issue(): Promise<Receiver>;
  close(): Promise<void>;
}

/** Listens on a loopback port. */
export async function receiveCallbacks(): Promise<CallbackServer> {
  /** By token: which task a callback is about. */
  const receivers = new Map<string, { readonly asks: Set<() => void>; onId(id: string): void }>();

  const server = createServer(async (incoming, outgoing) => {
    const { response, nudge } = await callback.handle(toRequest(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
    const receiver = nudge && receivers.get(nudge.token);
    if (!receiver) return;
    if (nudge.id !== undefined) receiver.onId(nudge.id);
    for (const ask of receiver.asks) ask();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const callback = createCallback({ url: `http://127.0.0.1:${port}/callback`, secret: randomUUID() });

  return {
    async issue() {
      const { url, token } = await callback.issue();
      const asks = new Set<() => void>();
      const id = new Promise<string>((onId) => receivers.set(token, { asks, onId }));
      const wake: Wake = (ask) => {
        asks.add(ask);
        return () => asks.delete(ask);
      };
      return { url, wake, id };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The web's own, which Node's server does not have. Frameworks that do pass theirs on as it is. */
function toRequest(incoming: IncomingMessage): Request {
  const { method, url, headers } = incoming;
  // Nothing else is a callback, and not every method and path makes a Request.
  if (method !== "POST" || !url?.startsWith("/")) return new Request("http://127.0.0.1/");
  const init: RequestInit & { duplex: "half" } = {
    method,
    headers: headers as Record<string, string>,
    body: Readable.toWeb(incoming) as ReadableStream,
    duplex: "half", // which the types of browsers do not know
  };
  return new Request(`http://127.0.0.1${url}`, init);
}
