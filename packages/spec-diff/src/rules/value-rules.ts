// Rules for values: types, enums, limits and defaults. What the user sends may widen, what the user receives may narrow.
// Most serious first: within a level, the report keeps this order.

import { by, NARROWER, WIDER, type ChangeFacts, type Rule } from "./rule.ts";

export const VALUE_RULES = {
  "type-changed": {
    level: "breaking",
    sentence: by(
      ({ subject, from, to }) =>
        `the type of ${subject} changed from ${from} to ${to}; code that sends the former no longer compiles`,
      ({ subject, from, to }) =>
        `the type of ${subject} changed from ${from} to ${to}; code that expects the former no longer compiles`,
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
      `the variants of ${subject} are now distinguished by \`${to}\`, not \`${from}\``,
  },
  "discriminator-added": {
    level: NARROWER,
    sentence: ({ subject, to }) =>
      `the variants of ${subject} are now distinguished by \`${to}\`, which each of them must have`,
  },
  "discriminator-removed": {
    level: WIDER,
    sentence: ({ subject, from }) => `the variants of ${subject} are no longer distinguished by \`${from}\``,
  },
  "discriminator-value-changed": {
    level: "breaking",
    sentence: ({ subject, from, to }) =>
      `the discriminator values of ${subject} changed from ${from} to ${to}`,
  },
  "encoding-of-text-changed": {
    level: "breaking",
    sentence: ({ subject, from, to }) =>
      `${subject} changed from ${from} to ${to}; the type is still string, its content is not`,
  },
  "integer-became-number": {
    level: WIDER,
    sentence: by(
      ({ subject }) => `${subject} now accepts fractions`,
      ({ subject }) =>
        `${subject} can now have a fraction; the type is still number, but counting or indexing with it may fail`,
    ),
  },
  "number-became-integer": {
    level: NARROWER,
    sentence: by(
      ({ subject }) => `${subject} no longer accepts fractions`,
      ({ subject }) => `${subject} is now a whole number`,
    ),
  },
  "integer-grew": {
    level: WIDER,
    sentence: by(
      ({ subject, from, to }) => `${subject} grew from ${from} to ${to}`,
      ({ subject, from, to }) =>
        `${subject} grew from ${from} to ${to}; values beyond 2^53 - 1 cannot be held by a JavaScript number`,
    ),
  },
  "integer-shrank": {
    level: NARROWER,
    sentence: ({ subject, from, to }) => `${subject} shrank from ${from} to ${to}`,
  },
  "limit-tightened": {
    level: NARROWER,
    sentence: by(
      (facts) => `${describeLimit(facts)}; values that were accepted are now refused`,
      (facts) => describeLimit(facts),
    ),
  },
  "limit-changed": {
    level: NARROWER,
    sentence: by(
      (facts) => `${describeLimit(facts)}; values that were accepted may now be refused`,
      (facts) => describeLimit(facts),
    ),
  },
  "size-loosened": {
    level: WIDER,
    sentence: by(
      (facts) => describeLimit(facts),
      (facts) => `${describeLimit(facts)}; code that relies on the old bound may find less than it expects`,
    ),
  },
  "default-changed": {
    level: { request: "breaking", response: "docs" },
    sentence: by(
      ({ subject, from, to }) =>
        `the default of ${subject} changed from ${from} to ${to}; calls that leave it out now do something else`,
      ({ subject, from, to }) => `the default of ${subject} changed from ${from} to ${to}`,
    ),
  },
  "default-removed": {
    level: { request: "breaking", response: "docs" },
    sentence: by(
      ({ subject, from }) =>
        `the default of ${subject}, ${from}, was removed; what leaving it out does is no longer promised`,
      ({ subject, from }) => `the default of ${subject}, ${from}, was removed`,
    ),
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
  "limit-loosened": { level: "additive", sentence: describeLimit },
  "default-added": {
    level: { request: "additive", response: "docs" },
    sentence: ({ subject, to }) => `${subject} now has a default, ${to}`,
  },
  "format-changed": {
    level: "docs",
    sentence: ({ subject, from, to }) =>
      `the format of ${subject} changed from ${from} to ${to}; the type is the same`,
  },
} as const satisfies Record<string, Rule>;

function warnOfDeadBranches(): string {
  return "code that tests for what is gone may no longer compile; that branch can be deleted.";
}

/** `detail` is the keyword; an empty side is one without it. */
function describeLimit({ subject, detail, from, to }: ChangeFacts): string {
  if (from === "") return `${subject} now has a \`${detail}\` of ${to}`;
  if (to === "") return `the \`${detail}\` of ${subject}, ${from}, was removed`;
  return `the \`${detail}\` of ${subject} changed from ${from} to ${to}`;
}
