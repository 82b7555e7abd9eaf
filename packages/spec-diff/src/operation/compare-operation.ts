// One operation that both documents have: its name among the exported types, and then part by part.

import { createUsage, type Usage } from "../change-list/usage.ts";
import { opposite, type Direction } from "../change/direction.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { get, getText, type DocumentNode } from "../document/node.ts";
import { compareSecurity } from "../security/compare-security.ts";
import { compareServers } from "../servers/compare-servers.ts";
import { compareCallbacks } from "./compare-callbacks.ts";
import { compareParameters } from "./compare-parameters.ts";
import { parametersOf } from "./parameter.ts";
import { compareRequestBody } from "./compare-request-body.ts";
import { compareResponses } from "./compare-responses.ts";
import type { PathItem } from "./path-item.ts";

type Owned = readonly [item: PathItem, operation: DocumentNode];

/** What the user sends and what the user receives of one operation: a webhook or a callback swaps the directions. */
export interface Usages {
  readonly sent: Usage;
  readonly received: Usage;
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
  const usages: Usages = {
    sent: createUsage(direction, name),
    received: createUsage(opposite(direction), name),
  };
  compareOperationId(comparison, old, current, usages.sent);
  compareParameters(
    comparison,
    parametersOf([...oldItem.parameters], old, comparison.old),
    parametersOf([...item.parameters], current, comparison.new),
    usages.sent,
  );
  compareRequestBody(comparison, get(old, "requestBody"), get(current, "requestBody"), current, usages.sent);
  compareResponses(comparison, get(old, "responses"), get(current, "responses"), usages.received);
  compareCallbacks(comparison, get(old, "callbacks"), get(current, "callbacks"), direction, name);

  if (get(old, "security") ?? get(current, "security")) {
    compareSecurity(comparison, get(old, "security"), get(current, "security"), current, usages.sent);
  }
  const [oldServers, servers] = [
    get(old, "servers") ?? oldItem.servers,
    get(current, "servers") ?? item.servers,
  ];
  if (oldServers ?? servers) {
    const owner = get(current, "servers") ? current : item.node;
    const [was, is] = [comparison.old, comparison.new].map(({ root }) => get(root, "servers"));
    compareServers(comparison, oldServers ?? was, servers ?? is, owner.pointer, usages.sent);
  }
}

function compareOperationId(
  { changeList }: Comparison,
  old: DocumentNode,
  current: DocumentNode,
  usage: Usage,
): void {
  const from = getText(old, "operationId");
  const to = getText(current, "operationId");
  const { pointer } = current;
  if (from === to) return;
  if (from === undefined) changeList.add({ kind: "operation-id-added", usage, pointer, to });
  else if (to === undefined) changeList.add({ kind: "operation-id-removed", usage, pointer, from });
  else changeList.add({ kind: "operation-id-changed", usage, pointer, from, to });
}
