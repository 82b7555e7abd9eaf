// That the digits of a body are kept whatever its size and whatever is in it, in time that grows with its length alone.

import { expect, test } from "vitest";
import { createBearerClient } from "@videotask/client";
import type { paths } from "./jobs.ts";

const MB = 1_000_000;
const bigId = "401047179385389059";
/** A body with an id after so much else. */
const idAfter = (field: string): string => `{"field":${field},"id":${bigId}}`;

async function read(text: string): Promise<unknown> {
  const fetch = async () => new Response(text);
  const client = createBearerClient<paths>({
    name: "x",
    apiKey: "sk-1",
    baseUrl: "https://x.example",
    fetch,
  });
  return (await client.GET("/jobs/{id}", { params: { path: { id: "1" } } })).data;
}

test.each([
  ["a string of 6 MB that begins with a digit", `"1${"x".repeat(6 * MB)}"`],
  ["a string of 20 MB that begins with a digit", `"1${"x".repeat(20 * MB)}"`],
  ["a string of 20 MB of digits", `"${"1".repeat(20 * MB)}"`],
  ["an integer of 20 MB", "1".repeat(20 * MB)],
  ["a negative integer of 20 MB", `-${"1".repeat(20 * MB)}`],
  ["a fraction of 20 MB", `1.${"0".repeat(20 * MB)}`],
  ["20 MB of backslashes in a string", String.raw`"${String.raw`\\`.repeat(10 * MB)}"`],
  ["20 MB of escaped quotes in a string", String.raw`"${String.raw`\"`.repeat(10 * MB)}"`],
  ["a list in a hundred thousand lists", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
])("the digits of an id are kept behind %s", async (_, field) => {
  expect(await read(idAfter(field))).toMatchObject({ id: bigId });
});

test.each([
  ["an infinite number", "1e400", Infinity],
  ["a fraction of zeros", "1.0000000000000000000", 1],
  ["a long exponent", "1e-0000000000000000000", 1],
  ["minus zero", "-0", -0],
  ["a negative integer", `-${bigId}`, `-${bigId}`],
])("%s is read beside an id as it is read alone", async (_, field, value) => {
  expect(await read(idAfter(field))).toStrictEqual({ field: value, id: bigId });
});

test.each([
  ["an integer that begins with a zero", `[0${bigId}]`],
  ["an integer with a plus", `[+${bigId}]`],
  ["an integer with two minuses", `[--${bigId}]`],
  ["a key without quotes", `{${bigId}:1}`],
  ["an integer with a letter behind it", `[${bigId}x]`],
  ["two bodies", `{"id":${bigId}}{}`],
])("what is no JSON does not become it: %s", async (_, text) => {
  await expect(read(text)).rejects.toThrow(SyntaxError);
});

/** The milliseconds of this thread's own time that `work` takes, whatever else the machine does. */
async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

/** Some 4 MB that JSON.parse goes through from the first character to the last. */
const linear = JSON.stringify(Array.from({ length: MB / 5 }, (_, index) => `id of job ${index}`));

test.each([
  ["a string", `"${"x".repeat(4 * MB)}"`],
  ["a string of digits", `"${"1".repeat(4 * MB)}"`],
  ["an integer", "1".repeat(4 * MB)],
  ["runs of fifteen digits", `[${"111111111111111,".repeat(MB / 4)}1]`],
  ["runs of sixteen digits", `[${"1111111111111111,".repeat(MB / 4)}1]`],
  ["integers beyond 2^53", `[${`${bigId},`.repeat(MB / 5)}1]`],
  ["short integers", `[${"1,".repeat(2 * MB)}1]`],
  ["empty strings", `[${'"",'.repeat(MB)}""]`],
  ["blanks", `[${" ".repeat(4 * MB)}]`],
  ["lists in lists", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["escapes", `"${String.raw`\\`.repeat(2 * MB)}"`],
  ["an unterminated string", `"${"1".repeat(4 * MB)}`],
  ["an unterminated string of escaped quotes", `"${String.raw`\"`.repeat(2 * MB)}`],
  ["nothing but quotes", '"'.repeat(4 * MB)],
  ["nothing but backslashes", "\\".repeat(4 * MB)],
  ["nothing but minus signs", "-".repeat(4 * MB)],
  ["what numbers are made of", "1.e+-".repeat((4 * MB) / 5)],
])("4 MB of %s take a fixed multiple of what JSON.parse takes for as much JSON", async (_, text) => {
  // Beside an id, for the fast way out not to be taken.
  const body = `[${bigId},${text}]`;
  await read(body).catch(() => undefined); // compiled
  const baseline = await cpuMs(() => JSON.parse(linear));
  expect(baseline).toBeGreaterThan(0);
  expect(await cpuMs(() => read(body).catch(() => undefined))).toBeLessThan(50 * baseline);
});
