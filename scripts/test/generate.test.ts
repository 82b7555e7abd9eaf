// `pnpm generate` and `pnpm generate --check` on a copy of the repository with something wrong in it.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { generateAll } from "../src/generate-all.ts";
import { specFiles } from "../src/spec-files.ts";
import { root as repository } from "./repository.ts";

const linkmodel = specFiles("linkmodel");
const generated = ["openapiYaml", "openapiJson", "schema", "client", "packageJson", "bodySchemas"] as const;
const page = `${linkmodel.pages}/query-video.md`;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "videotask-"));
  copy("linkmodel");
});
afterEach(() => rmSync(root, { recursive: true }));

function copy(provider: string): void {
  const { folder, packageJson, openapiJson, bodySchemas, generated: code } = specFiles(provider);
  for (const path of [folder, packageJson, openapiJson, code, bodySchemas]) {
    cpSync(join(repository, path), join(root, path), { recursive: true });
  }
}
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const replace = (file: string, from: string, to: string): void => {
  const text = read(file);
  if (!text.includes(from)) throw new TypeError(`${file} does not have ${from}`);
  write(file, text.replace(from, to));
};
const check = async (): Promise<readonly string[]> => (await generateAll({ root, check: true })).trouble;
const generate = async (): Promise<readonly string[]> => (await generateAll({ root, check: false })).done;

test("what is committed is what the generator writes, for every provider", async () => {
  expect(await generateAll({ root: repository, check: true })).toEqual({ done: [], trouble: [] });
});

