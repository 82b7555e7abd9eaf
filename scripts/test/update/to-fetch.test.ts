// Pages that nobody had the means to fetch: the first update that can brings them in, and until then they are nobody's trouble. The pages
// are made here in the form that LinkModel's have, of which the beginnings are stored (docs.linkmodel.ai, api-reference/kling/kling-v3.md).

import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { generateAll } from "../../src/generate-all.ts";
import { parseSourceRecord } from "../../src/source-record.ts";
import { showProgress } from "../../src/update/show-progress.ts";
import { readText } from "../repository.ts";
import { copyPages, copyRepository, type Copy } from "./copy-repository.ts";
import { routeTo, type PageServer } from "./page-server.ts";
import { update } from "./update.ts";
import { changesetsOf, edit, keep, serve, status } from "./update-rig.ts";

const SOURCE = "specs/linkmodel/source.json";
const { toFetch = [] } = parseSourceRecord(readText(SOURCE), SOURCE);
const [kling, ...others] = toFetch;

/** The page of a model whose body has one field that no other has. */
const pageOf = (model: string): string => `# ${model}

\`\`\`\`yaml /openapi/video/${model}.yaml post /video-generation
openapi: 3.0.3
info:
  title: ${model}
  version: 1.0.0
  description: About ${model}.
servers:
  - url: https://api.linkmodel.ai/api/v1
    description: Production
security:
  - bearerAuth: []
tags:
  - name: vendor of ${model}
  - name: video
paths:
  /video-generation:
    post:
      tags: [vendor of ${model}, video]
      summary: ${model}
      description: About ${model}.
      operationId: ${model}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [model, prompt]
              properties:
                model: { type: string, enum: [${model}] }
                prompt: { type: string, minLength: 1, maxLength: 2500 }
                ${model.replaceAll(/\W/g, "_")}: { type: boolean }
      responses:
        '200':
          description: Task accepted and queued for generation.
components:
  securitySchemes:
    bearerAuth:
      type: http
      scheme: bearer
      bearerFormat: JWT
\`\`\`\`
`;

const modelOf = (file: string): string => file.replace(/^create-|\.md$/g, "");

/** The repository as it is, with the pages to fetch. */
function copyLinkmodel(): Copy {
  const repository = keep(copyRepository("linkmodel"));
  repository.write(SOURCE, readText(SOURCE));
  return repository;
}

/** Serves the vendor's pages at their paths, those of the models in `missing` excepted. */
const serveVendor = ({ read }: Copy, missing: readonly string[] = []): Promise<PageServer> =>
  serve((response, { url = "" }) => {
    const page = toFetch.find((candidate) => new URL(candidate.url).pathname === url);
    if (page && missing.includes(page.file)) response.writeHead(404).end();
    else
      response
        .writeHead(200)
        .end(page ? pageOf(modelOf(page.file)) : read("specs/linkmodel/pages/query-video.md"));
  });

const web = (server: PageServer) => ({ fetch: routeTo(server), timeoutMs: 10_000 });

test("three pages of models are known, and not at hand", () => {
  expect(toFetch.map(({ url }) => url)).toEqual([
    "https://docs.linkmodel.ai/api-reference/kling/kling-v3.md",
    "https://docs.linkmodel.ai/api-reference/minimax/minimax-hailuo-02.md",
    "https://docs.linkmodel.ai/api-reference/minimax/minimax-hailuo-23.md",
  ]);
});

