// Everything that no other rule reads is documentation. This walks both documents side by side, as they are written,
// so that nothing slips by: each keyword is either a way further down, or judged by another rule, or compared here.

import type { Comparison } from "../comparison.ts";
import { get, getText, isObject, itemsOf, join, type Located } from "../document/located.ts";
import { same } from "../document/same.ts";
import { DESCENT, JUDGED_ELSEWHERE } from "../document/keywords.ts";
import { siteAt } from "./site-at.ts";

export function compareDocumentation(comparison: Comparison): void {
  const pending: (readonly [old: Located, current: Located, names: number])[] = [
    [comparison.old.root, comparison.new.root, 0],
  ];

  function visitKeyword(old: Located, current: Located, key: string): void {
    const [was, is] = [get(old, key), get(current, key)];
    const names = DESCENT.get(key);
    if (names === undefined) {
      if (!JUDGED_ELSEWHERE.has(key) && !unchanged(key, was?.value, is?.value))
        write(comparison, current, key, was, is);
    } else if (was && is) {
      for (const pair of matchItems(itemsOf(was), itemsOf(is))) pending.push([...pair, 0]);
      if (isObject(was.value)) pending.push([was, is, names]);
    }
  }

  for (let next = pending.pop(); next; next = pending.pop()) {
    const [old, current, names] = next;
    if (!isObject(old.value) || !isObject(current.value)) continue;
    for (const key of new Set([...Object.keys(old.value), ...Object.keys(current.value)])) {
      if (names === 0) {
        visitKeyword(old, current, key);
        continue;
      }
      const [was, is] = [get(old, key), get(current, key)];
      if (!was || !is) continue;
      if (isObject(is.value)) pending.push([was, is, names - 1]);
      else if (!same(was.value, is.value)) write(comparison, current, key, was, is);
    }
  }
}

function write(
  comparison: Comparison,
  owner: Located,
  key: string,
  was: Located | undefined,
  is: Located | undefined,
): void {
  const pointer = is?.pointer ?? was?.pointer ?? join(owner.pointer, key);
  const site = siteAt(comparison, owner.pointer);
  const place = { site, pointer, where: owner.pointer, key };
  if (key === "deprecated" && is?.value === true) {
    comparison.ledger.write({ ...place, kind: "deprecated" });
    return;
  }
  const detail = `\`${key}\``;
  if (was && is) {
    const [from, to] = [brief(was.value), brief(is.value)];
    comparison.ledger.write({ ...place, kind: "documentation", detail, from, to });
  } else
    comparison.ledger.write({ ...place, kind: is ? "documentation-added" : "documentation-removed", detail });
}

/** Short enough to be read in a sentence, or nothing. */
function brief(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 24 ? `\`${text}\`` : "";
}

/** Tags are a set; in every other keyword order may mean something. */
function unchanged(key: string, was: unknown, is: unknown): boolean {
  if (key !== "tags" || !Array.isArray(was) || !Array.isArray(is)) return same(was, is);
  return was.length === is.length && was.every((tag) => is.some((other) => same(tag, other)));
}

/** First what is the same, then what has the same name, then in order. */
function matchItems(old: readonly Located[], current: readonly Located[]): [Located, Located][] {
  const left = new Set(old);
  const right = new Set(current);
  const pairs: [Located, Located][] = [];
  const tests: ((was: Located, is: Located) => boolean)[] = [
    (was, is) => same(was.value, is.value),
    (was, is) => nameOf(was) !== "" && nameOf(was) === nameOf(is),
    (was, is) => nameOf(was) === "" && nameOf(is) === "",
  ];
  for (const alike of tests) {
    for (const was of left) {
      const is = [...right].find((candidate) => alike(was, candidate));
      if (!is) continue;
      left.delete(was);
      right.delete(is);
      pairs.push([was, is]);
    }
  }
  return pairs;
}

function nameOf(node: Located): string {
  return ["$ref", "in", "name", "url", "title"].map((key) => getText(node, key) ?? "").join("");
}