describe.each(generated)("the %s of a provider", (kind) => {
  const file = linkmodel[kind];

  test("is named with the command when it is stale, and the command mends it", async () => {
    const before = read(file);
    const edited = kind === "packageJson" ? before.replace(/"sha256": "./, '"sha256": "x') : `${before} `;
    write(file, edited);
    expect(await check()).toEqual([`${file} is stale. Fix: pnpm generate`]);
    expect(read(file)).toBe(edited);
    expect(await generate()).toEqual([`wrote ${file}`]);
    expect(read(file)).toBe(before);
    expect(await check()).toEqual([]);
  });
});

test.each([
  linkmodel.openapiYaml,
  linkmodel.openapiJson,
  linkmodel.schema,
  linkmodel.client,
  linkmodel.bodySchemas,
])("%s is named with the command when it is missing, and the command mends it", async (file) => {
  const before = read(file);
  rmSync(join(root, file));
  expect(await check()).toEqual([`${file} is missing. Fix: pnpm generate`]);
  expect(await generate()).toEqual([`wrote ${file}`]);
  expect(read(file)).toBe(before);
});

test("a file left over beside the generated ones is named, and the command removes it", async () => {
  const file = `${linkmodel.generated}/old/schema.ts`;
  write(file, "export {};");
  expect(await check()).toEqual([`${file} is left over. Fix: pnpm generate`]);
  expect(await generate()).toEqual([`removed ${file}`]);
  expect(existsSync(join(root, file))).toBe(false);
});

test("generated files of a provider that has no specs any more are left over", async () => {
  const file = "packages/gone/src/generated/client.ts";
  write(file, "export {};");
  expect(await check()).toEqual([`${file} is left over. Fix: pnpm generate`]);
});

test("so are the schemas of bodies in the simulator, and those of a document that has none any more", async () => {
  const gone = "packages/simulator/src/generated/gone.ts";
  write(gone, "export {};");
  expect(await check()).toEqual([`${gone} is left over. Fix: pnpm generate`]);
  expect(await generate()).toEqual([`removed ${gone}`]);
  copy("minimax");
  expect(await check()).toEqual([]);
});

test("a file in specs/ that nothing reads is named, and never deleted", async () => {
  const file = `${linkmodel.pages}/create-video.md`;
  write(file, "# Create");
  const trouble = [`${file} is left over. Fix: rm ${file}, or record it in ${linkmodel.source}`];
  expect(await check()).toEqual(trouble);
  expect(await generateAll({ root, check: false })).toEqual({ done: [], trouble });
  expect(read(file)).toBe("# Create");
});

test("a page that was edited by hand is named, with both hashes", async () => {
  replace(page, "Pending", "Waiting");
  const [line] = await check();
  expect(line).toMatch(
    `${page}: expected sha256 93b23368cfb2edac1ba10b8ba8538837bda3207945b56c614168becf503f554e as in`,
  );
});

test("a page that is missing is named", async () => {
  rmSync(join(root, page));
  expect(await check()).toEqual([`${page}: expected a file, found ENOENT`]);
});

test("a correction reaches all files that depend on it", async () => {
  replace(linkmodel.overlay, "output_videos:", "video_list:");
  expect(await generate()).toEqual([
    `wrote ${linkmodel.openapiJson}`,
    `wrote ${linkmodel.schema}`,
    `wrote ${linkmodel.client}`,
    `wrote ${linkmodel.packageJson}`,
  ]);
  expect(read(linkmodel.schema)).toContain("video_list?: string[]");
});

test("an overlay that makes the document invalid is refused, with the place", async () => {
  replace(linkmodel.overlay, "type: array", "type: [array, string]");
  const [line] = await check();
  expect(line).toMatch(
    /^packages\/linkmodel\/openapi.json: expected a valid OpenAPI document .*output_videos\/type: /,
  );
});

test("a provider at fault is left as it is, and the others are written", async () => {
  copy("jimmy");
  const jimmy = specFiles("jimmy");
  replace(linkmodel.overlay, "output_videos:", "video_list:");
  replace(linkmodel.overlay, "['401']", "['402']");
  rmSync(join(root, jimmy.client));
  const before = generated.map((kind) => read(linkmodel[kind]));

  const { done, trouble } = await generateAll({ root, check: false });
  expect(done).toEqual([`wrote ${jimmy.client}`]);
  expect(trouble).toHaveLength(1);
  expect(trouble[0]).toMatch(
    /^specs\/linkmodel\/overlay.yaml: expected every action to match something, found 1 /,
  );
  expect(generated.map((kind) => read(linkmodel[kind]))).toEqual(before);
});

test("trouble that nobody foresaw is that of its provider as well", async () => {
  copy("jimmy");
  const jimmy = specFiles("jimmy");
  write(linkmodel.packageJson, "{");
  rmSync(join(root, jimmy.client));
  const { done, trouble } = await generateAll({ root, check: false });
  expect(done).toEqual([`wrote ${jimmy.client}`]);
  expect(trouble).toEqual([
    expect.stringMatching(/^linkmodel failed, and nothing was written for it:\n {2}SyntaxError: /),
  ]);
});

test.each([
  ["a circle of aliases", "x-circle: &circle { of: *circle }", /at most 100 levels/],
  [
    "a bomb of aliases",
    `x-long: &long [${"0,".repeat(20_000)}]\nx-bomb: [${"*long,".repeat(15)}]`,
    /at most 200000/,
  ],
])("%s is the trouble of its provider alone", async (_, yaml, expected) => {
  copy("jimmy");
  const jimmy = specFiles("jimmy");
  write(linkmodel.overlay, `${read(linkmodel.overlay)}\n${yaml}\n`);
  rmSync(join(root, jimmy.client));
  const { done, trouble } = await generateAll({ root, check: false });
  expect(done).toEqual([`wrote ${jimmy.client}`]);
  expect(trouble).toEqual([expect.stringMatching(expected)]);
  expect(trouble[0]).toMatch(`${linkmodel.overlay}: `);
});

test.each([
  "http://api.linkmodel.ai",
  "https://user@api.linkmodel.ai",
  "https://{host}",
  "https://a.example/?x",
  "",
])("keys are sent nowhere by default if the first server is %s", async (url) => {
  const action = `
  - target: $.servers[0]
    description: An action that is as long as it has to be.
    update: { url: "${url}" }
`;
  write(linkmodel.overlay, read(linkmodel.overlay).trimEnd() + action);
  const [line] = await check();
  expect(line).toMatch(
    /^packages\/linkmodel\/openapi.json: expected (?:a first server with a plain https address|a valid OpenAPI document)/,
  );
});

describe("the command", () => {
  const command = ["src/generate.ts", "--root"];
  const cwd = join(repository, "scripts");

  test("ends with 0 and says so when nothing differs", () => {
    const output = execFileSync(process.execPath, [...command, root, "--check"], { cwd, encoding: "utf8" });
    expect(output).toBe("Every generated file is up to date.\n");
  });

  test("ends with 1 and names the file and the fix when something differs", () => {
    write(linkmodel.schema, "");
    const { status, stderr } = spawnSync(process.execPath, [...command, root, "--check"], {
      cwd,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toBe(`${linkmodel.schema} is stale. Fix: pnpm generate\n`);
  });

  test("writes and ends with 0 without --check", () => {
    write(linkmodel.schema, "");
    const output = execFileSync(process.execPath, [...command, root], { cwd, encoding: "utf8" });
    expect(output).toBe(`wrote ${linkmodel.schema}\n`);
  });
});
