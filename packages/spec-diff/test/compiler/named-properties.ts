// What assignability does not see either: a property that had the type of an index signature and is named now. An object
// with any numbers is assignable to one whose optional `x` is a string, but code that writes `{ x: 1 }` no longer compiles.

import ts from "typescript";

/** The path of the first such property whose new type does not fit how code used it; undefined if there is none. */
export function findContradictedProperty(
  checker: ts.TypeChecker,
  from: ts.Type,
  to: ts.Type,
  direction: "sent" | "received",
): string | undefined {
  const seen = new Set<ts.Type>();

  function search(was: ts.Type, is: ts.Type, path: string): string | undefined {
    // What is optional is a union with undefined.
    const [old, current] = [checker.getNonNullableType(was), checker.getNonNullableType(is)];
    if (seen.has(old) || old.isUnion() || current.isUnion()) return undefined;
    seen.add(old);
    const [item, newItem] = [old.getNumberIndexType(), current.getNumberIndexType()];
    if (checker.isArrayType(old) && item && newItem) return search(item, newItem, `${path}[]`);
    const index = old.getStringIndexType();
    for (const property of checker.getPropertiesOfType(current)) {
      const type = checker.getTypeOfSymbol(property);
      const before = checker.getPropertyOfType(old, property.name);
      const here = `${path}.${property.name}`;
      const found = before
        ? search(checker.getTypeOfSymbol(before), type, here)
        : index && contradicts(index, type)
          ? here
          : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function contradicts(index: ts.Type, is: ts.Type): boolean {
    // What was unknown nobody relied on, and `Record<string, never>` is what an object without properties becomes.
    if ((index.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Never)) !== 0) return false;
    if (direction === "sent") return !checker.isTypeAssignableTo(index, is);
    const members = is.isUnion() ? is.types : [is];
    return members.some(
      (member) => (member.flags & ts.TypeFlags.Undefined) === 0 && !checker.isTypeAssignableTo(member, index),
    );
  }

  return search(from, to, "");
}
