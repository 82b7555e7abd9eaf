// The schemes themselves: how a key is sent. Their names are in no TypeScript type, so a new name alone is no change.

import { createUsage } from "../change-list/usage.ts";
import { quote, quoteUnlessPlain } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import type { DocumentNode } from "../document/node.ts";
import { same } from "../document/same.ts";
import { grantsOf, matchSchemes, wordsOf } from "./match-schemes.ts";

export function compareSecuritySchemes(comparison: Comparison): void {
  const { changeList } = comparison;
  const { removed, added, renames, kept } = matchSchemes(comparison);
  const usage = createUsage("request");
  for (const named of removed) {
    const [name, { pointer }] = named;
    const successor = renames.get(named);
    const kind = successor ? "security-scheme-renamed" : "security-scheme-removed";
    changeList.add({
      kind,
      usage,
      pointer: successor?.[1].pointer ?? pointer,
      subject: phrase(name),
      to: successor?.[0],
    });
  }
  for (const named of added) {
    if ([...renames.values()].includes(named)) continue;
    changeList.add({
      kind: "security-scheme-added",
      usage,
      pointer: named[1].pointer,
      subject: phrase(named[0]),
    });
  }
  for (const [name, was, is] of kept) {
    const { pointer } = is;
    const subject = phrase(name);
    const [from, to] = [describe(was), describe(is)];
    if (!same(wordsOf(was), wordsOf(is))) {
      changeList.add({ kind: "security-scheme-changed", usage, pointer, subject, from, to });
    }
    const before = grantsOf(was);
    const after = grantsOf(is);
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      const [old, current] = [before.get(key), after.get(key)];
      const detail = (old ?? current)?.phrase ?? "";
      const finding = { usage, pointer, key, subject, detail };
      if (old === undefined) changeList.add({ ...finding, kind: "security-scope-added" });
      else if (current === undefined) changeList.add({ ...finding, kind: "security-scope-removed" });
      else if (old.value !== current.value) {
        changeList.add({
          ...finding,
          kind: "security-scheme-changed",
          from: quoteUnlessPlain(old.value),
          to: quoteUnlessPlain(current.value),
          detail: `${detail} of `,
        });
      }
    }
  }
}

/** `http bearer`, `apiKey in header X-API-Key` */
function describe(scheme: DocumentNode): string {
  return wordsOf(scheme).map(quoteUnlessPlain).join(" ");
}

function phrase(name: string): string {
  return `security scheme ${quote(name)}`;
}
