// What a call has to be authorised by. A list of alternatives, each of which asks for some schemes together: whoever
// could call before must be able to call the same way after.

import type { Usage } from "../change-list/usage.ts";
import { quote, quoteUnlessPlain } from "../change/quote.ts";
import type { Comparison } from "../comparison/comparison.ts";
import { entriesOf, get, itemsOf, type DocumentNode } from "../document/node.ts";
import { renamedSchemes } from "./match-schemes.ts";

/** Scopes by scheme; empty where nothing is asked for. */
type Requirement = ReadonlyMap<string, readonly string[]>;

/** An operation without a list of its own has the document's. */
export function compareSecurity(
  comparison: Comparison,
  oldList: DocumentNode | undefined,
  list: DocumentNode | undefined,
  owner: DocumentNode,
  usage: Usage,
): void {
  const renames = renamedSchemes(comparison);
  const old = requirementsOf(oldList ?? get(comparison.old.root, "security"), renames);
  const current = requirementsOf(list ?? get(comparison.new.root, "security"), new Map());
  const pointer = `${owner.pointer}/security`;
  const refused = old.filter((was) => !current.some((is) => asksNoMore(is, was)));
  const opened = current.filter((is) => !old.some((was) => asksNoMore(was, is)));
  if (refused.length > 0) {
    const [from, to] = [nameAll(refused), nameAll(current)];
    comparison.changeList.add({ kind: "security-tightened", usage, pointer, from, to });
  } else if (opened.length > 0) {
    comparison.changeList.add({ kind: "security-loosened", usage, pointer, to: nameAll(opened) });
  }
}

function requirementsOf(list: DocumentNode | undefined, renames: ReadonlyMap<string, string>): Requirement[] {
  const requirements = itemsOf(list).map(
    (item) =>
      new Map(
        entriesOf(item).map(([name, scopes]) => {
          const names = itemsOf(scopes).flatMap(({ value }) => (typeof value === "string" ? [value] : []));
          return [renames.get(name) ?? name, names] as const;
        }),
      ),
  );
  return requirements.length > 0 ? requirements : [new Map()];
}

function asksNoMore(asked: Requirement, given: Requirement): boolean {
  return [...asked].every(([name, scopes]) => {
    const granted = given.get(name);
    return granted !== undefined && scopes.every((scope) => granted.includes(scope));
  });
}

function nameAll(requirements: readonly Requirement[]): string {
  return requirements.map(nameOf).join(" or ");
}

function nameOf(requirement: Requirement): string {
  if (requirement.size === 0) return "without a key";
  const schemes = [...requirement].map(([name, scopes]) =>
    scopes.length > 0 ? `${quote(name)} (${scopes.map(quoteUnlessPlain).join(", ")})` : quote(name),
  );
  return `with ${schemes.join(" and ")}`;
}
