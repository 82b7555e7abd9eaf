// What must hold for every pair of documents, tried on random ones.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffDocuments, UnreadableDocument, type Change, type Difference } from "../src/index.ts";
import type { Json, JsonObject } from "./json.ts";
import { FIXTURES } from "./fixture.ts";
import { randomEdits } from "./random-edits.ts";

const DOCUMENTS = FIXTURES.flatMap((fixture) => [fixture.old, fixture.new]);
const anyDocument = fc.constantFrom(...DOCUMENTS);

/** A value of OpenAPI where it does not belong, or any JSON at all. */
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    { $ref: "#/nowhere" },
    { $ref: "#" },
    { $ref: "#/paths" },
    { $ref: "https://a.example/b" },
  ),
  fc.constantFrom<Json>(
    "",
    "object",
    true,
    null,
    [],
    {},
    [null],
    { type: 1 },
    { type: [] },
    { enum: [] },
    { oneOf: {} },
  ),
);

/** The document with the value at its n-th place instead of what was there. */
function mutate(document: JsonObject, place: number, value: Json): JsonObject {
  const copy = structuredClone(document);
  const places: (() => void)[] = [];
  const collect = (node: Json): void => {
    if (typeof node !== "object" || node === null) return;
    for (const key of Object.keys(node)) {
      const holder = node as JsonObject;
      places.push(() => void (holder[key] = value));
      collect(holder[key] ?? null);
    }
  };
  collect(copy);
  places[place % places.length]?.();
  return copy;
}

const mutated = fc
  .tuple(anyDocument, fc.array(fc.tuple(fc.nat(1000), anyValue), { minLength: 1, maxLength: 3 }))
  .map(([document, edits]) =>
    edits.reduce((before, [place, value]) => mutate(before, place, value), document),
  );

/** Undefined if the documents cannot be compared, which must be said with the one error for it. */
function tryDiff(old: JsonObject, current: JsonObject): Difference | undefined {
  try {
    return diffDocuments(old, current);
  } catch (error) {
    if (error instanceof UnreadableDocument) return undefined;
    throw error;
  }
}

function isWellFormed({ text, pointer }: Change): boolean {
  return /^\S.*\.$/s.test(text) && !/`undefined`|\[object|NaN/.test(text) && pointer.startsWith("#");
}

function withKeysReversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, below]) => [key, withKeysReversed(below)] as const);
  return Object.fromEntries(entries.toReversed());
}

const RUNS = { seed: 20_250_101, numRuns: 500 };

describe("for every document", () => {
  test("nothing changed since itself, however broken it is", () => {
    const property = fc.property(mutated, (document) => {
      const { bump, changes } = tryDiff(document, structuredClone(document)) ?? { bump: "none", changes: [] };
      return bump === "none" && changes.length === 0;
    });
    expect(() => fc.assert(property, RUNS)).not.toThrow();
  });

  test("a comparison with any mutation of it ends, with changes or with one clear error", () => {
    const property = fc.property(anyDocument, mutated, (old, current) =>
      [tryDiff(old, current), tryDiff(current, old)].every(
        (found) => found?.changes.every(isWellFormed) ?? true,
      ),
    );
    expect(() => fc.assert(property, RUNS)).not.toThrow();
  });

  test("neither document is changed by being compared", () => {
    const property = fc.property(anyDocument, mutated, (old, current) => {
      const before = JSON.stringify([old, current]);
      tryDiff(old, current);
      return JSON.stringify([old, current]) === before;
    });
    expect(() => fc.assert(property, { ...RUNS, numRuns: 100 })).not.toThrow();
  });

  test("the order of keys says nothing", () => {
    for (const document of DOCUMENTS) {
      expect(diffDocuments(document, withKeysReversed(document)).changes).toEqual([]);
    }
  });
});

describe("for every pair", () => {
  test("what is purely an addition one way is breaking the other way", () => {
    const additions = [...FIXTURES, ...randomEdits(300)].filter(({ old, new: current }) => {
      const { changes } = diffDocuments(old, current);
      return (
        changes.length > 0 &&
        changes.every(({ kind }) => /^(property|parameter|path|operation)-added$/.test(kind))
      );
    });
    expect(additions.length).toBeGreaterThan(10);
    for (const { old, new: current } of additions) expect(diffDocuments(current, old).bump).toBe("major");
  });

  test("the bump is that of the most serious change, and the changes come in that order", () => {
    const bumps = { breaking: "major", additive: "minor", docs: "patch" } as const;
    for (const { old, new: current } of FIXTURES) {
      const { bump, changes } = diffDocuments(old, current);
      const order = changes.map(({ level }) => Object.keys(bumps).indexOf(level));
      expect(order).toEqual(order.toSorted());
      expect(bump).toBe(changes[0] ? bumps[changes[0].level] : "none");
    }
  });
});
