// A value of a document together with the JSON pointer to it, so that every rule can say where it looked. Nothing else
// in this folder indexes a document directly: a key may be called `__proto__` or `constructor`, and a malformed
// document may hold anything anywhere.

export interface DocumentNode {
  readonly value: unknown;
  /** As a URI fragment: `#/paths/~1videos/get`. */
  readonly pointer: string;
}

export type Entry = readonly [key: string, node: DocumentNode];

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function join(pointer: string, key: string | number): string {
  const text = String(key);
  // Most keys have nothing to escape, and this is called for every value of a document.
  const escaped = /[~/]/.test(text) ? text.replaceAll("~", "~0").replaceAll("/", "~1") : text;
  return `${pointer}/${escaped}`;
}

/** The value under a key of an object, if it is the object's own. */
export function get(node: DocumentNode | undefined, key: string): DocumentNode | undefined {
  if (!node || !isObject(node.value) || !Object.hasOwn(node.value, key)) return undefined;
  return { value: node.value[key], pointer: join(node.pointer, key) };
}

export function getText(node: DocumentNode | undefined, key: string): string | undefined {
  const value = get(node, key)?.value;
  return typeof value === "string" ? value : undefined;
}

/** An object's own members; none for anything that is not an object. */
export function entriesOf(node: DocumentNode | undefined): Entry[] {
  if (!node || !isObject(node.value)) return [];
  return Object.entries(node.value).map(([key, value]) => [key, { value, pointer: join(node.pointer, key) }]);
}

/** An array's items; none for anything that is not an array. */
export function itemsOf(node: DocumentNode | undefined): DocumentNode[] {
  if (!node || !Array.isArray(node.value)) return [];
  return node.value.map((value: unknown, index) => ({ value, pointer: join(node.pointer, index) }));
}
