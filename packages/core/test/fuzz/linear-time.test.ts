/// <reference types="node" />
// No field of an answer can stop the event loop: reading it takes a time that grows with its length and no faster. A body may have
// 16 MiB, and no timeout fires while a pattern is tried.
import { describe, expect, test } from "vitest";
import { linkmodel } from "../../src/index.ts";
import { providerError } from "../../src/task/provider-error.ts";
import { json } from "../providers/reading.ts";
import { fieldsRead, withValue } from "./fields-read.ts";
import { fillings } from "./hostile-fillings.ts";
import { READERS, type ReadBody } from "./readers.ts";
import { always, REF, tasksOf } from "./targets.ts";

const LENGTH = 2 ** 20;
/** What is quadratic takes a second here, and twenty minutes at full length. */
const FIRST_LENGTH = 2 ** 15;

/** How often the text may be gone through, in time: once is to JSON and back. On a machine of today, all of it is below 200 ms. */
const MAX_PASSES = 20;

/** CPU time of this process (microseconds); what a busy machine does besides does not count. */
async function cpuTime(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  try {
    await act();
  } catch {
    // An answer that is an error takes its time as well.
  }
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Whether `act` stays within `limit` (microseconds) in one of three tries: a garbage collection is no fault of its. */
async function isWithin(limit: number, act: () => unknown): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) if ((await cpuTime(act)) <= limit) return true;
  return false;
}

interface Filling {
  readonly name: string;
  readonly text: string;
  /** The most CPU time that a reading of it may take (microseconds). */
  readonly limit: number;
}

/** Each of the fillings, first in short and then in full. */
const FILLINGS: Filling[] = [];
for (const [index, [name, text]] of fillings(LENGTH).entries()) {
  const pass = () => cpuTime(() => JSON.parse(JSON.stringify(text)) as unknown);
  const limit = MAX_PASSES * Math.min(await pass(), await pass(), await pass());
  FILLINGS.push({ name, text: fillings(FIRST_LENGTH)[index]![1], limit: limit / 4 }, { name, text, limit });
}

/** The first of the fillings that takes `act` too long. */
async function slowOne(act: (text: string) => unknown, some = FILLINGS): Promise<string | undefined> {
  for (const { name, text, limit } of some)
    if (!(await isWithin(limit, () => act(text)))) return `${name}, ${text.length} characters`;
  return undefined;
}

const readError: ReadBody = (body) => {
  throw providerError("network", "No answer", body, {});
};

test.each([...READERS, ["an error", readError, [{}]] as const])(
  "%s is read in linear time, whatever is in which of its fields",
  async (_name, read, bodies) => {
    for (const body of bodies)
      for (const path of fieldsRead(read, body)) {
        const slow = await slowOne((text) => read(withValue(body, path, text)));
        expect(slow, `${path.join(".")} of ${JSON.stringify(body)}`).toBeUndefined();
      }
  },
);

describe("from the response on", () => {
  const afterResponse = (response: () => Response) => tasksOf(linkmodel, always(response)).get(REF);

  test("the message of an error is read in linear time", async () => {
    // How JSON is read, with its escapes, is tested in providers/digits.test.ts.
    const asTheyAre = FILLINGS.filter(({ text }) => JSON.stringify(text).length === text.length + 2);
    const slow = await slowOne(
      (message) => afterResponse(() => json({ code: 1000, message }, { status: 429 })),
      asTheyAre,
    );
    expect(slow).toBeUndefined();
  });

  // Some of the fillings are none that a header can have, which is an error like any other.
  test.each(["retry-after", "x-request-id"])("the header %s is read in linear time", async (name) => {
    const slow = await slowOne((text) =>
      afterResponse(() => json({}, { status: 429, headers: { [name]: text } })),
    );
    expect(slow).toBeUndefined();
  });
});
