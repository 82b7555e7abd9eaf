// Bodies that are known beyond the pages, from gateways' source code, vendors' own clients and bug reports.

import { describe, expect, test } from "vitest";
import { load } from "js-yaml";
import type { Json } from "../src/json.ts";
import { answerSchema, corruptions, createValidator } from "./document-validator.ts";
import { providers, readOpenapi, readText } from "./repository.ts";

type KnownBody = { source: string; whole: boolean; path: string; status: number; body: Json };

describe.each(providers)("%s", (provider) => {
  const bodies = load(readText(`scripts/test/known-bodies/${provider}.yaml`)) as KnownBody[];
  const validate = createValidator(readOpenapi(provider));

  test.each(bodies)("$status, $source: validates", ({ path, status, body }) => {
    expect(validate(answerSchema(path, status), body)).toBeUndefined();
  });

  test.each(bodies)("$status, $source: does not validate with any one value of another type", (known) => {
    const accepted = [...corruptions(known.body)].filter(({ place, body }) => {
      // The gateway's bookkeeping, handed through as it is.
      if (place.startsWith("/data/properties/")) return false;
      return !validate(answerSchema(known.path, known.status), body);
    });
    expect(accepted.map(({ place }) => place)).toEqual([]);
  });
});
