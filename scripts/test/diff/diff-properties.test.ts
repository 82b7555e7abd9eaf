// What must hold for every pair of documents, tried on random ones.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffDocuments, UnreadableDocument } from "../../src/diff/index.ts";
import type { Json, JsonObject } from "../../src/json.ts";
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
function tryDiff(old: JsonObject, current: JsonObject) {
  try {
    return diffDocuments(old, current);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableDocument);
    return undefined;
  }
}

describe("for every document", () => {
  test("nothing changed since itself, however broken it is", () => {
    fc.assert(
      fc.property(mutated, (document) => {
        const difference = tryDiff(document, structuredClone(document));
        if (difference) expect(difference).toEqual({ bump: "none", changes: [] });
      }),
      { numRuns: 500 },
    );
  });

  test("a comparison with any mutation of it ends, with changes or with one clear error", () => {
    fc.assert(
      fc.property(anyDocument, mutated, (old, current) => {
        for (const difference of [tryDiff(old, current), tryDiff(current, old)]) {
          for (const { text, pointer } of difference?.changes ?? []) {
            expect(text).toMatch(/^\S.*\.$/s);
            expect(text).not.toMatch(/`undefined`|\[object|NaN/);
            expect(pointer).toMatch(/^#/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("neither document is changed by being compared", () => {
    fc.assert(
      fc.property(anyDocument, mutated, (old, current) => {
        const before = JSON.stringify([old, current]);
        tryDiff(old, current);
        expect(JSON.stringify([old, current])).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  test("the order of keys says nothing", () => {
    const reversed = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, below]) => [key, reversed(below)]),
      );
    };
    for (const document of DOCUMENTS) {
      expect(diffDocuments(document, reversed(document)).changes).toEqual([]);
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
