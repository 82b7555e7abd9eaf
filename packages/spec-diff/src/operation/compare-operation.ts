// One operation that both documents have: its name among the exported types, and then part by part.

import { compareSecurity } from "../around/compare-security.ts";
import { compareServers } from "../around/compare-servers.ts";
import { siteOf, type Direction, type Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { get, getText, type Located } from "../document/located.ts";
import { compareCallbacks } from "./compare-callbacks.ts";
import { compareParameters, parametersOf } from "./compare-parameters.ts";
import { compareRequestBody } from "./compare-request-body.ts";
import { compareResponses } from "./compare-responses.ts";
import type { PathItem } from "./path-item.ts";

type Owned = readonly [item: PathItem, operation: Located];

/** What the user sends and what the user receives of one operation: a webhook or a callback swaps the directions. */
export interface Sites {
  readonly sent: Site;
  readonly received: Site;
}

export function compareOperation(
  comparison: Comparison,
  [oldItem, oldRaw]: Owned,
  [item, raw]: Owned,
  direction: Direction,
  name: string,
): void {
  const old = comparison.old.resolve(oldRaw);
  const current = comparison.new.resolve(raw);
  const sites: Sites = {
    sent: siteOf(direction, name),
    received: siteOf(direction === "request" ? "response" : "request", name),
  };
  compareOperationId(comparison, old, current, sites.sent);
  compareParameters(
    comparison,
    parametersOf([...oldItem.parameters], old, comparison.old),
    parametersOf([...item.parameters], current, comparison.new),
    sites.sent,
  );
  compareRequestBody(comparison, get(old, "requestBody"), get(current, "requestBody"), current, sites.sent);
  compareResponses(comparison, get(old, "responses"), get(current, "responses"), sites.received);
  compareCallbacks(comparison, get(old, "callbacks"), get(current, "callbacks"), direction, name);

  if (get(old, "security") ?? get(current, "security")) {
    compareSecurity(comparison, get(old, "security"), get(current, "security"), current, sites.sent);
  }
  const [oldServers, servers] = [
    get(old, "servers") ?? oldItem.servers,
    get(current, "servers") ?? item.servers,
  ];
  if (oldServers ?? servers) {
    const owner = get(current, "servers") ? current : item.node;
    const [was, is] = [comparison.old, comparison.new].map(({ root }) => get(root, "servers"));
    compareServers(comparison, oldServers ?? was, servers ?? is, owner.pointer, sites.sent);
  }
}

function compareOperationId({ ledger }: Comparison, old: Located, current: Located, site: Site): void {
  const from = getText(old, "operationId");
  const to = getText(current, "operationId");
  const { pointer } = current;
  if (from === to) return;
  if (from === undefined) ledger.write({ kind: "operation-id-added", site, pointer, to });
  else if (to === undefined) ledger.write({ kind: "operation-id-removed", site, pointer, from });
  else ledger.write({ kind: "operation-id-changed", site, pointer, from, to });
}
