// Whatever a provider writes into whichever field: what is shown or kept of it is the beginning, and can be stored anywhere.
import { expect, test } from "vitest";
import type { VideoTask } from "../../src/index.ts";
import { fieldsRead, withValue } from "./fields-read.ts";
import { READERS, type ReadBody } from "./readers.ts";

const MAX_SHOWN = 300;
/** A message has our words around it. */
const MAX_MESSAGE = MAX_SHOWN + 100;

const LONG = {
  "one word": "w".repeat(5_000),
  words: "word ".repeat(1_000),
  "a link": `https://cdn.example.com/${"v".repeat(5_000)}`,
  "surrogate pairs": "🎬".repeat(2_500),
  "surrogate pairs, one character on": `x${"🎬".repeat(2_500)}`,
  "halves of surrogate pairs": "\ud83c".repeat(5_000),
  "one half of a surrogate pair": "\ud83c",
  digits: "1".repeat(5_000),
};

/** Every text that a user is shown of a reading, but for ids and links, which stay whole. */
function shownOf(read: ReadBody, body: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  const note = (name: string, value: unknown) => {
    if (typeof value === "string") texts[name] = value;
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) note(`${name}.${key}`, inner);
  };
  const noteTask = ({ ...task }: VideoTask) => {
    for (const output of task.status === "succeeded" ? task.outputs : [])
      Object.assign(output, { url: undefined, backupUrl: undefined });
    note("task", task);
  };
  try {
    noteTask(read(body, (drift) => note("drift", drift)));
  } catch (error) {
    const { message, ...details } = error as Error;
    note("error", { message, ...details });
  }
  return texts;
}

test.each(READERS)("%s shows the beginning of what is long in any field", (_name, read, bodies) => {
  for (const body of bodies)
    for (const path of fieldsRead(read, body))
      for (const [what, text] of Object.entries(LONG))
        for (const [name, shown] of Object.entries(shownOf(read, withValue(body, path, text)))) {
          const where = `${name}, of ${what} in ${path.join(".")}`;
          expect(shown.length, where).toBeLessThanOrEqual(name === "error.message" ? MAX_MESSAGE : MAX_SHOWN);
          expect(shown.isWellFormed(), where).toBe(true);
        }
});
