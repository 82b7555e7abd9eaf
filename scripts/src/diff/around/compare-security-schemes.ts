// The schemes themselves: how a key is sent. Their names are in no TypeScript type, so a new name alone is no change.

import { siteOf } from "../changes/site.ts";
import type { Comparison } from "../comparison.ts";
import { entriesOf, get, getText, type Located } from "../document/located.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { same } from "../document/same.ts";
import { findRenames } from "../names/find-renames.ts";

type Named = readonly [name: string, scheme: Located];

/** What decides how a key is sent; everything else in a scheme is documentation. */
const FIELDS = ["type", "scheme", "in", "name", "openIdConnectUrl"] as const;

const FLOW_FIELDS = ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"] as const;

export function compareSecuritySchemes(comparison: Comparison): void {
  const { ledger } = comparison;
  const { removed, added, renames, kept } = matchSchemes(comparison);
  const site = siteOf("request");
  const phrase = (name: string) => `security scheme \`${name}\``;
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
    const before = traitsOf(was);
    const after = traitsOf(is);
    for (const trait of new Set([...before.keys(), ...after.keys()])) {
      const [from, to] = [before.get(trait) ?? "nothing", after.get(trait) ?? "nothing"];
      // A scope or a flow that came takes nothing from anyone.
      if (from === to || (trait.includes(" ") && from === "nothing")) continue;
      const { pointer } = is;
      const detail = `the ${trait}`;
      ledger.write({
        kind: "security-scheme-changed",
        site,
        pointer,
        key: trait,
        subject: phrase(name),
        from,
        to,
        detail,
      });
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
  const renames = findRenames<Named>(removed, added, ([, is], [, was]) => same(traitsOf(was), traitsOf(is)));
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

function traitsOf(scheme: Located): Map<string, string> {
  const traits = new Map<string, string>();
  for (const field of FIELDS) {
    const text = getText(scheme, field);
    // RFC 9110, section 11.1: the name of an HTTP authentication scheme is case-insensitive.
    if (text !== undefined) traits.set(field, field === "scheme" ? text.toLowerCase() : text);
  }
  for (const [flow, node] of entriesOf(get(scheme, "flows"))) {
    traits.set(`${flow} flow`, "a flow");
    for (const field of FLOW_FIELDS) {
      const text = getText(node, field);
      if (text !== undefined) traits.set(`${field} of the ${flow} flow`, text);
    }
    for (const [scope] of entriesOf(get(node, "scopes")))
      traits.set(`${scope} scope of the ${flow} flow`, "a scope");
  }
  return traits;
}
