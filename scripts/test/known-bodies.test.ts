// Bodies that are known beyond the pages, from gateways' source code, vendors' own clients and bug reports.

import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { createSchemaValidator } from "@videotask/conformance";
import { describe, expect, test } from "vitest";
import { load } from "js-yaml";
import type { Json } from "../src/json.ts";
import { valueAt } from "../src/json-pointer.ts";
import { answerSchema } from "./answer-schema.ts";
import { corruptions } from "./corruptions.ts";
import { readOpenapi, readText, root } from "./repository.ts";

/** Of an answer to a GET, unless `method` says otherwise. */
type KnownBody = {
  source: string;
  whole: boolean;
  method?: string;
  path: string;
  status: number;
  body: Json;
};

/** A provider of which none are known yet has no file. */
const providers = globSync("*.yaml", { cwd: join(root, "scripts/test/known-bodies") })
  .map((file) => basename(file, ".yaml"))
  .toSorted();

describe.each(providers)("%s", (provider) => {
  const bodies = load(readText(`scripts/test/known-bodies/${provider}.yaml`)) as KnownBody[];
  const document = readOpenapi(provider);
  const validate = createSchemaValidator(document);

  /** Where the answer's schema is, a response that is declared among the components included. */
  function schemaOf({ path, status, method }: KnownBody): string {
    const pointer = answerSchema(path, status, method);
    const inline = "/content/application~1json/schema";
    const reference = valueAt(document, pointer.replace(inline, "/$ref"));
    return typeof reference === "string" ? `${reference.slice(1)}${inline}` : pointer;
  }

  test.each(bodies)("$status, $source: validates", (known) => {
    expect(validate(schemaOf(known), known.body)).toEqual([]);
  });

  test.each(bodies)("$status, $source: does not validate with any one value of another type", (known) => {
    const accepted = [...corruptions(known.body)].filter(({ place, body }) => {
      // The gateway's bookkeeping, handed through as it is.
      if (place.startsWith("/data/properties/")) return false;
      return validate(schemaOf(known), body).length === 0;
    });
    expect(accepted.map(({ place }) => place)).toEqual([]);
  });
});
