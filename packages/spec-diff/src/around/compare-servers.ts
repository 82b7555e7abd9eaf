// Servers. The first is the one that the generated client calls when it is told nothing else.

import type { Site } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, get, getText, itemsOf, type Located } from "../document/located.ts";

/** `owner` is the pointer of whatever the servers belong to: the document, a path or an operation. */
export function compareServers(
  { ledger }: Comparison,
  oldServers: Located | undefined,
  servers: Located | undefined,
  owner: string,
  site: Site,
): void {
  const old = itemsOf(oldServers).map(urlOf);
  const current = itemsOf(servers).map(urlOf);
  const pointer = `${owner}/servers`;
  const subject = owner === "#" ? "" : " of the operation";
  const [from, to] = [old[0], current[0]];
  if (from !== undefined && to === undefined)
    ledger.write({ kind: "server-default-removed", site, pointer, subject, from });
  else if (from !== undefined && from !== to)
    ledger.write({ kind: "server-default-changed", site, pointer, subject, from, to });
  for (const [index, url] of current.entries()) {
    if (!old.includes(url) && (index > 0 || from === undefined))
      ledger.write({ kind: "server-added", site, pointer, key: url, subject, to: url });
  }
  for (const url of old.slice(1)) {
    if (!current.includes(url)) {
      ledger.write({ kind: "server-removed", site, pointer, key: url, subject, from: url });
    }
  }
}

function urlOf(server: Located): string {
  let url = getText(server, "url") ?? "";
  for (const [name, variable] of entriesOf(get(server, "variables"))) {
    url = url.replaceAll(`{${name}}`, () => getText(variable, "default") ?? `{${name}}`);
  }
  return url;
}
