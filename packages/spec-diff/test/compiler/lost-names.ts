// What assignability does not see: a property that is gone. An object with fewer properties than a type allows is still
// of that type, but code that writes `data.url` or `{ seed: 1 }` no longer compiles.

import ts from "typescript";

/** The first property of `from`, at any depth, that `to` does not have; undefined if there is none. */
export function findLostName(checker: ts.TypeChecker, from: ts.Type, to: ts.Type): string | undefined {
  const seen = new Set<string>();

  function search(old: readonly ts.Type[], current: readonly ts.Type[], path: string): string | undefined {
    const [was, is] = [membersOf(old), membersOf(current)];
    if (was.length === 0) return undefined;
    if (is.length === 0) return isNothing(current) ? path : undefined;
    const pair = JSON.stringify([was.map(idOf), is.map(idOf)]);
    if (seen.has(pair)) return undefined;
    seen.add(pair);

    const [objects, others] = [was.filter(isPlain), is.filter(isPlain)];
    for (const name of commonNames(objects)) {
      const next = typesOf(others, name);
      if (others.length > 0 && next.length === 0) return `${path}.${name}`;
      const lost = search(typesOf(objects, name), next, `${path}.${name}`);
      if (lost !== undefined) return lost;
    }
    const [values, otherValues] = [objects, others].map((types) => types.flatMap((type) => indexOf(type)));
    if (values?.length && others.length > 0 && !otherValues?.length) return `${path}[string]`;
    const [items, otherItems] = [was, is].map((types) =>
      types.filter((type) => !isPlain(type)).flatMap((type) => type.getNumberIndexType() ?? []),
    );
    return (
      search(values ?? [], otherValues ?? [], `${path}[string]`) ??
      search(items ?? [], otherItems ?? [], `${path}[]`)
    );
  }

  /** Those that can be written without narrowing a union first. */
  function commonNames(types: readonly ts.Type[]): string[] {
    const [first, ...rest] = types.map((type) => checker.getPropertiesOfType(type).map(({ name }) => name));
    return first?.filter((name) => rest.every((names) => names.includes(name))) ?? [];
  }

  function typesOf(owners: readonly ts.Type[], name: string): ts.Type[] {
    return owners.flatMap((owner) => {
      const property = checker.getPropertyOfType(owner, name);
      return property ? [checker.getTypeOfSymbol(property)] : [];
    });
  }

  function isPlain(type: ts.Type): boolean {
    return !checker.isArrayType(type) && !checker.isTupleType(type);
  }

  return search([from], [to], "");
}

function idOf(type: ts.Type): number {
  return (type as ts.Type & { readonly id: number }).id;
}

function membersOf(types: readonly ts.Type[]): ts.Type[] {
  const structural = ts.TypeFlags.Object | ts.TypeFlags.Intersection;
  return types
    .flatMap((type) => (type.isUnion() ? type.types : [type]))
    .filter((type) => (type.flags & structural) !== 0);
}

/** `never`, perhaps optional: how the generated types say that something is not there. */
function isNothing(types: readonly ts.Type[]): boolean {
  const nothing = ts.TypeFlags.Never | ts.TypeFlags.Undefined;
  return types.every((type) => (type.flags & nothing) !== 0);
}

/** Not that of `Record<string, never>`, which is what an object without properties becomes: it promises nothing. */
function indexOf(type: ts.Type): ts.Type[] {
  const value = type.getStringIndexType();
  return value && (value.flags & ts.TypeFlags.Never) === 0 ? [value] : [];
}
