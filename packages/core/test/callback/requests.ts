// A callback of a shop, and requests to it.
import { createCallback } from "../../src/callback/index.ts";

export const secret = "a secret of the shop, for tests";
export const shop = createCallback({ url: "https://shop.example/callback", secret });

/** A request to a URL that was issued. */
export const post = (url: string, body: unknown, headers: Record<string, string> = {}): Request =>
  new Request(url, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) });

/** A request whose body is made while it is read. */
export const stream = (url: string, body: ReadableStream<Uint8Array>): Request =>
  new Request(url, { method: "POST", body, duplex: "half" } as RequestInit);

/** What was answered, and what came of it. */
export async function handled(request: Request, callback = shop) {
  const { response, nudge } = await callback.handle(request);
  return { status: response.status, body: await response.text(), nudge };
}
