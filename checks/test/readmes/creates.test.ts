// The table of what each endpoint takes says what the types of core say: a field more or less in one of them does not compile here.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  ChainhubInput,
  DoubaoInput,
  JimmyInput,
  LinkmodelInput,
  MinimaxAgentInput,
  MinimaxInput,
  MinimaxV2Input,
} from "@videotask/core";
import * as core from "@videotask/core";
import { createSimulator } from "@videotask/simulator";
import { marked } from "marked";
import { expect, test } from "vitest";
import { coreProviders, root } from "../../src/workspace/index.ts";

/** The factories of core, by what they are called there. */
const factories = core as unknown as Readonly<Record<string, typeof core.minimax>>;

/** The fields that a type has, but for those that are `never`. */
type Fields<Input> = {
  [Key in keyof Input]-?: [Exclude<Input[Key], undefined>] extends [never] ? never : Key;
}[keyof Input];

/** Those that must be there. */
type Needed<Input> = {
  [Key in keyof Input]-?: undefined extends Input[Key] ? never : Key;
}[keyof Input];

/** Each field once, and whether it is needed. */
type Table<Input> = { readonly [Key in Fields<Input>]: Key extends Needed<Input> ? true : false };

const FIELDS = {
  chainhub: {
    model: true,
    prompt: true,
    durationSeconds: true,
    image: false,
    lastImage: false,
    resolution: false,
    providerOptions: false,
  } satisfies Table<ChainhubInput>,
  minimax: {
    model: true,
    prompt: false,
    image: false,
    lastImage: false,
    durationSeconds: false,
    resolution: false,
    callbackUrl: false,
    providerOptions: false,
  } satisfies Table<MinimaxInput>,
  "minimax-agent": { providerOptions: true, callbackUrl: false } satisfies Table<MinimaxAgentInput>,
  "minimax-v2": {
    model: true,
    prompt: true,
    durationSeconds: true,
    resolution: true,
    image: false,
    lastImage: false,
    aspectRatio: false,
    callbackUrl: false,
    providerOptions: false,
  } satisfies Table<MinimaxV2Input>,
  jimmy: {
    model: true,
    prompt: false,
    image: false,
    lastImage: false,
    durationSeconds: false,
    aspectRatio: false,
    resolution: false,
    providerOptions: false,
  } satisfies Table<JimmyInput>,
  linkmodel: {
    model: true,
    prompt: true,
    image: false,
    lastImage: false,
    durationSeconds: false,
    aspectRatio: false,
    resolution: false,
    providerOptions: false,
  } satisfies Table<LinkmodelInput>,
  doubao: {
    model: true,
    prompt: true,
    image: false,
    lastImage: false,
    durationSeconds: false,
    aspectRatio: false,
    resolution: false,
    callbackUrl: false,
    providerOptions: false,
  } satisfies Table<DoubaoInput>,
};

/** The rows of the table, by provider. */
function rows(): Map<string, { needed: string[]; optional: string[]; images: string }> {
  const text = readFileSync(join(root, "packages/core/README.md"), "utf8");
  for (const token of marked.lexer(text))
    if (token.type === "table" && token["header"][1]?.text === "needed")
      return new Map(
        token["rows"].map((row: { text: string }[]) => {
          const [name, needed, optional, images = ""] = row.map((cell) => cell.text);
          return [wordsIn(name)[0], { needed: wordsIn(needed), optional: wordsIn(optional), images }];
        }),
      );
  throw new Error("There is no table of what each endpoint takes.");
}

const wordsIn = (cell = ""): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word).toSorted();

test.each(Object.entries(FIELDS))("what %s needs and may have is in its columns", (name, fields) => {
  const entries = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
  expect(rows().get(name)).toMatchObject({
    needed: entries.flatMap(([field, isNeeded]) => (isNeeded ? [field] : [])),
    optional: entries.flatMap(([field, isNeeded]) => (isNeeded ? [] : [field])),
  });
});

test("every provider of core that takes creates has a row, and nothing else has", () => {
  const creating = coreProviders.filter(({ factory }) => factories[factory]!().can.create);
  expect([...rows().keys()].toSorted()).toEqual(creating.map(({ name }) => name).toSorted());
  expect(Object.keys(FIELDS).toSorted()).toEqual(creating.map(({ name }) => name).toSorted());
});

/** The least that each of those takes which have frames. */
const INPUTS: Readonly<Record<string, object>> = {
  chainhub: { model: "MiniMax-Hailuo-02", prompt: "A cat", durationSeconds: 6 },
  minimax: { model: "MiniMax-Hailuo-02" },
  "minimax-v2": { model: "MiniMax-H3", prompt: "A cat", durationSeconds: 5, resolution: "2k" },
  jimmy: { model: "sora2-12s", prompt: "A cat", durationSeconds: 12 },
  linkmodel: { model: "sora-2", prompt: "A cat" },
  doubao: { model: "doubao-seedance-1-0-pro-250528", prompt: "A cat" },
};

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What becomes of a create with these bytes as its image. */
async function createWithBytes(name: string): Promise<string> {
  const simulator = createSimulator();
  const { factory } = coreProviders.find((provider) => provider.name === name)!;
  const tasks = core.createVideoTasks([factories[factory]!(simulator.connection(name as "minimax"))]);
  const input = { ...INPUTS[name], image: PNG } as unknown as MinimaxInput;
  const code = await tasks.create(name as "minimax", input).then(
    () => "accepted",
    (error: core.VideoTaskError) => error.code,
  );
  return `${code}, tasks: ${simulator.created.length}`;
}

test.each(Object.keys(INPUTS))("whether %s takes the bytes of an image is in its column", async (name) => {
  const isRefused = rows().get(name)?.images === "links";
  expect(await createWithBytes(name)).toBe(isRefused ? "invalid_request, tasks: 0" : "accepted, tasks: 1");
});
