// A transmission as a `Response`, with what a real `fetch` would have seen of its ending.

import { waitForAbort } from "../wait-for-abort.ts";
import { bodyBytes, firstHalf, isBodiless, type Answer, type Transmission } from "./answer.ts";

/** What `fetch` rejects with when the network fails. */
export function networkError(code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}

/** A stream of the first half of the body, which then fails as `ending` does. */
function halfStream(bytes: Uint8Array, ending: () => Promise<never>): ReadableStream {
  let sent = false;
  return new ReadableStream({
    async pull(controller) {
      if (sent) await ending();
      sent = true;
      controller.enqueue(firstHalf(bytes));
    },
  });
}

function bodyOf(answer: Answer & { ending: string }, signal: AbortSignal | undefined) {
  const bytes = bodyBytes(answer);
  if (answer.ending === "cut") return halfStream(bytes, () => Promise.reject(new TypeError("terminated")));
  if (answer.ending === "stalled") return halfStream(bytes, () => waitForAbort(signal));
  // As bytes, since a string would bring a Content-Type of its own.
  return new Uint8Array(bytes);
}

/** What `fetch(url, { method, signal })` gives for `transmission`; throws as it does. */
export function toResponse(
  transmission: Transmission,
  { method, url, signal }: { method: string; url: URL; signal: AbortSignal | undefined },
): Response {
  if (transmission.ending === "reset") throw networkError("ECONNRESET");
  const { status, headers } = transmission;
  const hasBody = method !== "HEAD" && !isBodiless(status);
  const response = new Response(hasBody ? bodyOf(transmission, signal) : null, { status, headers });
  return Object.defineProperty(response, "url", { value: url.href });
}
