// Finds the examples in an OpenAPI document, each with the schema that it is an example of.

import { isJsonObject, type Json, type JsonObject } from "../src/json.ts";
import { pointerTo } from "../src/json-pointer.ts";

export type Example = { readonly pointer: string; readonly schemaPointer: string; readonly value: Json };

export function findExamples(document: JsonObject): Example[] {
  return [...walk(document, [])];
}

function* walk(node: Json, keys: readonly string[]): Generator<Example> {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* walk(item, [...keys, String(index)]);
  } else if (isJsonObject(node)) {
    // A map of properties may have one called "example".
    const isPropertyMap = keys.at(-1) === "properties";
    const schemaPointer = pointerTo("schema" in node ? [...keys, "schema"] : keys);
    for (const [key, child] of Object.entries(node)) {
      if (isPropertyMap || (key !== "example" && key !== "examples")) {
        yield* walk(child, [...keys, key]);
      } else {
        for (const [name, value] of examplesIn(key, child)) {
          yield { pointer: pointerTo([...keys, key, ...name]), schemaPointer, value };
        }
      }
    }
  }
}

/** `example` is a value, `examples` a list of values in a schema, and a map of `{ value }` elsewhere. */
function examplesIn(key: string, child: Json): [string[], Json][] {
  if (key === "example") return [[[], child]];
  if (Array.isArray(child)) return child.map((value, index) => [[String(index)], value]);
  return Object.entries(child as JsonObject).map(([name, example]) => [
    [name, "value"],
    isJsonObject(example) ? (example["value"] ?? null) : example,
  ]);
}
