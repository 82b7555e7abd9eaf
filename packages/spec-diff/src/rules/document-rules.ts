// Rules for the document: paths, methods, servers, keys, and the names that the generated types export. Most serious first:
// within a level, the report keeps this order.

import { quote, quoteMember, quoteUnlessPlain } from "../change/quote.ts";
import type { Rule } from "./rule.ts";

export const DOCUMENT_RULES = {
  "server-default-changed": {
    movesKeys: true,
    level: "breaking",
    notInTypes: "keys are bound to hosts, and no type knows the host",
    sentence: ({ from, to, subject, detail }) =>
      `the default server${subject} changed from ${from} to ${to}; ${detail}`,
  },
  "server-default-removed": {
    movesKeys: true,
    level: "breaking",
    notInTypes: "keys are bound to hosts, and no type knows the host",
    sentence: ({ from, subject }) =>
      `the default server${subject}, ${from}, was removed; clients without a base URL of their own have none`,
  },
  "path-removed": {
    movesKeys: true,
    level: "breaking",
    sentence: ({ subject, detail }) =>
      `path ${quoteUnlessPlain(subject)} was removed (${detail}); calls no longer compile`,
    namesOperation: true,
  },
  "path-renamed": {
    movesKeys: true,
    level: "breaking",
    sentence: ({ from, to }) =>
      `path ${quoteUnlessPlain(from)} is now ${quoteUnlessPlain(to)}; the path is what the client is called with, so calls no longer compile`,
    namesOperation: true,
  },
  "operation-removed": {
    level: "breaking",
    sentence: ({ subject }) => `${subject} was removed; calls no longer compile`,
    namesOperation: true,
  },
  "operation-id-changed": {
    level: "breaking",
    sentence: ({ from, to }) =>
      `the operationId changed from ${quote(from)} to ${quote(to)}; the type ${quoteMember("operations", from)} is gone`,
  },
  "operation-id-removed": {
    level: "breaking",
    sentence: ({ from }) =>
      `the operationId ${quote(from)} was removed; the type ${quoteMember("operations", from)} is gone`,
  },
  "webhook-removed": {
    level: "breaking",
    sentence: ({ subject }) => `webhook ${quote(subject)} was removed`,
    namesOperation: true,
  },
  "callback-removed": {
    level: "breaking",
    notInTypes: "openapi-typescript 7 leaves out callbacks",
    sentence: ({ subject }) => `${subject} was removed; it is no longer sent`,
  },
  "component-removed": {
    level: "breaking",
    sentence: ({ subject, detail }) => `${subject} was removed; the type ${detail} is gone`,
  },
  "component-renamed": {
    level: "breaking",
    sentence: ({ subject, to, detail }) =>
      `${subject} was renamed to ${quote(to)}; the type ${detail} is gone`,
  },
  "security-scheme-removed": {
    movesKeys: true,
    level: "breaking",
    notInTypes: "no type knows how a call is authorised",
    sentence: ({ subject }) => `${subject} was removed`,
  },
  "security-scheme-changed": {
    movesKeys: true,
    level: "breaking",
    notInTypes: "no type knows how a call is authorised",
    sentence: ({ subject, from, to, detail }) =>
      `${detail}${subject} changed from ${from} to ${to}; the key is sent in another way`,
  },
  "security-scope-removed": {
    level: "breaking",
    notInTypes: "no type knows how a call is authorised",
    sentence: ({ subject, detail }) => `${detail} of ${subject} was removed`,
  },
  "security-tightened": {
    movesKeys: true,
    level: "breaking",
    notInTypes: "no type knows how a call is authorised",
    sentence: ({ from, to }) => `calls ${from} are no longer accepted, only ${to}`,
  },
  "server-removed": {
    movesKeys: true,
    level: "breaking",
    notInTypes: "keys are bound to hosts, and no type knows the host",
    sentence: ({ from, subject }) =>
      `server ${from}${subject} was removed; clients that name it may find nobody there`,
  },
  "path-added": {
    movesKeys: true,
    level: "additive",
    sentence: ({ subject, detail }) => `path ${quoteUnlessPlain(subject)} was added (${detail})`,
    namesOperation: true,
  },
  "operation-added": {
    level: "additive",
    sentence: ({ subject }) => `${subject} was added`,
    namesOperation: true,
  },
  "operation-id-added": {
    level: "additive",
    sentence: ({ to }) =>
      `the operationId ${quote(to)} was added, and with it the type ${quoteMember("operations", to)}`,
  },
  "webhook-added": {
    level: "additive",
    sentence: ({ subject }) => `webhook ${quote(subject)} was added`,
    namesOperation: true,
  },
  "callback-added": { level: "additive", sentence: ({ subject }) => `${subject} was added` },
  "server-added": {
    movesKeys: true,
    level: "additive",
    sentence: ({ to, subject }) => `server ${to}${subject} was added; the default stays`,
  },
  "security-scheme-added": {
    movesKeys: true,
    level: "additive",
    sentence: ({ subject }) => `${subject} was added`,
  },
  "security-scope-added": {
    level: "additive",
    sentence: ({ subject, detail }) => `${detail} of ${subject} was added`,
  },
  "security-loosened": {
    movesKeys: true,
    level: "additive",
    sentence: ({ to }) => `calls ${to} are now accepted, too`,
  },
  "component-added": { level: "additive", sentence: ({ subject }) => `${subject} was added` },
  // Semantic Versioning 2.0.0, section 7: a minor version must be released when functionality is marked as deprecated.
  deprecated: { level: "additive", sentence: ({ subject }) => `${subject} is now deprecated` },
  "security-scheme-renamed": {
    level: "docs",
    sentence: ({ subject, to }) => `${subject} is now called ${quote(to)}; the key is sent as before`,
  },
  spelling: {
    level: "docs",
    sentence: ({ subject }) => `${subject} is written in another way; the types are the same`,
  },
  documentation: {
    level: "docs",
    sentence: ({ subject, from, to, detail }) => {
      const changed = from !== "" && to !== "" ? `changed from ${from} to ${to}` : "changed";
      return `the ${detail} of ${subject} ${changed}`;
    },
  },
  "documentation-added": {
    level: "docs",
    sentence: ({ subject, detail }) => `${subject} now has a ${detail}`,
  },
  "documentation-removed": {
    level: "docs",
    sentence: ({ subject, detail }) => `the ${detail} of ${subject} was removed`,
  },
} as const satisfies Record<string, Rule>;
