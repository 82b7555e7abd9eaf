// Where the rules write down what they find. The same place can be reached many times, from several operations and in
// both directions; here it becomes one change, as serious as the worst of them and naming the operations that suffer it.

import { LEVELS, type Change, type Level } from "./change.ts";
import type { Told } from "../rules/rule.ts";
import { KINDS, levelOf, RULES, type Kind } from "../rules/rules.ts";
import { listOperations, operationsOf, type Site } from "./site.ts";

export interface Finding {
  readonly kind: Kind;
  readonly site: Site;
  /** What a reader may look up: a pointer into the old document for what was removed, else into the new one. */
  readonly pointer: string;
  /** The identity of the place, where it differs from the pointer: see schema/place.ts. */
  readonly where?: string | undefined;
  /** Tells apart several changes of one kind at one place. */
  readonly key?: string | undefined;
  /** The words for the place, where `where` alone does not give them. */
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly detail?: string | undefined;
}

export interface Ledger {
  readonly write: (finding: Finding) => void;
  readonly isEmpty: () => boolean;
  /** Whether anything breaking was written. */
  readonly breaks: () => boolean;
  readonly changes: (describe: (where: string) => string) => Change[];
}

interface Entry {
  readonly finding: Finding;
  readonly level: Level;
  readonly sites: Set<Site>;
}

export function createLedger(): Ledger {
  const entries = new Map<string, Entry>();
  let broken = false;

  function write(finding: Finding): void {
    const level = levelOf(finding.kind, finding.site.direction);
    broken ||= level === "breaking";
    const key = [finding.kind, finding.where ?? finding.pointer, finding.key].join(" ");
    const known = entries.get(key);
    if (known && LEVELS.indexOf(known.level) < LEVELS.indexOf(level)) return;
    if (known?.level === level) known.sites.add(finding.site);
    else entries.set(key, { finding, level, sites: new Set([finding.site]) });
  }

  function changes(describe: (where: string) => string): Change[] {
    return [...entries.values()]
      .toSorted((a, b) => rank(a) - rank(b) || compareText(a.finding.pointer, b.finding.pointer))
      .map(({ finding, level, sites }) => {
        const operation = listOperations(operationsOf(sites));
        const subject = finding.subject ?? describe(finding.where ?? finding.pointer);
        const { kind, pointer, site } = finding;
        const { from = "", to = "", detail = "" } = finding;
        const told = { subject, operation, direction: site.direction, from, to, detail };
        return { level, kind, operation, pointer, text: sentence(kind, told) };
      });
  }

  return { write, changes, isEmpty: () => entries.size === 0, breaks: () => broken };
}

function rank({ level, finding }: Entry): number {
  return LEVELS.indexOf(level) * KINDS.length + KINDS.indexOf(finding.kind);
}

/** By code unit, so that the report is the same in every locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function sentence(kind: Kind, told: Told): string {
  const rule = RULES[kind];
  const said = rule.say(told);
  const named = told.operation === null || rule.namesOperation === true;
  const text = capitalise(named ? said : `${told.operation}: ${said}`);
  const warning = rule.warn?.(told) ?? "";
  return warning === "" ? `${text}.` : `${text}. Warning: ${warning}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
