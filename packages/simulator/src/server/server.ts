// The simulator on a loopback port: every provider under a folder of its own, every storage under `/media/<host>`.
// node:http is loaded when it is first needed and by a name that bundlers do not follow, so that all else runs anywhere.

/// <reference lib="esnext.disposable" preserve="true" />

import type { Transmission } from "../answer/answer.ts";
import type { Connection } from "../connection.ts";
import { handleRequest } from "../handle-request.ts";
import { checkOptions, object } from "../options/check.ts";
import { aPort } from "../options/checks.ts";
import type { ProviderName } from "../providers/provider-name.ts";
import type { SimulatedProvider } from "../providers/simulated-provider.ts";
import type { SimulatorState } from "../simulator-state.ts";
import { BodyTooLargeError, readBody } from "./read-body.ts";
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
export interface SimulatorServer<Name extends string = ProviderName> {
  /** Such as `http://127.0.0.1:49152`. */
  readonly url: string;
  /** The port on 127.0.0.1. */
  readonly port: number;
  /**
   * The key and base URL of a provider on this server.
   *
   * @throws {TypeError} for a provider that does not exist
   */
  connection(provider: Name): Connection;
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

/** The connection is closed after it: what is left of the body would be taken for the next request. */
const bodyTooLarge: Transmission = {
  status: 413,
  headers: { connection: "close" },
  body: "The simulator reads bodies of up to 80 MB.\n",
  ending: "complete",
};

const anOptions = object<ListenOptions>({ port: aPort });

/** The URL on the real host that `path` stands for; undefined where it stands for none. */
function realUrl(path: string, providers: readonly SimulatedProvider[]): URL | undefined {
  const [folder = ""] = path.slice(1).split(/[/?]/, 1);
  const rest = path.slice(1 + folder.length);
  const provider = providers.find(({ mount }) => mount === folder);
  if (!path.startsWith("/") || (!provider && folder !== "media")) return undefined;
  const url = provider ? provider.origins[0] + rest : `https:/${rest}`;
  return URL.canParse(url) ? new URL(url) : undefined;
}

/** Serves a simulator over HTTP. Node, Bun and Deno only. */
export async function listen(
  state: SimulatorState,
  options: ListenOptions = {},
): Promise<SimulatorServer<string>> {
  checkOptions("listen(options)", "options", options, anOptions);
  const { port = 0 } = options;
  const node = "node:http";
  const { createServer } = (await import(/* @vite-ignore */ node)) as typeof import("node:http");

  /** One for each request that is not answered yet, aborted when its client goes away. */
  const openRequests = new Set<AbortController>();

  const server = createServer(async (request, response) => {
    const clientGone = new AbortController();
    openRequests.add(clientGone);
    response.once("close", () => {
      openRequests.delete(clientGone);
      clientGone.abort();
    });
    const url = realUrl(request.url ?? "/", state.providers.all());
    const { method = "GET" } = request;
    const headers = new Headers(request.headers as Record<string, string>);
    try {
      const { signal } = clientGone;
      const toRequest = async () =>
        new Request(url!, { method, headers, body: await readBody(request), signal });
      const transmission =
        url && (await handleRequest(state, { method, url, headers, signal, reachableUrl, toRequest }));
      sendAnswer(transmission ?? unknownPath, method, response);
    } catch (reason) {
      if (reason instanceof BodyTooLargeError) sendAnswer(bodyTooLarge, method, response);
      // Where the client has gone, nobody can be told; anything else is a fault of ours.
      else if (!clientGone.signal.aborted) response.destroy(reason instanceof Error ? reason : undefined);
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
    connection(name) {
      const provider = state.providers.get(name, "connection(provider)");
      const { mount, basePath } = provider;
      return { apiKey: state.apiKeyOf(provider), baseUrl: `${base}/${mount}${basePath}` };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