test("the first update with a network brings them in, byte for byte, with their records", async () => {
  const repository = copyLinkmodel();
  const [outcome] = await update(repository.root, { web: web(await serveVendor(repository)) });

  expect(outcome?.error).toBeUndefined();
  expect(outcome?.update?.changed).toEqual(
    toFetch.map(({ file }) => `specs/linkmodel/pages/${file}`).toSorted(),
  );
  const source = parseSourceRecord(repository.read(SOURCE), SOURCE);
  expect(source.toFetch).toBeUndefined();
  for (const { file, url } of toFetch) {
    const text = pageOf(modelOf(file));
    expect(repository.read(`specs/linkmodel/pages/${file}`)).toBe(text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    expect(source.pages).toContainEqual({ file, url, sha256, date: "2026-12-24" });
  }
  expect((await generateAll({ root: repository.root, check: true })).trouble).toEqual([]);
});

test("their bodies become forms of one, beside the one that takes any model", async () => {
  const repository = copyLinkmodel();
  await update(repository.root, { web: web(await serveVendor(repository)) });

  const document = JSON.parse(repository.read("packages/linkmodel/openapi.json"));
  const { operationId, requestBody } = document.paths["/video-generation"].post;
  expect(operationId).toBe("createVideoGeneration");
  expect(document.info.title).toBe("LinkModel's video API");
  const { anyOf } = requestBody.content["application/json"].schema;
  expect(anyOf.map((form: { properties?: object }) => Object.keys(form.properties ?? {}).at(-1))).toEqual([
    ...toFetch.map(({ file }) => modelOf(file).replaceAll(/\W/g, "_")),
    undefined,
  ]);
  expect(anyOf.at(-1)).toEqual({ $ref: "#/components/schemas/VideoGenerationRequest" });
  expect(repository.read("packages/linkmodel/src/generated/schema.ts")).toContain("kling_v3?: boolean;");
  expect(changesetsOf(repository)).toHaveLength(1);
});

test("a second update has nothing more to do", async () => {
  const repository = copyLinkmodel();
  const server = await serveVendor(repository);
  await update(repository.root, { web: web(server) });
  const after = repository.snapshot();
  const [outcome] = await update(repository.root, { web: web(server) });
  expect(outcome?.update?.changed).toEqual([]);
  expect(repository.snapshot()).toEqual(after);
});

test("one that is not there stays to be fetched, is named with the reason, and keeps nothing from the others", async () => {
  const repository = copyLinkmodel();
  const missing = others.map(({ file }) => file);
  const [outcome] = await update(repository.root, { web: web(await serveVendor(repository, missing)) });

  expect(outcome?.update?.changed).toEqual([`specs/linkmodel/pages/${kling?.file}`]);
  expect([...(outcome?.update?.missing ?? [])]).toEqual(
    missing.map((file) => [`specs/linkmodel/pages/${file}`, "nothing there"]),
  );
  const source = parseSourceRecord(repository.read(SOURCE), SOURCE);
  expect(source.toFetch).toEqual(others);
  expect((await generateAll({ root: repository.root, check: true })).trouble).toEqual([]);
});

test("a folder without them is told of in the line of the provider, and its other pages come in", async () => {
  const repository = copyLinkmodel();
  const pages = keep(copyPages("linkmodel"));
  edit(pages, ...status);
  const lines: string[] = [];
  const run = showProgress(false, (line) => lines.push(line));
  const [outcome] = await update(repository.root, { from: pages.root, run });
  expect(outcome?.update?.change?.bump).toBe("minor");
  expect(lines).toEqual([
    expect.stringMatching(
      /^linkmodel: query-video\.md changed, bump minor; still to be fetched: create-kling-v3\.md \(nothing there\), /,
    ),
  ]);
});

test("one that is no page stops the provider, as any other does", async () => {
  const repository = copyLinkmodel();
  const before = repository.snapshot();
  const server = await serve((response, { url = "" }) => {
    response
      .writeHead(200)
      .end(url.includes("query") ? before["specs/linkmodel/pages/query-video.md"] : "<html>");
  });
  const [outcome] = await update(repository.root, { web: web(server) });
  expect(outcome?.error?.message).toMatch(
    /^specs\/linkmodel\/pages\/create-.+: expected one fenced YAML block/,
  );
  expect(repository.snapshot()).toEqual(before);
});
