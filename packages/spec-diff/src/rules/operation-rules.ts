// Rules for the parts of an operation: parameters, bodies, responses and headers. Most serious first: within a level,
// the report keeps this order.

import { quote } from "../change/quote.ts";
import { by, NARROWER, type Rule } from "./rule.ts";

export const OPERATION_RULES = {
  "parameter-removed": {
    level: "breaking",
    sentence: ({ subject }) => `${subject} was removed; the service no longer knows it`,
  },
  "parameter-renamed": {
    level: "breaking",
    sentence: ({ subject, to }) =>
      `${subject} was renamed to ${quote(to)}; calls that use the old name are no longer understood`,
  },
  "parameter-moved": {
    level: "breaking",
    sentence: ({ subject, to }) =>
      `${subject} is now a ${to} parameter; calls that send it where it was are no longer understood`,
  },
  "parameter-added-required": {
    level: "breaking",
    sentence: ({ subject }) => `required ${subject} was added; calls without it no longer compile`,
  },
  "parameter-required": {
    level: "breaking",
    sentence: ({ subject }) => `${subject} is now required; calls without it no longer compile`,
  },
  "parameter-serialization": {
    level: "breaking",
    notInTypes: "the same value of the same type is written in another way",
    sentence: ({ subject, from, to, detail }) =>
      `${detail} of ${subject} changed from ${from} to ${to}; the same value is now written in another way`,
  },
  "request-body-removed": {
    level: "breaking",
    sentence: ({ subject }) => `${subject} was removed; calls that send one no longer compile`,
  },
  "request-body-added-required": {
    level: "breaking",
    sentence: ({ subject }) => `${subject} was added and must be sent; calls without it no longer compile`,
  },
  "request-body-required": {
    level: "breaking",
    sentence: ({ subject }) => `${subject} is now required; calls without it no longer compile`,
  },
  "media-type-removed": {
    level: "breaking",
    sentence: by(
      ({ subject, from }) => `${subject} can no longer be ${from}`,
      ({ subject, from }) => `${subject} is no longer available as ${from}; its type is gone`,
    ),
  },
  "media-type-added-unlike": {
    level: "breaking",
    sentence: ({ subject, to }) =>
      `${subject} can now also be ${to}, with a body unlike the others; code that reads \`data\` or \`error\` no longer compiles`,
  },
  "encoding-changed": {
    level: NARROWER,
    notInTypes: "the same value of the same type is written in another way",
    sentence: ({ subject }) =>
      `the encoding of ${subject} changed; the same value is now written in another way`,
  },
  "response-removed": {
    level: "breaking",
    sentence: ({ subject }) =>
      `${subject} was removed; its type is gone, and code that reads its body no longer compiles`,
  },
  "response-body-removed": {
    level: "breaking",
    sentence: ({ subject }) => `${subject} no longer has a body; code that reads it no longer compiles`,
  },
  "response-added-unlike": {
    level: "breaking",
    sentence: ({ subject, detail }) =>
      `${subject} was added with a body unlike those of the other ${detail === "error" ? "errors" : "successes"}; code that reads ${quote(detail)} no longer compiles`,
  },
  // openapi-fetch types the error of a response without a body as undefined, and then `if (error) throw error` no
  // longer proves to the compiler that there is data. Measured with openapi-fetch 0.17.0.
  "response-added-empty": {
    level: "breaking",
    sentence: ({ subject, detail }) =>
      detail === "error"
        ? `${subject} was added without a body; \`error\` can now be undefined, so \`if (error)\` no longer proves that there is \`data\``
        : `${subject} was added without a body; \`data\` can now be undefined`,
  },
  "header-removed": {
    level: "breaking",
    sentence: ({ subject }) => `${subject} was removed; code that reads it no longer compiles`,
  },
  "header-renamed": {
    level: "breaking",
    sentence: ({ subject, to }) =>
      `${subject} was renamed to ${quote(to)}; code that reads the old name no longer compiles`,
  },
  "header-optional": {
    level: "breaking",
    sentence: ({ subject }) =>
      `${subject} is no longer always sent; code that reads it has to handle undefined`,
  },
  "parameter-default-changed": {
    level: "breaking",
    notInTypes: "a call that leaves the value out does something else",
    sentence: ({ subject, from, to }) =>
      `the default of ${subject} changed from ${from} to ${to}; calls that leave it out now do something else`,
  },
  "parameter-default-removed": {
    level: "breaking",
    notInTypes: "a call that leaves the value out does something else",
    sentence: ({ subject, from }) =>
      `the default of ${subject}, ${from}, was removed; what leaving it out does is no longer promised`,
  },
  "parameter-added": { level: "additive", sentence: ({ subject }) => `optional ${subject} was added` },
  "parameter-optional": { level: "additive", sentence: ({ subject }) => `${subject} is no longer required` },
  "parameter-default-added": {
    level: "additive",
    sentence: ({ subject, to }) => `${subject} now has a default, ${to}`,
  },
  "request-body-added": {
    level: "additive",
    sentence: ({ subject }) => `${subject} was added and may be left out`,
  },
  "request-body-optional": {
    level: "additive",
    sentence: ({ subject }) => `${subject} is no longer required`,
  },
  "media-type-added": {
    level: "additive",
    sentence: by(
      ({ subject, to }) => `${subject} can now also be ${to}`,
      ({ subject, to }) => `${subject} is now also available as ${to}`,
    ),
  },
  "response-added": { level: "additive", sentence: ({ subject }) => `${subject} was added` },
  "response-body-added": { level: "additive", sentence: ({ subject }) => `${subject} now has a body` },
  "header-added": { level: "additive", sentence: ({ subject }) => `${subject} was added` },
  "header-required": { level: "additive", sentence: ({ subject }) => `${subject} is now always sent` },
} as const satisfies Record<string, Rule>;
