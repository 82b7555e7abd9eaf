// How a request is sent that must not go out twice, whatever the platform would do of itself.

/** A redirect may lead to another server, with the prompt, and to a second task. */
export const SENT_ONCE = { redirect: "manual" } as const;

/**
 * Deno (measured: 2.9.6; denoland/deno#35610) sends a request again when a connection that it had used before breaks, although the server may
 * have taken it; but not one whose body it cannot read again, as a Blob's. No other platform needs the copy.
 *
 * @returns the request, and what stands beside it: an `authorize` or a middleware may have put another Request in its place
 */
export async function sendOnce(request: Request): Promise<[Request, RequestInit]> {
  const { method, body } = request;
  const sent =
    "Deno" in globalThis && body ? new Request(request, { method, body: await request.blob() }) : request;
  return [sent, SENT_ONCE];
}
