// Where a `$ref` leads inside its own document. Most are JSON pointers; 3.1 and 3.2 also allow `$anchor`, `$id` and, in
// 3.2, the document's own address (`$self`), which are looked up in an index that is built on first need only.

import { get, isObject, join, type DocumentNode } from "./node.ts";

export type FindReference = (reference: string) => DocumentNode | undefined;

export function findReferenceIn(root: DocumentNode): FindReference {
  const found = new Map<string, DocumentNode | undefined>();
  let named: Map<string, DocumentNode> | undefined;

  function find(reference: string): DocumentNode | undefined {
    const [address = "", fragment = ""] = split(reference);
    if (address !== "" || (fragment !== "" && !fragment.startsWith("/"))) named ??= namesIn(root);
    const base = address === "" ? root : named?.get(address);
    if (fragment === "") return base;
    if (!fragment.startsWith("/")) return named?.get(`${address}#${fragment}`);
    return base && follow(base, fragment);
  }

  return (reference) => {
    if (!found.has(reference)) found.set(reference, find(reference));
    return found.get(reference);
  };
}

function split(reference: string): [address: string, fragment: string] {
  const hash = reference.indexOf("#");
  return hash < 0 ? [reference, ""] : [reference.slice(0, hash), decode(reference.slice(hash + 1))];
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // A lone % is no escape: the pointer is taken as it stands.
  }
}

function follow(base: DocumentNode, fragment: string): DocumentNode | undefined {
  let node: DocumentNode | undefined = base;
  for (const raw of fragment.split("/").slice(1)) {
    const key = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    if (!node) return undefined;
    if (Array.isArray(node.value)) {
      const index = Number(key);
      node = index in node.value ? { value: node.value[index], pointer: join(node.pointer, key) } : undefined;
    } else node = get(node, key);
  }
  return node;
}

/** Every name that a document gives its parts: `$self` and `$id` as addresses, `#anchor` below the nearest of them. */
function namesIn(root: DocumentNode): Map<string, DocumentNode> {
  const names = new Map<string, DocumentNode>();
  const pending: { node: DocumentNode; base: string }[] = [{ node: root, base: "" }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node } = next;
    let { base } = next;
    if (typeof node.value !== "object" || node.value === null) continue;
    if (isObject(node.value)) {
      for (const keyword of ["$self", "$id"]) {
        const address = node.value[keyword];
        if (typeof address !== "string") continue;
        names.set(address, node);
        if (keyword === "$id") base = address;
      }
      for (const keyword of ["$anchor", "$dynamicAnchor"]) {
        const anchor = node.value[keyword];
        if (typeof anchor !== "string") continue;
        if (!names.has(`${base}#${anchor}`)) names.set(`${base}#${anchor}`, node);
      }
    }
    for (const [key, value] of Object.entries(node.value)) {
      pending.push({ node: { value, pointer: join(node.pointer, key) }, base });
    }
  }
  return names;
}
