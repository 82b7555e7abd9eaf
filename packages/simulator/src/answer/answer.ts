// What goes back to the one who asked, before it is known whether that is over a socket, in memory or through msw.

/** A whole HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** An answer and how its delivery ends: "cut" breaks the connection in the middle of the body, "stall" goes silent there, "reset" comes before the first byte. */
export type Delivery =
  (Answer & { readonly ending: "whole" | "cut" | "stall" }) | { readonly ending: "reset" };

/** The bytes of an answer's body. */
export function bytesOf({ body }: Answer): Uint8Array {
  return typeof body === "string" ? new TextEncoder().encode(body) : body;
}

/** Whether answers of this status have no body by definition (RFC 9110): `Response` refuses one, and servers send none. */
export function isBodiless(status: number): boolean {
  return status < 200 || status === 204 || status === 205 || status === 304;
}
