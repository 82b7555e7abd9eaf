// Pages that are unlike Nimbus's in everything: what becomes of them compiles, and the tests of their clients pass.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { copyWorkspace, linkPackage, type Workspace } from "./copy-workspace.ts";
import { NIMBUS_PAGE, runNewProvider } from "./run-new-provider.ts";
import { compileIn, runTestsIn } from "./workspace-tools.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let workspace: Workspace;
beforeAll(() => void (workspace = copyWorkspace()));
afterAll(() => workspace.remove());

/** Nimbus's page with one text in the place of each of others, which it has once. */
const editedPage = (edits: readonly (readonly [from: string, to: string])[]): string =>
  edits.reduce(
    (text, [from, to]) => {
      expect(text.split(from)).toHaveLength(2);
      return text.replace(from, () => to);
    },
    readFileSync(NIMBUS_PAGE, "utf8"),
  );

/** What the page has of its POST, from its path to the next one. */
const post = (): string =>
  /^ {2}\/v2\/jobs:\n[^]*?(?=^ {2}\/v2\/jobs\/)/m.exec(readFileSync(NIMBUS_PAGE, "utf8"))?.[0] ?? "";

describe("another page", () => {
  async function expectToCompile(name: string, page: string): Promise<void> {
    writeFileSync(join(workspace.root, `${name}.md`), page);
    const args = [name, "--page", join(workspace.root, `${name}.md`)];
    expect(await runNewProvider(workspace.root, args)).toMatchObject({ status: 0, err: "" });
    linkPackage(workspace, name);
    // The tests of core need the simulator's types, the new name among them.
    const folders = [name, "core", "simulator"].map((folder) => `packages/${folder}`);
    for (const folder of folders) expect(compileIn(workspace, folder, "tsconfig.build.json")).toBe("");
    for (const folder of folders) expect(compileIn(workspace, folder, "tsconfig.json")).toBe("");
    expect(runTestsIn(workspace, `packages/${name}`)).toBeGreaterThan(5);
  }

  test("with everything else than Nimbus's has, no create too, becomes code that compiles, and a client whose tests pass", async () => {
    const page = editedPage([
      [post(), ""],
      ["/v2/jobs/{job_id}:", "/v2/jobs:"],
      ["in: path", "in: query"],
      ["servers:\n  - url: https://api.nimbus.example/video\n", ""],
      ["type: apiKey\n      in: header\n      name: X-Api-Key", "type: http\n      scheme: bearer"],
      ["      enum: [WAITING, WORKING, READY, BROKEN]\n", ""],
      [
        "        job:\n          type:",
        "        status:\n          type: string\n        job:\n          type:",
      ],
      ["        code:\n          type: integer", "        mood:\n          type: integer"],
    ]);
    await expect(expectToCompile("zephyr", page)).resolves.toBeUndefined();
  });

  test("with a create on the path of the query, of listed values, defaults and a nested body, does so, too", async () => {
    const page = editedPage([
      [post(), ""],
      ["  /v2/jobs/{job_id}:\n", post().replace("        required: true\n", "").replace('"201"', '"200"')],
      ["in: path", "in: query"],
      ["required: [model, prompt, look]", "required: [model, scene, first_frame]"],
      ["          example: cumulus\n", "          enum: [cirrus, cumulus]\n"],
      ["        prompt:\n          type: string\n          example: A cloud over a hill.\n", SCENE],
      ["          minimum: 4\n", "          enum: [4, 8]\n          default: 8\n"],
    ]);
    await expect(expectToCompile("breeze", page)).resolves.toBeUndefined();
  });

  const SCENE = `        scene:
          type: object
          required: [texts, kind, depth]
          properties:
            texts: { type: array, minItems: 1, items: { type: string } }
            kind: { const: cloud }
            depth: { oneOf: [{ type: number }, { type: string }] }
`;
});
