// Gives one component of a page another name, when another page means something else by it.

import { isJsonObject, type Json, type JsonObject } from "./json.ts";
import { pointerKeys, pointerTo, valueAt } from "./json-pointer.ts";

/** The document with the component at `pointer` called `to`, or undefined if it has none there. */
export function renameComponent(document: JsonObject, pointer: string, to: string): JsonObject | undefined {
  if (valueAt(document, pointer) === undefined) return undefined;
  const keys = pointerKeys(pointer);
  const [name] = keys.splice(-1);
  const [oldReference, newReference] = [`#${pointer}`, `#${pointerTo([...keys, to])}`];
  const home = pointerTo(keys);

  const rewrite = (value: Json, place: readonly string[]): Json => {
    if (Array.isArray(value)) return value.map((item, index) => rewrite(item, [...place, String(index)]));
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => {
        if (key === "$ref" && child === oldReference) return [key, newReference];
        const isComponent = key === name && pointerTo(place) === home;
        return [isComponent ? to : key, rewrite(child, [...place, key])];
      }),
    );
  };
  return rewrite(document, []) as JsonObject;
}
