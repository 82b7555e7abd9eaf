// Numbers that JavaScript cannot hold: they come through as their digits, and everything else as it is.
import { expect, test } from "vitest";
import { defineProvider, type ProviderAnswer } from "../../src/index.ts";
import { errorOf, taskOf } from "./reading.ts";

const asking = defineProvider({
  name: "acme",
  query: async ({ ask }) => {
    await ask("/");
    return { status: "running", providerStatus: "busy" } satisfies ProviderAnswer;
  },
});

test.each([
  ["401047179385389059", "401047179385389059"],
  ["-401047179385389059", "-401047179385389059"],
  ["9007199254740991", 9_007_199_254_740_991],
  ["9007199254740992", "9007199254740992"],
  ["-9007199254740991", -9_007_199_254_740_991],
  ["123456789012345678901234567890", "123456789012345678901234567890"],
  ["176843862716480", 176_843_862_716_480],
  ["0.12345678901234567890", 0.123_456_789_012_345_68],
  ["1.0000000000000000000", 1],
  ["1000000000000000000000e-18", 1_000],
  ["1.7976931348623157e+308", 1.797_693_134_862_315_7e308],
  ["0", 0],
])("the number %s arrives as %j, wherever it stands", async (digits, value) => {
  const bodies = { [`${digits}`]: value, [`{"a":${digits}}`]: { a: value }, [`[ ${digits} ,1]`]: [value, 1] };
  for (const [text, body] of Object.entries(bodies)) expect((await taskOf(asking, text)).raw).toEqual(body);
});

test.each([
  "401047179385389059",
  'id "401047179385389059"',
  "\\401047179385389059",
  '\\"',
  '\\\\"401047179385389059',
  "[401047179385389059,401047179385389059]",
  '{"id":401047179385389059}',
])("digits in the text %j are text", async (text) => {
  const body = { text, [text]: [text], after: "401047179385389059" };
  expect((await taskOf(asking, JSON.stringify(body))).raw).toEqual(body);
});

const MEGABYTE = 1_000_000;

test.each([
  ["an open text", '"', "a", ""],
  ["an open text of escapes", '"', '\\"', ""],
  ["quotes", "", '"', ""],
  ["backslashes", "", "\\", ""],
  ["digits", "", "1", ""],
  ["digits and dots", "[", "1.", "]"],
  ["minus signs", "", "-", ""],
  ["escaped letters", '"', "\\u0073", "x"],
])("a megabyte of %s is judged in time that grows with its length alone", async (_what, head, unit, tail) => {
  const text = head + unit.repeat(MEGABYTE / unit.length) + tail;
  // A number of that many digits is JSON; none of it has a task in it that linear time could not tell.
  const outcome = await taskOf(asking, text).catch(() => errorOf(asking, text));
  expect(outcome).toHaveProperty("ref", "it:task_1");
});
