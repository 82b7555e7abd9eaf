// Overlays that fit, and overlays that no longer do.

import { describe, expect, test, vi } from "vitest";
import { CORE_SCHEMA, dump, load, mergeTag } from "js-yaml";
import { applyOverlay } from "../src/apply-overlay.ts";
import type { JsonObject } from "../src/json.ts";
import { providers, readOpenapi, readText } from "./repository.ts";

const document = (): JsonObject => ({
  info: { title: "" },
  schema: { enum: ["a"], required: ["x", "y"], type: "string" },
});
const overlay = (actions: object[]): string => dump({ overlay: "1.0.0", info: {}, actions });
const description = "evidence that is long enough";
const apply = (text: string): Promise<JsonObject> => applyOverlay(document(), text, "specs/x/overlay.yaml");

test("updates merge into objects, append to lists and replace values", async () => {
  const actions = [
    { target: "$.info", description, update: { title: "T" } },
    { target: "$.schema", description, update: { enum: ["b"], format: "word" } },
  ];
  expect(await apply(overlay(actions))).toEqual({
    info: { title: "T" },
    schema: { enum: ["a", "b"], required: ["x", "y"], type: "string", format: "word" },
  });
});

test("a list is replaced by removing it first", async () => {
  const actions = [
    { target: "$.schema.required", description, remove: true },
    { target: "$.schema", description, update: { required: ["x"] } },
  ];
  expect(await apply(overlay(actions))).toMatchObject({ schema: { required: ["x"] } });
});

test("the document that was given is left as it was", async () => {
  const given = document();
  await applyOverlay(given, overlay([{ target: "$.info", description, update: { title: "T" } }]), "overlay");
  expect(given).toEqual(document());
});

test("an action that matches nothing is an error that gives its target and its reason", async () => {
  const actions = [
    { target: "$.info", description, update: { title: "T" } },
    { target: "$.paths.*.get", description: "the page lost its description", update: { summary: "S" } },
  ];
  await expect(apply(overlay(actions))).rejects.toThrow(
    "specs/x/overlay.yaml: expected every action to match something, found 1 that did not: $.paths.*.get (the page lost its description)",
  );
});

test("a target that is no JSONPath is an error", async () => {
  const silence = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await expect(apply(overlay([{ target: "$.[[", description, remove: true }]))).rejects.toThrow(
    /1 that did not: \$\.\[\[/,
  );
  silence.mockRestore();
});

test.each([
  ["no YAML", "actions: [", "valid YAML"],
  ["another version", "overlay: 2.0.0\nactions: []", "an OpenAPI Overlay 1.0.0 with actions"],
  [
    "an action that does nothing",
    overlay([{ target: "$.info", description }]),
    "a target and one of update and remove",
  ],
  [
    "an action that does two things",
    overlay([{ target: "$.info", description, remove: true, update: {} }]),
    "a target and one of update and remove",
  ],
  [
    "an action without evidence",
    overlay([{ target: "$.info", update: { title: "T" } }]),
    "a description with the evidence",
  ],
])("%s is refused", async (_, text, expected) => {
  await expect(apply(text)).rejects.toMatchObject({ expected, subject: "specs/x/overlay.yaml" });
});

describe.each(providers)("the overlay of %s", (provider) => {
  test("changes the document with each of its actions, so that none is only ballast", async () => {
    const text = readText(`specs/${provider}/overlay.yaml`);
    const derived = load(readText(`specs/${provider}/openapi.yaml`)) as JsonObject;
    const { actions, ...head } = load(text, { schema: CORE_SCHEMA.withTags(mergeTag) }) as JsonObject & {
      actions: object[];
    };

    let before = JSON.stringify(derived);
    for (let count = 1; count <= actions.length; count += 1) {
      const some = dump({ ...head, actions: actions.slice(0, count) });
      const after = JSON.stringify(await applyOverlay(derived, some, "overlay"));
      expect(after, `action ${count}`).not.toBe(before);
      before = after;
    }
    expect(JSON.parse(before)).toEqual(readOpenapi(provider));
  });
});
