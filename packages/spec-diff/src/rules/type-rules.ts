// Rules for types: what a value can be, its enums and its variants. What is sent may widen, what is received may narrow.
// Most serious first: within a level, the report keeps this order.

import { quote } from "../change/quote.ts";
import { by, NARROWER, WIDER, type ChangeFacts, type Rule } from "./rule.ts";

export const TYPE_RULES = {
  "type-changed": {
    level: "breaking",
    sentence: by(
      (facts) => `${describeTypeChange(facts)}; code that sends the former no longer compiles`,
      (facts) => `${describeTypeChange(facts)}; code that expects the former no longer compiles`,
    ),
  },
  "type-lost": {
    level: WIDER,
    sentence: by(
      ({ subject }) => `${subject} now accepts anything`,
      ({ subject, from }) => `${subject} can now be anything; code that expects ${from} no longer compiles`,
    ),
  },
  "type-given": {
    level: NARROWER,
    sentence: by(
      ({ subject, to }) => `${subject} now accepts ${to} only, where it accepted anything`,
      ({ subject, to }) => `${subject} is now ${to}, where it could be anything`,
    ),
  },
  "type-added": {
    level: WIDER,
    sentence: by(
      ({ subject, to }) => `${subject} now also accepts ${to}`,
      ({ subject, to }) =>
        `${subject} can now also be ${to}; code that is not prepared for it no longer compiles`,
    ),
  },
  "type-removed": {
    level: NARROWER,
    sentence: by(
      ({ subject, from, to }) => `${subject} now accepts ${to} only, no longer ${from}`,
      ({ subject, from, to }) => `${subject} is now always ${to}, no longer ${from}`,
    ),
    warning: by(() => "", warnOfDeadBranches),
  },
  "became-nullable": {
    level: WIDER,
    sentence: by(
      ({ subject }) => `${subject} now accepts null`,
      ({ subject }) => `${subject} can now be null; code that uses it unchecked no longer compiles`,
    ),
  },
  "no-longer-nullable": {
    level: NARROWER,
    sentence: by(
      ({ subject }) => `${subject} no longer accepts null`,
      ({ subject }) => `${subject} is never null any more`,
    ),
  },
  "values-replaced": {
    level: "breaking",
    sentence: ({ subject, from, to }) => `the value of ${subject} changed from ${from} to ${to}`,
  },
  "values-closed": {
    level: NARROWER,
    sentence: by(
      ({ subject, to }) => `${subject} now accepts ${to} only`,
      ({ subject, to }) => `${subject} is now one of ${to}`,
    ),
  },
  "values-opened": {
    level: WIDER,
    sentence: by(
      ({ subject, from }) => `${subject} now accepts more than ${from}`,
      ({ subject, from }) =>
        `${subject} is no longer limited to ${from}; code that expects these alone no longer compiles`,
    ),
  },
  "value-removed": {
    level: NARROWER,
    sentence: by(
      ({ subject, from }) => `${subject} no longer accepts ${from}`,
      ({ subject, from }) => `${subject} is never ${from} any more`,
    ),
    warning: by(() => "", warnOfDeadBranches),
  },
  "discriminator-changed": {
    level: "breaking",
    sentence: ({ subject, from, to }) =>
      `the variants of ${subject} are now distinguished by ${quote(to)}, not ${quote(from)}`,
  },
  "discriminator-added": {
    level: NARROWER,
    sentence: ({ subject, to }) =>
      `the variants of ${subject} are now distinguished by ${quote(to)}, which each of them must have`,
  },
  "discriminator-removed": {
    level: WIDER,
    sentence: ({ subject, from }) =>
      `the variants of ${subject} are no longer distinguished by ${quote(from)}`,
  },
  "discriminator-value-changed": {
    level: "breaking",
    sentence: ({ subject, from, to }) =>
      `the discriminator values of ${subject} changed from ${from} to ${to}`,
  },
  "value-added": {
    level: "additive",
    sentence: by(
      ({ subject, to }) => `${subject} now also accepts ${to}`,
      ({ subject, to }) => `${subject} can now also be ${to}`,
    ),
    warning: by(
      () => "",
      () =>
        "a switch or a table without a default does not know the new value, and one that must be exhaustive no longer compiles.",
    ),
  },
  "type-folded": {
    level: "additive",
    sentence: by(
      ({ subject, from, to }) => `${subject} no longer lists ${from}, which ${to} covers`,
      ({ subject, to }) => `${subject} now also lists ${to}, which the variants before cover`,
    ),
  },
} as const satisfies Record<string, Rule>;

/** Variants of one type have one name. */
function describeTypeChange({ subject, from, to }: ChangeFacts): string {
  return from === to
    ? `the variants of ${subject} changed`
    : `the type of ${subject} changed from ${from} to ${to}`;
}

function warnOfDeadBranches(): string {
  return "code that tests for what is gone may no longer compile; that branch can be deleted.";
}
