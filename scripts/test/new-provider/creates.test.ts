// The create of a page: what `pnpm new-provider` takes for one, what it refuses, and what it makes of names and values.

import { describe, expect, test } from "vitest";
import { edited, NIMBUS, pageRig } from "./page-rig.ts";

const rig = pageRig();
const { runOn, expectRefusal } = rig;

/** What the page has of its POST, from its path to the next one. */
const [POST = ""] = /^ {2}\/v2\/jobs:\n[^]*?(?=^ {2}\/v2\/jobs\/)/m.exec(NIMBUS) ?? [];

const edit = (text: string, from: string, to: string): string => {
  if (text.split(from).length !== 2) throw new TypeError(`the page does not have this once: ${from}`);
  return text.replace(from, () => to);
};

/** The page with an edit of its POST alone. */
const post = (from: string, to: string): string => edited(POST, edit(POST, from, to));

const BODY = `      required: [model, prompt, look]\n      properties:\n`;

describe("a create is refused", () => {
  test.each([
    [
      "with a backtick in its path",
      post("/v2/jobs:", '"/v2/`${process.exit()}`":'),
      "a path of plain segments",
    ],
    ["with a quote in its path", post("/v2/jobs:", `'/v2/"+x+"':`), "a path of plain segments"],
    ["with a space in its path", post("/v2/jobs:", '"/v2/new jobs":'), "a path of plain segments"],
    [
      "with a parameter in its path",
      post(
        "/v2/jobs:\n    post:\n",
        "/v2/{owner}/jobs:\n    post:\n      parameters:\n        - { name: owner, in: path, required: true, schema: { type: string } }\n",
      ),
      "no required parameter",
    ],
    [
      "with a header that is required",
      post(
        "    post:\n",
        "    post:\n      parameters:\n        - { name: X-Team, in: header, required: true, schema: { type: string } }\n",
      ),
      "no required parameter",
    ],
    [
      "with a quote in the name of a field",
      edited(BODY, `${BODY}        'a"b': { type: string }\n`),
      "a body whose fields have plain names",
    ],
    [
      "with a line break in the name of a field",
      edited(BODY, `${BODY}        "a\\nb": { type: string }\n`),
      "a body whose fields have plain names",
    ],
    [
      "with a hyphen in the name of a field",
      edited(BODY, `${BODY}        a-b: { type: string }\n`),
      "a body whose fields have plain names",
    ],
    [
      "with a required field that is called __proto__",
      edited("required: [model, prompt, look]", "required: [model, prompt, look, __proto__]"),
      "a body whose fields have plain names",
    ],
    [
      "with an end of a comment among its required fields",
      edited("required: [model, prompt, look]", "required: [model, prompt, look, '*/ x']"),
      "a body whose fields have plain names",
    ],
    [
      "that is no JSON",
      post(
        'application/json:\n            schema:\n              $ref: "#/components/schemas/NewJob"',
        "text/plain:\n            schema:\n              type: string",
      ),
      "a JSON object as its body",
    ],
    [
      "that is a list",
      post('$ref: "#/components/schemas/NewJob"', "{ type: array, items: { type: string } }"),
      "a JSON object as its body",
    ],
    ["without an answer", post('"201":', '"204":'), "a JSON answer with HTTP 200, 201 or 202"],
  ])("%s", async (_, page, message) => {
    expectRefusal(await runOn(page), message);
  });

  const answer = (properties: string) =>
    post('$ref: "#/components/schemas/Answer"', `{ type: object, properties: { ${properties} } }`);

  test.each([
    ["no id", answer("state: { type: string }"), "a field of the answer to a create, a string or an integer"],
    ["an id that is a list", answer("id: { type: array, items: { type: string } }"), "found none"],
    [
      "an id on a way that is no name",
      answer("'new-job': { type: object, properties: { id: { type: string } } }"),
      'an id with plain names, found "new-job"',
    ],
    [
      "an id behind __proto__",
      answer("__proto__: { type: object, properties: { id: { type: string } } }"),
      "names that no object has of itself",
    ],
  ])("whose answer has %s", async (_, page, message) => {
    expectRefusal(await runOn(page), message);
  });

  test("that is one of two, with both named, and what to do", async () => {
    const second = edit(
      edit(POST, "/v2/jobs:", "/v2/works:"),
      "operationId: makeJob",
      "operationId: makeWork",
    );
    const run = await runOn(edited(POST, POST + second));
    expectRefusal(run, 'found "/v2/jobs" and "/v2/works"');
    expect(run.err).toContain("--overlay FILE");
  });
});

const written = (file: string): string => rig.copy.read(file);

test("one that shares its path with the query is told apart by its method", async () => {
  const page = edit(edited(POST, ""), "  /v2/jobs/{job_id}:\n", POST);
  const run = await runOn(edit(page, "          in: path", "          in: query"));
  expect(run).toMatchObject({ status: 0, err: "" });
  expect(written("packages/simulator/src/providers/nimbus.ts")).toContain(
    'method === "POST" ? createRoute(url, ["/video/v2/jobs"]) : queryRoute(url, "/video/v2/jobs", "job_id")',
  );
});

test("values of the page are quoted where they become code, and no name of it is taken for a field of ours by its value", async () => {
  const hostile = `"a\`\${process.exit()}'*/b"`;
  const run = await runOn(edited("enum: [film, cartoon]", `enum: [${hostile}]`));
  expect(run).toMatchObject({ status: 0, err: "" });
  for (const file of ["packages/core/test/creating/inputs.ts", "packages/simulator/test/create-task.ts"])
    expect(written(file)).toContain(`look: ${hostile}`);
});

test("of several fields that may be it, the id is the one that is called as the query calls it", async () => {
  const properties =
    "id: { type: string }, task_id: { type: string }, data: { type: object, properties: { job_id: { type: integer } } }";
  const page = post('$ref: "#/components/schemas/Answer"', `{ type: object, properties: { ${properties} } }`);
  expect(await runOn(page)).toMatchObject({ status: 0, err: "" });
  expect(written("packages/core/src/providers/nimbus/write.ts")).toContain(
    'ids: [answer.object("data").at("job_id")]',
  );
});

test("a page without one has none anywhere, and a place that says how to add it", async () => {
  const run = await runOn(edited(POST, ""));
  expect(run).toMatchObject({ status: 0, err: "" });
  expect(run.out).toMatch(/core\/src\/providers\/nimbus\/index\.ts:\d+ {2}`create`, if it takes creates/);
  expect(run.out).not.toMatch(/^ {2}\S*(?:write\.ts|create\S*\.ts|creates\/\S+)$/m);
  const index = written("packages/core/src/providers/nimbus/index.ts");
  expect(index).not.toContain("async create");
  expect(written("packages/simulator/src/providers/nimbus.ts")).not.toContain("createRoute");
});
