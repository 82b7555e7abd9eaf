// The fixtures: pairs of small documents, one concern each, with the report that a careful maintainer would write. Most
// of them give only the schema, the parameters or the responses that matter; this puts the rest around them.

import { readdirSync, readFileSync } from "node:fs";
import { CORE_SCHEMA, loadAll } from "js-yaml";
import type { JsonObject } from "./json.ts";

const FOLDER = new URL("fixtures/", import.meta.url);

export interface Fixture {
  readonly file: string;
  /** A sentence. */
  readonly case: string;
  readonly old: JsonObject;
  readonly new: JsonObject;
  readonly report: string;
}

interface Pair {
  readonly old: unknown;
  readonly new: unknown;
}

/** What a fixture may give instead of whole documents. */
interface Written {
  readonly case: string;
  readonly report?: string;
  readonly openapi?: string;
  readonly response?: Pair;
  readonly request?: Pair;
  readonly parameters?: Pair;
  readonly responses?: Pair;
  /** The schema `Thing`, used by the operations as what is sent, received or both; received by default. */
  readonly component?: Pair;
  readonly sent?: boolean;
  readonly received?: boolean;
  readonly operations?: readonly string[];
  readonly components?: JsonObject;
  readonly old?: JsonObject;
  readonly new?: JsonObject;
}

export const FIXTURES: readonly Fixture[] = readdirSync(FOLDER)
  .toSorted()
  .flatMap((file) =>
    loadAll(readFileSync(new URL(file, FOLDER), "utf8"), { schema: CORE_SCHEMA }).map((written) =>
      complete(file, written as Written),
    ),
  );

function complete(file: string, written: Written): Fixture {
  const { report = "" } = written;
  const sides = (["old", "new"] as const).map((side) => documentOf(written, side));
  const [old = {}, current = {}] = sides as JsonObject[];
  return { file, case: written.case, old, new: current, report: report.trimEnd() };
}

function documentOf(written: Written, side: keyof Pair): unknown {
  const { openapi = "3.1.0", components, response, request, parameters, responses, component } = written;
  const shell = { openapi, info: { title: "Test", version: "1" }, paths: {} };
  const schemas = { ...components, ...(component && { Thing: component[side] }) };
  const rest = Object.keys(schemas).length > 0 ? { components: { schemas } } : {};
  const done = { "204": { description: "Done." } };
  if (response)
    return { ...shell, paths: { "/videos": { get: { responses: answer(response[side]) } } }, ...rest };
  if (request) {
    return {
      ...shell,
      paths: { "/videos": { post: { requestBody: body(request[side]), responses: done } } },
      ...rest,
    };
  }
  if (parameters) {
    return { ...shell, paths: { "/videos": { get: { parameters: parameters[side], responses: done } } } };
  }
  if (responses) return { ...shell, paths: { "/videos": { get: { responses: responses[side] } } } };
  if (component) {
    const { sent = false, received = !sent, operations = ["/videos"] } = written;
    const thing = { $ref: "#/components/schemas/Thing" };
    const operation = {
      ...(sent && { requestBody: body(thing) }),
      responses: received ? answer(thing) : done,
    };
    return {
      ...shell,
      paths: Object.fromEntries(operations.map((path) => [path, { post: operation }])),
      ...rest,
    };
  }
  return { ...shell, ...written[side] };
}

function answer(schema: unknown) {
  return { "200": { description: "Good.", content: { "application/json": { schema } } } };
}

function body(schema: unknown) {
  return { required: true, content: { "application/json": { schema } } };
}
