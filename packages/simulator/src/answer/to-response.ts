// A delivery as a `Response`, with what a real `fetch` would have seen of its ending.

import { aborted } from "../aborted.ts";
import { bytesOf, isBodiless, type Answer, type Delivery } from "./answer.ts";

/** What `fetch` rejects with when the network fails. */
export function networkError(code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}

/** The first half of the body, and then `ending`. */
function half(bytes: Uint8Array, ending: () => Promise<never>): ReadableStream {
  let sent = false;
  return new ReadableStream({
    async pull(controller) {
      if (sent) await ending();
      sent = true;
      controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
    },
  });
}

function bodyOf(delivery: Answer & { ending: string }, signal: AbortSignal | undefined) {
  const bytes = bytesOf(delivery);
  if (delivery.ending === "cut") return half(bytes, () => Promise.reject(new TypeError("terminated")));
  if (delivery.ending === "stall") return half(bytes, () => aborted(signal));
  // As bytes, since a string would bring a Content-Type of its own.
  return new Uint8Array(bytes);
}

/** What `fetch(url, { method, signal })` gives for `delivery`; throws as it does. */
export function toResponse(
  delivery: Delivery,
  { method, url, signal }: { method: string; url: URL; signal: AbortSignal | undefined },
): Response {
  if (delivery.ending === "reset") throw networkError("ECONNRESET");
  const { status, headers } = delivery;
  const bodiless = method === "HEAD" || isBodiless(status);
  const response = new Response(bodiless ? null : bodyOf(delivery, signal), { status, headers });
  return Object.defineProperty(response, "url", { value: url.href });
}
