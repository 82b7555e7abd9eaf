// The security schemes of both documents: which stayed, which came and went, which only have another name.

import { quote, quoteUnlessPlain } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { entriesOf, get, getText, type DocumentNode } from "../document/node.ts";
import type { OpenApiDocument } from "../document/open-document.ts";
import { same } from "../document/same.ts";
import { findRenames } from "../renames/find-renames.ts";

type Named = readonly [name: string, scheme: DocumentNode];

const FLOW_FIELDS = ["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"] as const;

/** Old names of schemes that go by another name now. */
export function renamedSchemes(comparison: Comparison): ReadonlyMap<string, string> {
  return new Map([...matchSchemes(comparison).renames].map(([[was], [is]]) => [was, is]));
}

export function matchSchemes({ old: oldDocument, new: document }: Comparison) {
  const old = schemesOf(oldDocument);
  const current = schemesOf(document);
  const removed = [...old].filter(([name]) => !current.has(name));
  const added = [...current].filter(([name]) => !old.has(name));
  const renames = findRenames<Named>(
    removed,
    added,
    ([, is], [, was]) => same(wordsOf(was), wordsOf(is)) && same(grantsOf(was), grantsOf(is)),
  );
  const kept = [...old].flatMap(([name, was]) => {
    const is = current.get(name);
    return is ? [[name, was, is] as const] : [];
  });
  return { removed, added, renames, kept };
}

function schemesOf(document: OpenApiDocument): Map<string, DocumentNode> {
  const schemes = entriesOf(get(get(document.root, "components"), "securitySchemes"));
  return new Map(schemes.map(([name, node]) => [name, document.resolve(node)]));
}

/** How the key is sent, word by word: `http`, `bearer`. */
export function wordsOf(scheme: DocumentNode): string[] {
  const text = (key: string) => getText(scheme, key) ?? "";
  // RFC 9110, section 11.1: the name of an HTTP authentication scheme is case-insensitive.
  const words = [text("type"), text("scheme").toLowerCase(), text("in") && "in", text("in"), text("name")];
  return [...words, text("openIdConnectUrl")].filter((word) => word !== "");
}

/** Something that an OAuth scheme offers, and what it is called: "the scope `read` of the implicit flow". */
export interface Grant {
  readonly phrase: string;
  /** Of an address. */
  readonly value: string;
}

/** What an OAuth scheme offers: its flows, their addresses and their scopes. */
export function grantsOf(scheme: DocumentNode): Map<string, Grant> {
  const grants = new Map<string, Grant>();
  const add = (keys: readonly string[], phrase: string, value = "") =>
    grants.set(JSON.stringify(keys), { phrase, value });
  for (const [name, node] of entriesOf(get(scheme, "flows"))) {
    const flow = `${quoteUnlessPlain(name)} flow`;
    add([name], `the ${flow}`);
    for (const field of FLOW_FIELDS) {
      const text = getText(node, field);
      if (text !== undefined) add([name, field], `the ${quote(field)} of the ${flow}`, text);
    }
    for (const [scope] of entriesOf(get(node, "scopes"))) {
      add([name, "scope", scope], `the scope ${quote(scope)} of the ${flow}`);
    }
  }
  return grants;
}
