// Whatever a server sends, `get` returns a sound task or throws a sound error, and nothing else in the program changes.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { garbled, mutated } from "./mutation.ts";
import { expectSound } from "./sound-task.ts";
import { always, FILE, REF, SEED, TARGETS, tasksOf } from "./targets.ts";

const RUNS = { seed: SEED, numRuns: 300 };

const prototypes = [Object.prototype, Array.prototype, Error.prototype, String.prototype, Map.prototype];
const keysOf = () => prototypes.map((prototype) => Reflect.ownKeys(prototype));
const before = keysOf();

/** With the headers that decide how a body is read. */
const headers = (length: number, declared: boolean): HeadersInit => ({
  "content-type": "application/json",
  ...(declared && { "content-length": `${length}` }),
});

const responding = (body: string | Uint8Array<ArrayBuffer>, declared: boolean) => () => {
  const { length } = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return new Response(body, { headers: headers(length, declared) });
};

const [, minimax, [query]] = TARGETS[1]!;
const queried = () => new Response(JSON.stringify(query));
const file = () => new Response(JSON.stringify(FILE));

describe.each(TARGETS)("%s", (_name, provider, bodies) => {
  const sound = async (body: string | Uint8Array<ArrayBuffer>, declared: boolean) => {
    const tasks = tasksOf(provider, always(responding(body, declared), file));
    await expectSound(tasks.get(REF, { onEvent: (event) => void JSON.stringify(event) }), REF);
  };

  test("any JSON value as the body", async () => {
    const property = fc.asyncProperty(fc.json({ noUnicodeString: false }), fc.boolean(), sound);
    await expect(fc.assert(property, RUNS)).resolves.toBeUndefined();
  });

  test("any mutation of a documented body", async () => {
    const property = fc.asyncProperty(mutated(bodies), fc.boolean(), (body, declared) =>
      sound(JSON.stringify(body) ?? "", declared),
    );
    await expect(fc.assert(property, { ...RUNS, numRuns: 500 })).resolves.toBeUndefined();
  });

  test("any documented body whose text was garbled", async () => {
    const property = fc.asyncProperty(garbled(bodies), fc.boolean(), sound);
    await expect(fc.assert(property, RUNS)).resolves.toBeUndefined();
  });

  test("any bytes as the body", async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, declared) =>
      sound(Uint8Array.from(bytes), declared),
    );
    await expect(fc.assert(property, RUNS)).resolves.toBeUndefined();
  });

  test("any bytes around a documented body", async () => {
    const noise = fc.uint8Array({ maxLength: 4 });
    const property = fc.asyncProperty(noise, fc.constantFrom(...bodies), noise, (head, body, tail) =>
      sound(Uint8Array.of(...head, ...new TextEncoder().encode(JSON.stringify(body)), ...tail), false),
    );
    await expect(fc.assert(property, RUNS)).resolves.toBeUndefined();
  });
});

test("any mutation of a MiniMax file", async () => {
  const property = fc.asyncProperty(mutated([FILE]), async (body) => {
    const tasks = tasksOf(
      minimax,
      always(queried, () => new Response(JSON.stringify(body) ?? "")),
    );
    await expectSound(tasks.get(REF), REF);
  });
  await expect(fc.assert(property, RUNS)).resolves.toBeUndefined();
});

test("none of this has changed a prototype", () => {
  expect(keysOf()).toEqual(before);
});
