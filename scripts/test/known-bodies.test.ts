// Bodies that are known beyond the pages, from gateways' source code, vendors' own clients and bug reports.

import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { createSchemaValidator } from "@videotask/conformance";
import { describe, expect, test } from "vitest";
import { load } from "js-yaml";
import type { Json } from "../src/json.ts";
import { answerSchema } from "./answer-schema.ts";
import { corruptions } from "./corruptions.ts";
import { readOpenapi, readText, root } from "./repository.ts";

type KnownBody = { source: string; whole: boolean; path: string; status: number; body: Json };

/** A provider of which none are known yet has no file. */
const providers = globSync("*.yaml", { cwd: join(root, "scripts/test/known-bodies") })
  .map((file) => basename(file, ".yaml"))
  .toSorted();

describe.each(providers)("%s", (provider) => {
  const bodies = load(readText(`scripts/test/known-bodies/${provider}.yaml`)) as KnownBody[];
  const validate = createSchemaValidator(readOpenapi(provider));

  test.each(bodies)("$status, $source: validates", ({ path, status, body }) => {
    expect(validate(answerSchema(path, status), body)).toEqual([]);
  });

  test.each(bodies)("$status, $source: does not validate with any one value of another type", (known) => {
    const accepted = [...corruptions(known.body)].filter(({ place, body }) => {
      // The gateway's bookkeeping, handed through as it is.
      if (place.startsWith("/data/properties/")) return false;
      return validate(answerSchema(known.path, known.status), body).length === 0;
    });
    expect(accepted.map(({ place }) => place)).toEqual([]);
  });
});
