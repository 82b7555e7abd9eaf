// The simulator on a loopback port: every provider under a folder of its own, every storage under `/media/<host>`.
// node:http is loaded when it is first needed and by a name that bundlers do not follow, so that all else runs anywhere.

/// <reference lib="esnext.disposable" preserve="true" />

import { exchange, type Stage } from "../exchange.ts";
import { providers } from "../providers/all.ts";
import type { ProviderName } from "../task/task-script.ts";
import type { Connection } from "../connection.ts";
import { deliver } from "./deliver.ts";

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
  readonly port: number;
  /** The key and base URL of a provider on this server. */
  connection(provider: ProviderName): Connection;
  /** Stops listening and breaks all connections, hanging ones included. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The URL on the real host that `path` stands for; undefined where it stands for none. */
function realUrl(path: string): URL | undefined {
  const [, folder = "", rest = ""] = /^\/([^/?]*)(.*)$/.exec(path) ?? [];
  const room = Object.values(providers).find(({ mount }) => mount === folder);
  const real = room ? room.origins[0] + rest : `https:/${rest}`;
  return (room || folder === "media") && URL.canParse(real) ? new URL(real) : undefined;
}

/** Serves `stage` over HTTP. Node, Bun and Deno only. */
export async function listen(stage: Stage, { port = 0 }: ListenOptions = {}): Promise<SimulatorServer> {
  const name = "node:http";
  const { createServer } = (await import(/* @vite-ignore */ name)) as typeof import("node:http");

  const waiting = new Set<AbortController>();

  const server = createServer(async (request, response) => {
    const gone = new AbortController();
    waiting.add(gone);
    response.once("close", () => {
      waiting.delete(gone);
      gone.abort();
    });
    const url = realUrl(request.url ?? "/");
    const { method = "GET" } = request;
    const headers = new Headers(request.headers as Record<string, string>);
    const question = { method, headers, signal: gone.signal, reach };
    try {
      const delivery = url && (await exchange(stage, { ...question, url }));
      const nobody = {
        status: 404,
        headers: {},
        body: "No provider lives here.\n",
        ending: "whole" as const,
      };
      deliver(delivery ?? nobody, method, response);
    } catch (reason) {
      // The asker has gone and there is nobody to tell; anything else is a fault of ours.
      if (!gone.signal.aborted) response.destroy(reason instanceof Error ? reason : undefined);
    }
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const actualPort = typeof address === "object" && address ? address.port : port;
  const base = `http://127.0.0.1:${actualPort}`;

  function reach(link: string): string {
    const { host, pathname, search } = new URL(link);
    return `${base}/media/${host}${pathname}${search}`;
  }

  async function close() {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const gone of waiting) gone.abort();
    server.closeAllConnections();
    await closed;
  }

  return {
    url: base,
    port: actualPort,
    connection(provider) {
      const room = providers[provider];
      return { apiKey: stage.keyOf(room), baseUrl: `${base}/${room.mount}${room.basePath}` };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
