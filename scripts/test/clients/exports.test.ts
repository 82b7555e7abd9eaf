// What each package offers, and that the five clients differ in nothing but what their specs differ in.

import { createHash } from "node:crypto";
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/json.ts";
import { valueAt } from "../../src/json-pointer.ts";
import { readOpenapi, readText } from "../repository.ts";
import { vendors } from "./vendors.ts";

describe.each(vendors)("@videotask/$name", ({ name, factory, exports }) => {
  test("exports the client, its default host and its spec, and nothing else", () => {
    expect(Object.keys(exports).toSorted()).toEqual(["DEFAULT_BASE_URL", "SPEC", factory]);
  });

  test("has the first server of its document as its default", () => {
    expect(exports["DEFAULT_BASE_URL"]).toBe(valueAt(readOpenapi(name), "/servers/0/url"));
  });

  test("names the spec that it stands on by the version and the hash of what it ships", async () => {
    const text = readText(`packages/${name}/openapi.json`);
    const spec = {
      version: valueAt(readOpenapi(name), "/info/version"),
      sha256: createHash("sha256").update(text).digest("hex"),
    };
    expect(exports["SPEC"]).toEqual(spec);
    expect(JSON.parse(readText(`packages/${name}/package.json`))).toMatchObject({ videotask: { spec } });
  });

  test("ships its document under openapi.json", async () => {
    const module = (await import(`@videotask/${name}/openapi.json`, { with: { type: "json" } })) as {
      default: JsonObject;
    };
    expect(module.default).toEqual(readOpenapi(name));
  });
});

test("the five clients are one, but for name, host and spec", () => {
  const clients = vendors.map(({ name, factory, exports }) => {
    const provider = factory.slice("create".length, -"Client".length);
    const spec = exports["SPEC"] as { version: string; sha256: string };
    const text = readText(`packages/${name}/src/generated/client.ts`)
      .replaceAll(provider, "Provider")
      .replace(`"${spec.version}"`, "VERSION")
      .replace(`"${spec.sha256}"`, "SHA256")
      .replace(/DEFAULT_BASE_URL = (?:undefined|"https:.*");/, "DEFAULT_BASE_URL = HOST;");
    // Without comments and line breaks: a longer name breaks lines elsewhere.
    return transformSync(text, { loader: "ts", minifyWhitespace: true }).code;
  });
  expect(new Set(clients).size).toBe(1);
  expect(clients[0]).toMatch(/DEFAULT_BASE_URL=HOST;.*version:VERSION,sha256:SHA256/);
});

test("only doubao, whose page names no host, is without a default", () => {
  const without = vendors.filter(({ exports }) => exports["DEFAULT_BASE_URL"] === undefined);
  expect(without.map(({ name }) => name)).toEqual(["doubao"]);
  const minimax = vendors.find(({ name }) => name === "minimax");
  expect(minimax?.exports["DEFAULT_BASE_URL"]).toBe("https://api.minimaxi.com");
});
