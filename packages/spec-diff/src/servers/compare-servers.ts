// Servers. The first is the one that the generated client calls when it is facts nothing else.

import type { Usage } from "../change-list/usage.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { entriesOf, get, getText, itemsOf, type DocumentNode } from "../document/node.ts";

/** `owner` is the pointer of whatever the servers belong to: the document, a path or an operation. */
export function compareServers(
  { changeList }: Comparison,
  oldServers: DocumentNode | undefined,
  servers: DocumentNode | undefined,
  owner: string,
  usage: Usage,
): void {
  const old = itemsOf(oldServers).map(urlOf);
  const current = itemsOf(servers).map(urlOf);
  const pointer = `${owner}/servers`;
  const subject = owner === "#" ? "" : " of the operation";
  const [from, to] = [old[0], current[0]];
  if (from !== undefined && to === undefined)
    changeList.add({ kind: "server-default-removed", usage, pointer, subject, from });
  else if (from !== undefined && from !== to)
    changeList.add({ kind: "server-default-changed", usage, pointer, subject, from, to });
  for (const [index, url] of current.entries()) {
    if (!old.includes(url) && (index > 0 || from === undefined))
      changeList.add({ kind: "server-added", usage, pointer, key: url, subject, to: url });
  }
  for (const url of old.slice(1)) {
    if (!current.includes(url)) {
      changeList.add({ kind: "server-removed", usage, pointer, key: url, subject, from: url });
    }
  }
}

function urlOf(server: DocumentNode): string {
  let url = getText(server, "url") ?? "";
  for (const [name, variable] of entriesOf(get(server, "variables"))) {
    url = url.replaceAll(`{${name}}`, () => getText(variable, "default") ?? `{${name}}`);
  }
  return url;
}
