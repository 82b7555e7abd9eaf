// A change as a sentence for people: the operations first, then what its rule says, then its warning.

import type { ChangeFacts } from "../rules/rule.ts";
import { RULES, type Kind } from "../rules/rules.ts";

export function renderSentence(kind: Kind, facts: ChangeFacts): string {
  const rule = RULES[kind];
  const sentence = rule.sentence(facts);
  const isComplete = facts.operation === null || rule.namesOperation === true;
  const text = capitalise(isComplete ? sentence : `${facts.operation}: ${sentence}`);
  const warning = rule.warning?.(facts) ?? "";
  return warning === "" ? `${text}.` : `${text}. Warning: ${warning}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
