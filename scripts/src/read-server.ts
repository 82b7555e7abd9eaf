// Where a client sends its requests, and the key with them, when it is told nothing else.

import { isJsonObject, type JsonObject } from "./json.ts";
import { SpecError } from "./spec-error.ts";

/** A host, perhaps a port, and plain segments. */
const SERVER = /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~-]+)*$/;

/**
 * The first server of a document, without a slash at its end; undefined where it names none.
 *
 * @throws {SpecError} for an address to which no key should go: without encryption, with a user's name, or not written out
 */
export function readServer(document: JsonObject, subject: string): string | undefined {
  const [server] = Array.isArray(document["servers"]) ? document["servers"] : [];
  if (server === undefined) return undefined;
  const url = isJsonObject(server) ? server["url"] : server;
  const plain = typeof url === "string" ? url.replace(/\/$/, "") : "";
  if (SERVER.test(plain) && URL.canParse(plain)) return plain;
  throw new SpecError(subject, "a first server with a plain https address", JSON.stringify(url));
}
