// What each package offers, and that the clients differ in nothing but what their specs differ in.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { bundle } from "@videotask/checks/bundle";
import { root } from "@videotask/checks/workspace";
import { describe, expect, test } from "vitest";
import { valueAt } from "../../src/json-pointer.ts";
import { readOpenapi, readText } from "../repository.ts";
import { bearerVendors, vendors } from "./vendors.ts";

describe.each(vendors)("@videotask/$name", ({ name, factory, exports, load }) => {
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

  test("ships its document under openapi.json", () => {
    expect(load("/openapi.json")).toEqual(readOpenapi(name));
  });
});

test("the clients with a bearer token are one, but for name, host and spec", async () => {
  const sources = bearerVendors.map(({ name, factory, exports }) => {
    const provider = factory.slice("create".length, -"Client".length);
    const spec = exports["SPEC"] as { version: string; sha256: string };
    return readText(`packages/${name}/src/generated/client.ts`)
      .replaceAll(provider, "Provider")
      .replace(`"${spec.version}"`, "VERSION")
      .replace(`"${spec.sha256}"`, "SHA256")
      .replace(/DEFAULT_BASE_URL = (?:undefined|"https:.*");/, "DEFAULT_BASE_URL = HOST;");
  });
  // Bundled, and so without comments and line breaks: a longer name breaks lines elsewhere.
  const folder = join(root, "packages", vendors[0]!.name, "src/generated");
  const clients = await Promise.all(sources.map((source) => bundle({ source, folder })));
  expect(new Set(clients.map(({ text }) => text)).size).toBe(1);
  expect(clients[0]?.text).toMatch(/=HOST\b.*version:VERSION,sha256:SHA256/s);
});

test("where a page names no host there is no default, and where it names several it is the first", () => {
  const defaults = new Map(vendors.map(({ name, exports }) => [name, exports["DEFAULT_BASE_URL"]]));
  expect(defaults.get("doubao")).toBeUndefined();
  expect(defaults.get("minimax")).toBe("https://api.minimaxi.com");
});
