// Whether a request failed before a byte of it can have reached the server. Only what says so itself counts: a connection that was never
// made, a name that has no address, a certificate that was refused.
import { isRecord } from "../task/text.ts";

/** What Node's fetch and Bun's call such failures, where no `syscall` says it. Sources: Node's `tls` and undici's errors, Bun's `fetch`. */
const CODES: ReadonlySet<unknown> = new Set([
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ConnectionRefused",
]);

/** The calls to the system that come before the first byte. */
const SYSTEM_CALLS: ReadonlySet<unknown> = new Set(["connect", "getaddrinfo"]);

/** What Deno's fetch says of them. */
const DENO_TEXT = "client error (Connect)";

/** How many causes of causes are looked at. */
const MAX_CAUSES = 5;

export function wasNeverSent(error: unknown): boolean {
  for (
    let thrown = error, depth = 0;
    isRecord(thrown) && depth < MAX_CAUSES;
    thrown = thrown["cause"], depth++
  ) {
    const { code, syscall, message } = thrown;
    if (CODES.has(code) || SYSTEM_CALLS.has(syscall)) return true;
    if (typeof message === "string" && message.includes(DENO_TEXT)) return true;
  }
  return false;
}
