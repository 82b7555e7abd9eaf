// The responses of an operation by status. openapi-fetch makes one union of all successes and one of all errors, so a
// response that is added can break code that never asked for it.

import type { Kind } from "../rules/rules.ts";
import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, get, type Located } from "../document/located.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { compareResponse } from "./compare-response.ts";
import { contentOf, fitsOne } from "./compare-content.ts";

/** What openapi-fetch 0.17 puts into `data` and into `error`; any other status is in neither. */
const GROUPS = {
  data: /^(20[0-46-7]|2XX)$/,
  error: /^([45]\d\d|[45]XX|default)$/,
} as const;

export function compareResponses(
  comparison: Comparison,
  oldResponses: Located | undefined,
  responses: Located | undefined,
  site: Site,
): void {
  const old = responsesOf(oldResponses, comparison.old);
  const current = responsesOf(responses, comparison.new);
  for (const [status, was] of old) {
    const is = current.get(status);
    if (is) compareResponse(comparison, was, is, kindOfNewBody(comparison, old, status, is), site);
    else {
      const subject = `the ${status} response`;
      comparison.ledger.write({
        kind: "response-removed",
        site,
        pointer: was.pointer,
        key: status,
        subject,
      });
    }
  }
  for (const [status, is] of current) {
    if (old.has(status)) continue;
    const kind = kindOfAdded(comparison, old, status, is);
    const subject = `the ${status} response`;
    comparison.reach(is, site);
    comparison.ledger.write({
      kind,
      site,
      pointer: is.pointer,
      key: status,
      subject,
      detail: groupOf(status),
    });
  }
}

function responsesOf(responses: Located | undefined, document: OpenApiDocument): Map<string, Located> {
  const entries = entriesOf(responses).filter(([status]) => !status.startsWith("x-"));
  return new Map(
    entries.map(([status, node]) => [
      status.toLowerCase() === "default" ? "default" : status.toUpperCase(),
      document.resolve(node),
    ]),
  );
}

function groupOf(status: string): keyof typeof GROUPS | undefined {
  return GROUPS.data.test(status) ? "data" : GROUPS.error.test(status) ? "error" : undefined;
}

function kindOfAdded(
  comparison: Comparison,
  old: ReadonlyMap<string, Located>,
  status: string,
  response: Located,
): Kind {
  const group = groupOf(status);
  if (!group) return "response-added";
  const peers = [...old]
    .filter(([other]) => groupOf(other) === group)
    .map(([, peer]) => contentOf(peer, comparison.old));
  const bodies = [...contentOf(response, comparison.new).values()];
  if (bodies.length === 0) {
    // Without any success before, `data` was never; undefined takes nothing away from that.
    const harmless = peers.some((peer) => peer.size === 0) || (group === "data" && peers.length === 0);
    return harmless ? "response-added" : "response-added-empty";
  }
  const known = peers.flatMap((peer) => [...peer.values()]);
  if (known.length === 0) return "response-added";
  return bodies.every((body) => fitsOne(comparison, known, body))
    ? "response-added"
    : "response-added-unlike";
}

/** For a response that had no body: whether the one it got fits what its group had. */
function kindOfNewBody(
  comparison: Comparison,
  old: ReadonlyMap<string, Located>,
  status: string,
  response: Located,
): Kind {
  const others = new Map(
    [...old].filter(([other, node]) => other !== status && get(node, "content") !== undefined),
  );
  const kind = others.size > 0 ? kindOfAdded(comparison, others, status, response) : "response-added";
  return kind === "response-added-unlike" ? kind : "response-body-added";
}
