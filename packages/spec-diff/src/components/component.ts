// What is in `components`, by group.

import { entriesOf, get, type DocumentNode } from "../document/node.ts";

/** What openapi-typescript 7 exports in `components`, with the words for one of each. */
export const EXPORTED_GROUPS = {
  schemas: "schema",
  responses: "response",
  parameters: "parameter",
  requestBodies: "request body",
  headers: "header",
  pathItems: "path item",
} as const;

export type Group = keyof typeof EXPORTED_GROUPS;

export interface Component {
  readonly name: string;
  readonly node: DocumentNode;
  readonly nodes: readonly DocumentNode[];
}

export function componentsOf(root: DocumentNode, group: Group): Map<string, Component> {
  const entries = entriesOf(get(get(root, "components"), group));
  return new Map(entries.map(([name, node]) => [name, { name, node, nodes: [node] }]));
}
