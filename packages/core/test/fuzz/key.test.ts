// A key that a server echoes anywhere in its answer, spelt in any way that JSON allows, shows nowhere.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leakIn, printed } from "../providers/printed.ts";
import { mutated } from "./mutation.ts";
import { always, FILE, SEED, TARGETS } from "./targets.ts";

const PLACE = "\ue000";

/** What a key may have in it, and long enough not to be a word of the protocol. */
const key = fc.string({
  unit: fc
    .integer({ min: 0x21, max: 0x7e })
    .map((code) => String.fromCharCode(code))
    .filter((character) => !/["\\]/.test(character)),
  minLength: 12,
  maxLength: 40,
});

/** Each character of a key as it is where JSON lets it be, or as one of its escapes. */
const spelt = (text: string, choices: readonly number[]): string =>
  [...text]
    .map((character, index) => {
      const hex = `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
      const slash = character === "/" ? "\\/" : character;
      return [character, character, slash, hex, hex.toUpperCase().replace("U", "u")][
        choices[index % choices.length]! % 5
      ]!;
    })
    .join("");

/** A JSON text of `body` with the place of the key in some of its texts and names. */
const marked = (body: unknown, at: readonly number[]): string => {
  let count = 0;
  const text = JSON.stringify(body) ?? "";
  const quotes = [...text.matchAll(/(?<!\\)"/g)].length || 1;
  const chosen = new Set(at.map((place) => place % quotes));
  return text.replaceAll(/(?<!\\)"/g, (quote) => {
    const index = count++;
    // Behind an opening quote, or before a closing one: in either case inside the text.
    return chosen.has(index) ? (index % 2 ? PLACE + quote : quote + PLACE) : quote;
  });
};

describe.each(TARGETS)("%s", (_name, provider, bodies) => {
  test("shows no key that stands in the texts and names of a mutated body", async () => {
    const property = fc.asyncProperty(
      key,
      mutated(bodies),
      fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }),
      fc.constantFrom(200, 200, 400, 401, 500),
      async (apiKey, body, at, choices, status) => {
        const echo = (value: unknown) => marked(value, at).replaceAll(PLACE, () => spelt(apiKey, choices));
        const fetch = always(
          () => new Response(echo(body), { status, headers: { "x-request-id": apiKey } }),
          () => new Response(echo(FILE)),
        );
        const { text } = await printed(provider, fetch, apiKey);
        expect(leakIn(text, apiKey)).toBeUndefined();
      },
    );
    await expect(fc.assert(property, { seed: SEED, numRuns: 250 })).resolves.toBeUndefined();
  });

  test("shows no key that was written over any part of an answer", async () => {
    const property = fc.asyncProperty(
      key,
      fc.constantFrom(...bodies),
      fc.nat(1_000),
      fc.nat(10),
      async (apiKey, body, at, length) => {
        const text = JSON.stringify(body);
        const from = at % text.length;
        const answer = text.slice(0, from) + apiKey + text.slice(from + length);
        const outcome = await printed(
          provider,
          always(() => new Response(answer)),
          apiKey,
        );
        expect(leakIn(outcome.text, apiKey)).toBeUndefined();
      },
    );
    await expect(fc.assert(property, { seed: SEED, numRuns: 150 })).resolves.toBeUndefined();
  });
});
