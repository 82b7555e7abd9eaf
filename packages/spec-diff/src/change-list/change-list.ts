// The findings of a comparison as a list of changes. One location can be reached many times, from several operations and in
// both directions; here it becomes one change, as serious as the worst of its findings and naming the operations concerned.

import { LEVELS, type Change, type Level } from "../change/change.ts";
import { KINDS, levelOf, RULES } from "../rules/rules.ts";
import type { Finding } from "./finding.ts";
import { listOperations } from "./list-operations.ts";
import { renderSentence } from "./render-sentence.ts";
import { operationsOf, type Usage } from "./usage.ts";

export interface ChangeList {
  readonly add: (finding: Finding) => void;
  readonly isEmpty: () => boolean;
  /** Whether anything breaking was added. */
  readonly isBreaking: () => boolean;
  /** Whether anything was added that no longer compiles. */
  readonly breaksTypes: () => boolean;
  /** Most serious first. `describe` gives the words for a canonical pointer. */
  readonly toChanges: (describe: (canonical: string) => string) => Change[];
}

interface Entry {
  readonly finding: Finding;
  readonly level: Level;
  readonly usages: Set<Usage>;
}

export function createChangeList(): ChangeList {
  const entries = new Map<string, Entry>();
  let isBreaking = false;
  let breaksTypes = false;

  function add(finding: Finding): void {
    const level = levelOf(finding.kind, finding.usage.direction);
    isBreaking ||= level === "breaking";
    breaksTypes ||= level === "breaking" && RULES[finding.kind].notInTypes === undefined;
    const key = [finding.kind, finding.canonical ?? finding.pointer, finding.key].join(" ");
    const known = entries.get(key);
    if (known && LEVELS.indexOf(known.level) < LEVELS.indexOf(level)) return;
    if (known?.level === level) known.usages.add(finding.usage);
    else entries.set(key, { finding, level, usages: new Set([finding.usage]) });
  }

  function toChanges(describe: (canonical: string) => string): Change[] {
    return [...entries.values()]
      .toSorted((a, b) => rank(a) - rank(b) || compareText(a.finding.pointer, b.finding.pointer))
      .map(({ finding, level, usages }) => {
        const { kind, pointer, canonical = pointer, usage } = finding;
        const { subject = describe(canonical), from = "", to = "", detail = "" } = finding;
        const operation = listOperations(operationsOf(usages));
        const facts = { subject, operation, direction: usage.direction, from, to, detail };
        return { level, kind, operation, pointer, text: renderSentence(kind, facts) };
      });
  }

  return {
    add,
    toChanges,
    isEmpty: () => entries.size === 0,
    isBreaking: () => isBreaking,
    breaksTypes: () => breaksTypes,
  };
}

function rank({ level, finding }: Entry): number {
  return LEVELS.indexOf(level) * KINDS.length + KINDS.indexOf(finding.kind);
}

/** By code unit, so that the report is the same in every locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
