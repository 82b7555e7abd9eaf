// The schemes themselves: how a key is sent. Their names are in no TypeScript type, so a new name alone is no change.

import { siteOf } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, get, getText, type Located } from "../document/located.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { same } from "../document/same.ts";
import { findRenames } from "../names/find-renames.ts";

type Named = readonly [name: string, scheme: Located];

const FLOW_FIELDS = ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"] as const;

export function compareSecuritySchemes(comparison: Comparison): void {
  const { ledger } = comparison;
  const { removed, added, renames, kept } = matchSchemes(comparison);
  const site = siteOf("request");
  for (const named of removed) {
    const [name, { pointer }] = named;
    const successor = renames.get(named);
    const kind = successor ? "security-scheme-renamed" : "security-scheme-removed";
    ledger.write({
      kind,
      site,
      pointer: successor?.[1].pointer ?? pointer,
      subject: phrase(name),
      to: successor?.[0],
    });
  }
  for (const named of added) {
    if ([...renames.values()].includes(named)) continue;
    ledger.write({
      kind: "security-scheme-added",
      site,
      pointer: named[1].pointer,
      subject: phrase(named[0]),
    });
  }
  for (const [name, was, is] of kept) {
    const { pointer } = is;
    const subject = phrase(name);
    const [from, to] = [manner(was), manner(is)];
    if (from !== to) ledger.write({ kind: "security-scheme-changed", site, pointer, subject, from, to });
    const before = grantsOf(was);
    const after = grantsOf(is);
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [old, current] = [before.get(key), after.get(key)];
      const detail = `the ${key}`;
      const finding = { site, pointer, key, subject, from: old, to: current, detail };
      if (old === undefined) ledger.write({ ...finding, kind: "security-scope-added" });
      else if (current === undefined) ledger.write({ ...finding, kind: "security-scope-removed" });
      else if (old !== current)
        ledger.write({ ...finding, kind: "security-scheme-changed", detail: `${detail} of ` });
    }
  }
}

/** Old names of schemes that go by another name now. */
export function renamedSchemes(comparison: Comparison): ReadonlyMap<string, string> {
  return new Map([...matchSchemes(comparison).renames].map(([[was], [is]]) => [was, is]));
}

function matchSchemes({ old: oldDocument, new: document }: Comparison) {
  const old = schemesOf(oldDocument);
  const current = schemesOf(document);
  const removed = [...old].filter(([name]) => !current.has(name));
  const added = [...current].filter(([name]) => !old.has(name));
  const renames = findRenames<Named>(
    removed,
    added,
    ([, is], [, was]) => manner(was) === manner(is) && same(grantsOf(was), grantsOf(is)),
  );
  const kept = [...old].flatMap(([name, was]) => {
    const is = current.get(name);
    return is ? [[name, was, is] as const] : [];
  });
  return { removed, added, renames, kept };
}

function schemesOf(document: OpenApiDocument): Map<string, Located> {
  const schemes = entriesOf(get(get(document.root, "components"), "securitySchemes"));
  return new Map(schemes.map(([name, node]) => [name, document.resolve(node)]));
}

/** How the key is sent: `http bearer`, `apiKey in header X-API-Key`. */
function manner(scheme: Located): string {
  const text = (key: string) => getText(scheme, key) ?? "";
  // RFC 9110, section 11.1: the name of an HTTP authentication scheme is case-insensitive.
  const words = [text("type"), text("scheme").toLowerCase(), text("in") && `in ${text("in")}`, text("name")];
  return [...words, text("openIdConnectUrl")].filter((word) => word !== "").join(" ");
}

/** What an OAuth scheme offers: its flows, their addresses and their scopes. */
function grantsOf(scheme: Located): Map<string, string> {
  const grants = new Map<string, string>();
  for (const [flow, node] of entriesOf(get(scheme, "flows"))) {
    grants.set(`${flow} flow`, "");
    for (const field of FLOW_FIELDS) {
      const text = getText(node, field);
      if (text !== undefined) grants.set(`\`${field}\` of the ${flow} flow`, text);
    }
    for (const [scope] of entriesOf(get(node, "scopes")))
      grants.set(`scope \`${scope}\` of the ${flow} flow`, "");
  }
  return grants;
}

function phrase(name: string): string {
  return `security scheme \`${name}\``;
}
