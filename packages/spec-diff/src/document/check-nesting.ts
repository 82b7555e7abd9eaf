// Whether a parsed document can be walked at all. Without recursion, since its very purpose is to keep the recursion of
// others safe; and with a count, since YAML aliases can make a circle, or a gigabyte out of twenty lines.

/**
 * Deeper than any document made for reading, and shallow enough for the recursion of `JSON.stringify`.
 * GitHub's description of itself, the largest at hand, is 29 levels deep.
 */
export const MAXIMUM_DEPTH = 1000;

/** With aliases written out. GitHub's has 700,000. */
const MAXIMUM_NODES = 20_000_000;

interface Extent {
  readonly depth: number;
  readonly nodes: number;
}

/** The reason why a value cannot be walked, or undefined if it can. */
export function whyUnwalkable(value: unknown): string | undefined {
  const measured = new Map<object, Extent>();
  const open = new Set<object>();
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const node = pending.at(-1);
    if (typeof node !== "object" || node === null || measured.has(node)) {
      pending.pop();
      continue;
    }
    const children: unknown[] = Object.values(node);
    if (!open.has(node)) {
      open.add(node);
      if (open.size > MAXIMUM_DEPTH) return `nested deeper than ${MAXIMUM_DEPTH} levels`;
      for (const child of children) {
        if (open.has(child as object)) return "a YAML alias leads back into itself";
        pending.push(child);
      }
      continue;
    }
    pending.pop();
    open.delete(node);
    const extent = sum(children.map((child) => measured.get(child as object)));
    if (extent.depth > MAXIMUM_DEPTH) return `nested deeper than ${MAXIMUM_DEPTH} levels`;
    if (extent.nodes > MAXIMUM_NODES)
      return `more than ${MAXIMUM_NODES} values once its YAML aliases are written out`;
    measured.set(node, extent);
  }
  return undefined;
}

function sum(children: readonly (Extent | undefined)[]): Extent {
  let depth = 0;
  let nodes = 1;
  for (const child of children) {
    depth = Math.max(depth, child?.depth ?? 0);
    nodes += child?.nodes ?? 1;
  }
  return { depth: depth + 1, nodes };
}
