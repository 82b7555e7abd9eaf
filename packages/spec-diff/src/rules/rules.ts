// All rules in one table: its keys are the `kind`s of the report, its order is their seriousness.

import type { Level } from "../change/change.ts";
import type { Direction } from "../change/direction.ts";
import { DOCUMENT_RULES } from "./document-rules.ts";
import { OBJECT_RULES } from "./object-rules.ts";
import { OPERATION_RULES } from "./operation-rules.ts";
import type { Rule } from "./rule.ts";
import { TYPE_RULES } from "./type-rules.ts";
import { VALUE_RULES } from "./value-rules.ts";

const TABLE = {
  ...DOCUMENT_RULES,
  ...OPERATION_RULES,
  ...OBJECT_RULES,
  ...TYPE_RULES,
  ...VALUE_RULES,
} as const;

export type Kind = keyof typeof TABLE;

export const RULES: Readonly<Record<Kind, Rule>> = TABLE;

/** The kinds, most serious first. */
export const KINDS = Object.keys(TABLE) as readonly Kind[];

export function levelOf(kind: Kind, direction: Direction): Level {
  const { level } = RULES[kind];
  return typeof level === "string" ? level : level[direction];
}
