// The file itself: who may read it, what is in it, and what it says of files that are not its own.
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { fileLedger } from "../../src/ledger/index.ts";
import { accepted, anEntry } from "./entry.ts";
import { invalid } from "./invalid.ts";

let home: string;
let path: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "videotask-file-"));
  path = join(home, "state", "journal.jsonl");
  onTestFinished(() => rm(home, { recursive: true }));
});

const modeOf = async (file: string) => ((await stat(file)).mode & 0o777).toString(8);

describe("the file", () => {
  test.skipIf(process.platform === "win32")(
    "is for its owner alone, as is the folder that is made for it",
    async () => {
      await fileLedger(path).begin(anEntry());
      expect([await modeOf(path), await modeOf(join(home, "state"))]).toEqual(["600", "700"]);
    },
  );

  test("is alone in its folder when nobody is at work", async () => {
    await Promise.all([1, 2, 3].map(() => fileLedger(path).begin(anEntry())));
    expect(await readdir(join(home, "state"))).toEqual(["journal.jsonl"]);
  });

  test("has a line of JSON for each submission and each outcome, behind one that says what it is", async () => {
    const entry = anEntry();
    await fileLedger(path).begin(entry);
    await fileLedger(path).settle(entry.id, accepted("linkmodel:a"));
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { videotask: "ledger", version: 1, id: expect.stringMatching(/^[\da-f-]{36}$/) },
      { type: "begin", entry },
      { type: "settle", id: entry.id, outcome: accepted("linkmodel:a") },
    ]);
  });

  test("has no prompt, link or key in it, whatever it is given", async () => {
    const secret = { prompt: "SECRET plan", apiKey: "sk-SECRET", url: "https://SECRET.example" };
    const entry = { ...anEntry(), ...secret };
    await fileLedger(path).begin(entry);
    await fileLedger(path).settle(entry.id, { ...accepted("linkmodel:a"), ...secret });
    expect(await readFile(path, "utf8")).not.toContain("SECRET");
  });

  test("is the same one by two names", async () => {
    await mkdir(join(home, "state"));
    await symlink(join(home, "state"), join(home, "link"));
    const [one, two] = [fileLedger(path), fileLedger(join(home, "link", "journal.jsonl"))];
    const begun = [one, two, one, two].map((ledger) => ledger.begin(anEntry({ idempotencyKey: "k" })));
    expect((await Promise.all(begun)).filter((found) => found === undefined)).toHaveLength(1);
  });

  test("may be removed with its folder while a process is at work: the next submission makes it anew", async () => {
    const ledger = fileLedger(path);
    await ledger.begin(anEntry());
    await rm(join(home, "state"), { recursive: true });
    await expect(ledger.entries()).rejects.toMatchObject({ code: "ENOENT" });
    expect(await ledger.entries()).toEqual([]);
    expect(await ledger.begin(anEntry())).toBeUndefined();
  });

  test.each(["", undefined, 17])("needs a path, and %j is none", (bad) => {
    expect(() => fileLedger(bad as never)).toThrow(new TypeError("fileLedger needs the path of a file."));
  });
});

describe("what is not a ledger's is refused, its place named and its content not, and is left as it is:", () => {
  const begun = async () => {
    await fileLedger(path).begin(anEntry({ id: "begun" }));
    return readFile(path, "utf8");
  };

  async function expectRefusal(text: string | Buffer, place: string) {
    await writeFile(path, text);
    const error = await fileLedger(path)
      .begin(anEntry())
      .catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject(invalid(/./));
    expect(String((error as Error).message)).toMatch(new RegExp(`journal\\.jsonl${place}`));
    expect(JSON.stringify([error, String((error as Error).stack), (error as Error).cause])).not.toContain(
      "SECRET",
    );
    await expect(fileLedger(path).entries()).rejects.toMatchObject(invalid(/./));
    expect(await readFile(path)).toEqual(Buffer.from(text));
  }

  test.each([
    ["a text", "SECRET=1\n", ":1 "],
    ["a short text without a newline", "SECRET", ":1 "],
    ["other JSON", '{"SECRET":1}', ":1 "],
    ["other JSON that begins in the same way", '{"videotask":"SECRET"}\n', ":1 "],
    ["a later version", '{"videotask":"ledger","version":2,"SECRET":1}\n', ":1 says that a newer videotask"],
  ])("%s", async (_, text, place) => {
    await begun();
    await expectRefusal(text, place);
  });

  test.each([
    ["a line that is no JSON", "SECRET\n"],
    ["an empty line", "\n"],
    ["a line of other JSON", '{"SECRET":1}\n'],
    ["a line of `__proto__`", '{"__proto__":{"type":"close","ref":"SECRET"}}\n'],
    ["half a line with a newline", '{"type":"begin","entry":{"id":"SECRET\n'],
    ["an outcome of nobody", '{"type":"settle","id":"SECRET","outcome":{"type":"unknown"}}\n'],
    ["an outcome that is none", '{"type":"settle","id":"begun","outcome":{"type":"SECRET"}}\n'],
    ["a last line that does not begin like ours", "SECRET"],
  ])("%s", async (_, line) => {
    await expectRefusal((await begun()) + line, ":3 ");
  });

  test("a line that is no UTF-8", async () => {
    await expectRefusal(
      Buffer.concat([Buffer.from(await begun()), Buffer.from([0x22, 0xff, 0x22, 0x0a])]),
      ":3 ",
    );
  });

  test("one line twice", async () => {
    const text = await begun();
    await expectRefusal(
      text + text.split("\n")[1]!.replace("begun", "other") + "\n" + text.split("\n")[1]! + "\n",
      ":4 ",
    );
  });

  test("a file of more than 256 MiB, which is not read", async () => {
    await begun();
    await truncate(path, 2 ** 28 + 1);
    await expect(fileLedger(path).entries()).rejects.toMatchObject(
      invalid(/larger than 268435456 bytes.*database/),
    );
  });
});
