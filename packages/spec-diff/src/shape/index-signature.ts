// The properties that an object does not name: `additionalProperties` and `patternProperties`. openapi-typescript 7 makes one
// index signature of them, for any name, whatever the patterns are; its value is a union of all their schemas. Leaving
// `additionalProperties` out makes none, like false, although JSON Schema says otherwise.

import { entriesOf, get, isObject, type DocumentNode, type Entry } from "../document/node.ts";
import type { SchemaSet } from "./parts.ts";

export interface IndexSignature {
  /** What the value of a property that is not named can be: it satisfies every schema of at least one of the sets. */
  readonly values: readonly SchemaSet[];
  /** The schemas by the pattern of the names that they are for; "" for those that match none. */
  readonly byPattern: ReadonlyMap<string, SchemaSet>;
  /** One of the keywords that make it. */
  readonly keyword: DocumentNode;
}

/** Beyond it a product of several `allOf`s is taken for a union, which changes whenever one of its members does. */
const MAXIMUM_SETS = 100;

export function indexSignatureOf(parts: readonly DocumentNode[]): IndexSignature | undefined {
  const members = parts.map(membersOf).filter(({ length }) => length > 0);
  const [keyword] = parts.flatMap(keywordsOf);
  if (!keyword || members.length === 0) return undefined;
  const byPattern = new Map<string, DocumentNode[]>();
  for (const [pattern, schema] of members.flat()) {
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), schema]);
  }
  return { keyword, byPattern, values: intersect(members.map((entries) => entries.map(([, node]) => node))) };
}

/** TypeScript intersects the index signatures of all parts, each of which is a union. */
function intersect(unions: readonly DocumentNode[][]): SchemaSet[] {
  const size = unions.reduce((product, { length }) => product * length, 1);
  if (size > MAXIMUM_SETS) return unions.flat().map((schema) => [schema]);
  return unions.reduce<SchemaSet[]>(
    (sets, schemas) => sets.flatMap((set) => schemas.map((schema) => [...set, schema])),
    [[]],
  );
}

/** Whether a name that nothing describes is refused. */
export function isClosed(parts: readonly DocumentNode[]): boolean {
  return parts.some((part) => get(part, "additionalProperties")?.value === false);
}

function membersOf(part: DocumentNode): Entry[] {
  const additional = get(part, "additionalProperties");
  const patterns = entriesOf(get(part, "patternProperties"));
  return additional && isSchema(additional) ? [["", additional], ...patterns] : patterns;
}

function keywordsOf(part: DocumentNode): DocumentNode[] {
  return ["additionalProperties", "patternProperties"].flatMap((key) => {
    const node = get(part, key);
    return node && isSchema(node) ? [node] : [];
  });
}

function isSchema({ value }: DocumentNode): boolean {
  return value === true || isObject(value);
}
