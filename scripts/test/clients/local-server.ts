// A real HTTP server on loopback that answers everything in one way and keeps what it was asked.

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type LocalServer = AsyncDisposable & {
  readonly url: string;
  readonly requests: { readonly url: string; readonly authorization: string | undefined }[];
};

export async function startServer(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<LocalServer> {
  const requests: LocalServer["requests"] = [];
  const server = createServer((request, response) => {
    requests.push({ url: request.url ?? "", authorization: request.headers.authorization });
    answer(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An answer with this text, its length announced or not. */
export function answerWith(text: string, { status = 200, contentLength = false } = {}) {
  return (response: ServerResponse): void => {
    response.writeHead(status, {
      "Content-Type": "application/json",
      ...(contentLength ? { "Content-Length": Buffer.byteLength(text) } : {}),
    });
    // Written apart from the end, or Node would count and announce the length by itself.
    if (text !== "") response.write(text);
    response.end();
  };
}
