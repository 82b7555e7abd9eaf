// Bodies that no documented schema may let through, to see that a schema says something.

import type { Json, JsonObject } from "../src/json.ts";

/** Every scalar in a body replaced by an object, one at a time. */
export function* corruptions(body: Json, place = ""): Generator<{ place: string; body: Json }> {
  if (typeof body !== "object" || body === null) {
    if (body !== null) yield { place, body: { corrupted: true } };
    return;
  }
  for (const [key, value] of Object.entries(body)) {
    for (const corruption of corruptions(value, `${place}/${key}`)) {
      const copy = structuredClone(body) as JsonObject;
      copy[key] = corruption.body;
      yield { place: corruption.place, body: copy };
    }
  }
}
