// Faults of a page's YAML that are mended by name: each in one place, or the run stops.

import { expect, test } from "vitest";
import { extractOpenapi } from "../src/extract-openapi.ts";
import { valueAt } from "../src/json-pointer.ts";
import { readYaml } from "../src/read-yaml.ts";
import { repairYaml } from "../src/repair-yaml.ts";
import { parseSourceRecord } from "../src/source-record.ts";
import { readText } from "./repository.ts";

const COLON = "quote-plain-scalar-with-colon";
const repair = (text: string): string => repairYaml(text, [COLON], "page.md");

const faulty = parseSourceRecord(
  readText("specs/chainhub/source.json"),
  "specs/chainhub/source.json",
).pages.filter(({ repairs }) => repairs);

test.each([
  ["a value", "a:\n  b: One: two\n", { a: { b: "One: two" } }],
  ["a value with a quote in it", "b: One's: two", { b: "One's: two" }],
  ["a value in a list", "- - a: 1\n    b: One: two # three: four", [[{ a: 1, b: "One: two" }]]],
  ["a value with two colons in it", "b: One: two: three", { b: "One: two: three" }],
])("%s that needs quotes gets them", (_, text, value) => {
  expect(() => readYaml(text, "page.md")).toThrow("expected valid YAML");
  expect(readYaml(repair(text), "page.md")).toEqual(value);
});

test("what is beside the fault stays as it is: prose, quotes, comments, flow and addresses", () => {
  const sound = [
    "# Note: this: that",
    "prose: |",
    "  One: two: three",
    "",
    "  - Four: five: six",
    "folded: >-",
    "  One: two: three",
    "list:",
    "  - >-",
    "    One: two: three",
    "  - text: |-",
    "      One: two: three",
    "    quoted: 'One: two'",
    '"a key": "One: two"',
    "flow: { a: 1, b: 2 }",
    "address: https://example.com:8080/",
    "time: 12:30",
    "plain: one # two: three",
  ];
  const mended = repair([...sound, "fault: One: two"].join("\n"));
  expect(mended).toBe([...sound, "fault: 'One: two'"].join("\n"));
  expect(readYaml(mended, "page.md")).toMatchObject({ fault: "One: two", plain: "one" });
});

test.each([
  ["nothing to repair", "a: 1", "none"],
  ["two places", "a: One: two\nb: 1\nc: One: two", "lines 1, 3 of the block"],
])("%s is an error that names the repair", (_, text, found) => {
  expect(() => repair(text)).toThrow(
    `page.md: expected one place to repair by ${COLON}, as source.json says, found ${found}`,
  );
});

test("a name that is no repair's is refused", () => {
  const record = { file: "a.md", url: null, sha256: "0".repeat(64), date: "2026-11-24", repairs: ["guess"] };
  expect(() => parseSourceRecord(JSON.stringify({ pages: [record] }), "source.json")).toThrow(
    "/pages/0/repairs/0 must be equal to one of the allowed values",
  );
});

test("a hostile page takes no longer than its length", () => {
  const long = `a: ${"b: ".repeat(200_000)}\n${"- ".repeat(200_000)}\n${"c: |\n".repeat(50_000)}`;
  const startedAt = performance.now();
  expect(repair(long)).toContain("a: 'b: b: ");
  expect(performance.now() - startedAt).toBeLessThan(2000);
});

test("Chainhub's three create pages have the fault, and no other page of it", () => {
  expect(faulty.map(({ file }) => file)).toEqual([
    "create-minimax-video.md",
    "create-minimax-image-to-video.md",
    "create-minimax-start-end-to-video.md",
  ]);
});

test.each(faulty)("$file is no YAML as it is, and is read with line 50 mended", ({ file, repairs }) => {
  const page = readText(`specs/chainhub/pages/${file}`);
  expect(() => extractOpenapi(page, file)).toThrow(`${file}: expected valid YAML`);
  const pointer =
    "/paths/~1minimax~1v1~1video_generation/post/requestBody/content/application~1json/schema/properties/model";
  expect(valueAt(extractOpenapi(page, file, repairs), `${pointer}/description`)).toBe(
    "Model Name: MiniMax-Hailuo-02",
  );
  expect(page.split("\n")[49]).toContain("description: Model Name: MiniMax-Hailuo-02");
});

test("a page that the vendor has mended stops the run until source.json says so", () => {
  const page = readText("specs/chainhub/pages/create-minimax-video.md");
  const mended = page.replace("Model Name: MiniMax-Hailuo-02", '"Model Name: MiniMax-Hailuo-02"');
  expect(() => extractOpenapi(mended, "page.md", [COLON])).toThrow("found none");
  expect(extractOpenapi(mended, "page.md")).toHaveProperty("openapi", "3.0.1");
});
