// The OpenAPI document of an invented API, as openapi-typescript would write it, and a real server on loopback that keeps what it
// was sent.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface paths {
  "/jobs/{id}": {
    get: {
      parameters: { path: { id: string }; query?: { verbose?: string } };
      responses: { 200: { content: { "application/json": { id: string | number; state?: "done" } } } };
    };
  };
}

export interface Sent {
  readonly url: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

export async function startServer(body = "{}"): Promise<AsyncDisposable & { url: string; sent: Sent[] }> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    sent.push({ url: request.url ?? "", headers: request.headers });
    response.setHeader("Content-Type", "application/json").end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
