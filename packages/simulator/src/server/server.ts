// The simulator on a loopback port: every provider under a folder of its own, every storage under `/media/<host>`.
// node:http is loaded when it is first needed and by a name that bundlers do not follow, so that all else runs anywhere.

/// <reference lib="esnext.disposable" preserve="true" />

import type { Transmission } from "../answer/answer.ts";
import type { Connection } from "../connection.ts";
import { handleRequest, type SimulatorState } from "../handle-request.ts";
import type { ProviderName } from "../providers/provider-name.ts";
import { providers } from "../providers/providers.ts";
import { sendAnswer } from "./send-answer.ts";

/** Options of a simulator's `listen`. */
export interface ListenOptions {
  /**
   * The port on 127.0.0.1.
   * @default 0, any that is free
   */
  port?: number | undefined;
}

/** A simulator that listens. */
export interface SimulatorServer {
  /** Such as `http://127.0.0.1:49152`. */
  readonly url: string;
  /** The port on 127.0.0.1. */
  readonly port: number;
  /** The key and base URL of a provider on this server. */
  connection(provider: ProviderName): Connection;
  /** Stops listening and breaks all connections, hanging ones included. */
  close(): Promise<void>;
  /** As {@link SimulatorServer.close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

const unknownPath: Transmission = {
  status: 404,
  headers: {},
  body: "The simulator has nothing at this path. Begin it with the baseUrl of connection(provider).\n",
  ending: "complete",
};

/** The URL on the real host that `path` stands for; undefined where it stands for none. */
function realUrl(path: string): URL | undefined {
  const [, folder = "", rest = ""] = /^\/([^/?]*)(.*)$/.exec(path) ?? [];
  const provider = Object.values(providers).find(({ mount }) => mount === folder);
  if (!provider && folder !== "media") return undefined;
  const url = provider ? provider.origins[0] + rest : `https:/${rest}`;
  return URL.canParse(url) ? new URL(url) : undefined;
}

/** Serves a simulator over HTTP. Node, Bun and Deno only. */
export async function listen(
  state: SimulatorState,
  { port = 0 }: ListenOptions = {},
): Promise<SimulatorServer> {
  const name = "node:http";
  const { createServer } = (await import(/* @vite-ignore */ name)) as typeof import("node:http");

  /** One for each request that is not answered yet, aborted when its client goes away. */
  const openRequests = new Set<AbortController>();

  const server = createServer(async (request, response) => {
    const clientGone = new AbortController();
    openRequests.add(clientGone);
    response.once("close", () => {
      openRequests.delete(clientGone);
      clientGone.abort();
    });
    const url = realUrl(request.url ?? "/");
    const { method = "GET" } = request;
    const headers = new Headers(request.headers as Record<string, string>);
    try {
      const transmission =
        url &&
        (await handleRequest(state, { method, url, headers, signal: clientGone.signal, reachableUrl }));
      sendAnswer(transmission ?? unknownPath, method, response);
    } catch (reason) {
      // Where the client has gone, nobody can be told; anything else is a fault of ours.
      if (!clientGone.signal.aborted) response.destroy(reason instanceof Error ? reason : undefined);
    }
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address ? address.port : port;
  const base = `http://127.0.0.1:${actualPort}`;

  function reachableUrl(link: string): string {
    const { host, pathname, search } = new URL(link);
    return `${base}/media/${host}${pathname}${search}`;
  }

  async function close() {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const clientGone of openRequests) clientGone.abort();
    server.closeAllConnections();
    await closed;
  }

  return {
    url: base,
    port: actualPort,
    connection(provider) {
      const { mount, basePath } = providers[provider];
      return { apiKey: state.apiKeyOf(providers[provider]), baseUrl: `${base}/${mount}${basePath}` };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
