// JSON pointers (RFC 6901), in which contradictions and changes are named.

import { isJsonObject, type Json } from "./json.ts";

export function pointerTo(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

export function pointerKeys(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What stands at the place, or undefined. */
export function valueAt(document: Json, pointer: string): Json | undefined {
  return pointerKeys(pointer).reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, document);
}
