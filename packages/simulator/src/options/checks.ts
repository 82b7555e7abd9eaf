// What options can be, in one word each.

import { must, unknownName, type Check } from "./check.ts";

const isNumber = (value: unknown): value is number => typeof value === "number" && !Number.isNaN(value);
const isCount = (value: unknown) =>
  isNumber(value) && value >= 0 && (Number.isInteger(value) || value === Infinity);

export const aBoolean = must<boolean>("true or false", (value) => typeof value === "boolean");

export const aText = must<string>("a text", (value) => typeof value === "string");

export const aNonEmptyText = must<string>(
  "a text that is not empty",
  (value) => typeof value === "string" && value !== "",
);

export const aTextOrNumber = must<string | number>(
  "a text or a number",
  (value) => typeof value === "string" || Number.isFinite(value),
);

export const anInteger = must<number>("an integer", (value) => Number.isSafeInteger(value));

/** A duration, which may be without end. */
export const someMs = must<number>("0 or more milliseconds", (value) => isNumber(value) && value >= 0);

/** A duration that ends. */
export const finiteMs = must<number>(
  "0 or more milliseconds, and not for ever",
  (value) => Number.isFinite(value) && Number(value) >= 0,
);

/** A number of whole seconds, an amount of money. */
export const anAmount = must<number>(
  "0 or a larger number",
  (value) => Number.isFinite(value) && Number(value) >= 0,
);

export const anInstant = must<number>("milliseconds since the epoch", (value) => Number.isFinite(value));

export const aCount = must<number>("0, a larger integer or Infinity", isCount);

export const aProbability = must<number>(
  "a number from 0 to 1",
  (value) => isNumber(value) && value >= 0 && value <= 1,
);

export const aStatus = must<number>(
  "an HTTP status of three digits",
  (value) => Number.isInteger(value) && Number(value) >= 100 && Number(value) <= 999,
);

export const aPort = must<number>(
  "an integer from 0 to 65535",
  (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 65_535,
);

// oxlint-disable-next-line typescript/no-explicit-any -- of a function nothing more can be seen
export const aFunction = must<any>("a function", (value) => typeof value === "function");

export const textsByName = must<Readonly<Record<string, string>>>(
  "an object of texts",
  (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string"),
);

/** One of these words, with the nearest of them where it is another. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Check<Word> {
  return (value) => {
    if ((words as readonly unknown[]).includes(value)) return undefined;
    if (typeof value === "string") return ` cannot be ${unknownName(value, words)}`;
    return must(words.map((word) => JSON.stringify(word)).join(" or "), () => false)(value);
  };
}

/** An array of what `item` lets through. */
export function listOf<Item>(item: Check<Item>): Check<readonly Item[]> {
  return (value) => {
    if (!Array.isArray(value)) return must("an array", () => false)(value);
    const faults = value.map((entry, index) => [index, item(entry)] as const);
    const [index, fault] = faults.find(([, found]) => found !== undefined) ?? [];
    return fault === undefined ? undefined : `[${index}]${fault}`;
  };
}

/** An object that `ofObject` lets through, or anything else that `other` does. */
export function either<Other, Value extends object>(
  other: Check<Other>,
  ofObject: Check<Value>,
): Check<Other | Value> {
  return (value) => (typeof value === "object" && value !== null ? ofObject : other)(value);
}
