// Rules for what a type does not say of a value: its encoding, its limits, its default and its format. What is sent may widen,
// what is received may narrow. Most serious first: within a level, the report keeps this order.

import { quote } from "../change/quote.ts";
import { by, NARROWER, WIDER, type ChangeFacts, type Rule } from "./rule.ts";

export const VALUE_RULES = {
  "encoding-of-text-changed": {
    level: "breaking",
    notInTypes: "text is a string, however it is encoded",
    sentence: ({ subject, from, to }) =>
      `${subject} changed from ${from} to ${to}; the type is still string, its content is not`,
  },
  "integer-became-number": {
    level: WIDER,
    notInTypes: "TypeScript has one type for all numbers",
    sentence: by(
      ({ subject }) => `${subject} now accepts fractions`,
      ({ subject }) =>
        `${subject} can now have a fraction; the type is still number, but counting or indexing with it may fail`,
    ),
  },
  "number-became-integer": {
    level: NARROWER,
    notInTypes: "TypeScript has one type for all numbers",
    sentence: by(
      ({ subject }) => `${subject} no longer accepts fractions`,
      ({ subject }) => `${subject} is now a whole number`,
    ),
  },
  "integer-grew": {
    level: WIDER,
    notInTypes: "TypeScript has one type for all numbers",
    sentence: by(
      ({ subject, from, to }) => `${subject} grew from ${from} to ${to}`,
      ({ subject, from, to }) =>
        `${subject} grew from ${from} to ${to}; values beyond 2^53 - 1 cannot be held by a JavaScript number`,
    ),
  },
  "integer-shrank": {
    level: NARROWER,
    notInTypes: "TypeScript has one type for all numbers",
    sentence: ({ subject, from, to }) => `${subject} shrank from ${from} to ${to}`,
  },
  "limit-tightened": {
    level: NARROWER,
    notInTypes: "TypeScript has no type for limits, the service has",
    sentence: by(
      (facts) => `${describeLimit(facts)}; values that were accepted are now refused`,
      (facts) => describeLimit(facts),
    ),
  },
  "limit-changed": {
    level: NARROWER,
    notInTypes: "TypeScript has no type for limits, the service has",
    sentence: by(
      (facts) => `${describeLimit(facts)}; values that were accepted may now be refused`,
      (facts) => describeLimit(facts),
    ),
  },
  "size-loosened": {
    level: WIDER,
    notInTypes: "TypeScript has no type for limits, the service has",
    sentence: by(
      (facts) => describeLimit(facts),
      (facts) => `${describeLimit(facts)}; code that relies on the old bound may find less than it expects`,
    ),
  },
  "default-changed": {
    level: { request: "breaking", response: "docs" },
    notInTypes: "a call that leaves the value out does something else",
    sentence: by(
      ({ subject, from, to }) =>
        `the default of ${subject} changed from ${from} to ${to}; calls that leave it out now do something else`,
      ({ subject, from, to }) => `the default of ${subject} changed from ${from} to ${to}`,
    ),
  },
  "default-removed": {
    level: { request: "breaking", response: "docs" },
    notInTypes: "a call that leaves the value out does something else",
    sentence: by(
      ({ subject, from }) =>
        `the default of ${subject}, ${from}, was removed; what leaving it out does is no longer promised`,
      ({ subject, from }) => `the default of ${subject}, ${from}, was removed`,
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

/** `detail` is the keyword; an empty side is one without it. */
function describeLimit({ subject, detail, from, to }: ChangeFacts): string {
  if (from === "") return `${subject} now has a ${quote(detail)} of ${to}`;
  if (to === "") return `the ${quote(detail)} of ${subject}, ${from}, was removed`;
  return `the ${quote(detail)} of ${subject} changed from ${from} to ${to}`;
}
