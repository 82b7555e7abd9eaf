// The variants of a schema: what a type is made of, however the schema writes it.

import type { DocumentNode } from "../document/node.ts";

export const JSON_TYPES = ["string", "number", "integer", "boolean", "array", "object"] as const;

export type JsonType = (typeof JSON_TYPES)[number];

/** Values by their JSON text. */
export type Literals = ReadonlyMap<string, unknown>;

export interface Alternative {
  readonly type: JsonType | "unknown";
  /** The only values allowed, if the schema lists them. */
  readonly literals: Literals | undefined;
  /** The schemas that hold for this variant. */
  readonly parts: readonly DocumentNode[];
}

export interface Shape {
  readonly nullable: boolean;
  /** openapi-typescript 7 makes `unknown` of it, although the schema says more. */
  readonly unknownInTypes: boolean;
  readonly alternatives: readonly Alternative[];
}

export function isNumeric({ type }: Alternative): boolean {
  return type === "number" || type === "integer";
}
