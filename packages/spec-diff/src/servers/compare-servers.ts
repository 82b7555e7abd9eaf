// Servers. The first is the one that a generated client calls when it is told nothing else.

import type { Usage } from "../change-list/usage.ts";
import { quoteUnlessPlain } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { get, getText, itemsOf, type DocumentNode } from "../document/node.ts";

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
  const [was, is] = [old[0], current[0]];
  if (was !== undefined && is === undefined) {
    changeList.add({ kind: "server-default-removed", usage, pointer, subject, from: quoteUnlessPlain(was) });
  } else if (was !== undefined && is !== undefined && was !== is) {
    const [from, to] = [quoteUnlessPlain(was), quoteUnlessPlain(is)];
    const detail = describeMove(was, is);
    changeList.add({ kind: "server-default-changed", usage, pointer, subject, from, to, detail });
  }
  const [before, after] = [new Set(old), new Set(current)];
  for (const [index, url] of current.entries()) {
    if (!before.has(url) && (index > 0 || was === undefined))
      changeList.add({ kind: "server-added", usage, pointer, key: url, subject, to: quoteUnlessPlain(url) });
  }
  for (const url of old.slice(1)) {
    if (!after.has(url)) {
      changeList.add({
        kind: "server-removed",
        usage,
        pointer,
        key: url,
        subject,
        from: quoteUnlessPlain(url),
      });
    }
  }
}

/** What another address means for whoever's key is sent there. */
function describeMove(from: string, to: string): string {
  const [was, is] = [from, to].map((url) => (URL.canParse(url) ? new URL(url) : undefined));
  const callers = "clients without a base URL of their own now call";
  const sameHost = was !== undefined && was.host === is?.host;
  const move = sameHost
    ? `the host is the same, and ${callers} another address of it`
    : `keys are bound to hosts, and ${callers} another one`;
  const unencrypted = was?.protocol === "https:" && is?.protocol === "http:";
  return unencrypted ? `${move}, without encryption: whoever is on the way can read their keys` : move;
}

/** The address with the defaults of its variables, in one pass: a default that names a variable is no template. */
function urlOf(server: DocumentNode): string {
  const variables = get(server, "variables");
  return (getText(server, "url") ?? "").replaceAll(
    /\{([^{}]*)\}/g,
    (whole, name: string) => getText(get(variables, name), "default") ?? whole,
  );
}
