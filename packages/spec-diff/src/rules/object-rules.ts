// Rules for objects: their properties, and the properties that they do not name. Most serious first: within a level, the
// report keeps this order.

import { quote } from "../change/quote.ts";
import { by, NARROWER, WIDER, type Rule } from "./rule.ts";

export const OBJECT_RULES = {
  "property-removed": {
    level: "breaking",
    sentence: by(
      ({ subject }) => `${subject} was removed; code that sends it no longer compiles`,
      ({ subject }) => `${subject} was removed; code that reads it no longer compiles`,
    ),
  },
  "property-renamed": {
    level: "breaking",
    sentence: ({ subject, to }) =>
      `${subject} was renamed to ${quote(to)}; code that uses the old name no longer compiles`,
  },
  "property-added-required": {
    level: NARROWER,
    sentence: by(
      ({ subject }) => `required ${subject} was added; code that does not send it no longer compiles`,
      ({ subject }) => `${subject} was added`,
    ),
  },
  "property-required": {
    level: NARROWER,
    sentence: by(
      ({ subject, detail }) =>
        `${subject} is now required${detail}; code that leaves it out no longer compiles`,
      ({ subject, detail }) => `${subject} is now always present${detail}`,
    ),
  },
  "property-optional": {
    level: WIDER,
    sentence: by(
      ({ subject, detail }) => `${subject} is no longer required${detail}`,
      ({ subject, detail }) =>
        `${subject} is no longer always present${detail}; code that reads it has to handle undefined`,
    ),
  },
  "index-closed": {
    level: "breaking",
    sentence: by(
      ({ subject }) => `${subject} no longer accepts properties other than those it names`,
      ({ subject }) =>
        `${subject} no longer has properties other than those it names; code that reads them no longer compiles`,
    ),
  },
  "index-added-unlike": {
    level: "breaking",
    sentence: ({ subject, to, detail }) =>
      `${subject} now accepts properties other than those it names, and in TypeScript every property then has to be ${to}; code that sends ${detail} no longer compiles`,
  },
  "property-added-unlike": {
    level: "breaking",
    sentence: by(
      ({ subject, from }) =>
        `${subject} was added, where any property could be ${from}; code that sends it as such no longer compiles`,
      ({ subject, from }) =>
        `${subject} was added, where any property was ${from}; code that reads it as such no longer compiles`,
    ),
  },
  "read-only-added": {
    level: "breaking",
    sentence: ({ subject }) => `${subject} is now read-only; code that sets it no longer compiles`,
  },
  "write-only-added": {
    level: { request: "docs", response: "breaking" },
    notInTypes: "a write-only property is not sent back, whatever its type",
    sentence: ({ subject }) => `${subject} is now write-only; it is not sent back any more`,
  },
  "property-added": { level: "additive", sentence: ({ subject }) => `optional ${subject} was added` },
  "index-opened": {
    level: "additive",
    sentence: by(
      ({ subject }) => `${subject} now accepts properties other than those it names`,
      ({ subject }) => `${subject} can now have properties other than those it names`,
    ),
  },
  "read-only-removed": { level: "additive", sentence: ({ subject }) => `${subject} is no longer read-only` },
  "write-only-removed": {
    level: "additive",
    sentence: ({ subject }) => `${subject} is no longer write-only`,
  },
  "index-forbidden": {
    level: "docs",
    sentence: ({ subject, detail }) =>
      `${subject} now ${detail} properties other than those it names in words; the type is the same`,
  },
} as const satisfies Record<string, Rule>;
