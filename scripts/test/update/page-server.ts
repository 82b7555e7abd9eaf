// A real server on loopback that answers each request as a test says, and keeps what it was asked.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type PageServer = {
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
  readonly close: () => Promise<void>;
};

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** @param answers for the first request, the second and so on; the last one stands for all that follow */
export async function servePages(...answers: readonly Answer[]): Promise<PageServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    answer?.(response, request);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export function send(
  status: number,
  body: string | Buffer = "",
  headers: Record<string, string> = {},
): Answer {
  return (response) => response.writeHead(status, headers).end(body);
}

/** A `fetch` that finds every https host on the server, as a name server would. */
export function routeTo(server: PageServer): typeof globalThis.fetch {
  return (input, init) => {
    const { pathname, search } = new URL(String(input));
    return globalThis.fetch(new URL(`${pathname}${search}`, server.url), init);
  };
}
