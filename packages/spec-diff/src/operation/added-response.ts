// What a response that is added, or that gets a body, means for code that never asked for it: openapi-fetch makes one union of
// all successes and one of all errors.

import type { Comparison } from "../comparison/comparison.ts";
import { get, type DocumentNode } from "../document/node.ts";
import type { Kind } from "../rules/rules.ts";
import { contentOf, fitsOne } from "./compare-content.ts";

/** What openapi-fetch 0.17 puts into `data` and into `error`; any other status is in neither. */
const GROUPS = {
  data: /^(20[0-46-7]|2XX)$/,
  error: /^([45]\d\d|[45]XX|default)$/,
} as const;

export function groupOf(status: string): keyof typeof GROUPS | undefined {
  return GROUPS.data.test(status) ? "data" : GROUPS.error.test(status) ? "error" : undefined;
}

export function kindOfAdded(
  comparison: Comparison,
  old: ReadonlyMap<string, DocumentNode>,
  status: string,
  response: DocumentNode,
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
export function kindOfNewBody(
  comparison: Comparison,
  old: ReadonlyMap<string, DocumentNode>,
  status: string,
  response: DocumentNode,
): Kind {
  const others = new Map(
    [...old].filter(([other, node]) => other !== status && get(node, "content") !== undefined),
  );
  const kind = others.size > 0 ? kindOfAdded(comparison, others, status, response) : "response-added";
  return kind === "response-added-unlike" ? kind : "response-body-added";
}
