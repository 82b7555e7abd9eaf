// What the simulator answers, before it is known whether that goes over a socket, in memory or through msw.

/** A whole HTTP answer. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/**
 * An answer and how its transmission ends: "complete"; "cut", where the connection breaks in the middle of the body; "stalled", where
 * nothing comes after the first half of it. A "reset" breaks the connection before the first byte.
 */
export type Transmission =
  (Answer & { readonly ending: "complete" | "cut" | "stalled" }) | { readonly ending: "reset" };

/** The bytes of an answer's body. */
export function bodyBytes({ body }: Answer): Uint8Array {
  return typeof body === "string" ? new TextEncoder().encode(body) : body;
}

/** The part of a body that is sent before its transmission is cut or stalls. */
export function firstHalf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.ceil(bytes.length / 2));
}

/** Whether answers of this status have no body by definition (RFC 9110): `Response` refuses one, and servers send none. */
export function isBodiless(status: number): boolean {
  return status < 200 || status === 204 || status === 205 || status === 304;
}
