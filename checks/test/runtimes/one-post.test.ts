// A platform may send a request again of itself when a connection that it has used before breaks. A create must reach the server once all
// the same, on every runtime; and a connection that was never made must be known for what it is.
import { once } from "node:events";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { runtimes } from "../../src/runtimes/all.ts";
import { installToolchains } from "../../src/runtimes/toolchains.ts";
import { bundle } from "../../src/sizes/bundle.ts";

const source = `
  import { createVideoTasks, linkmodel } from "@videotask/core";

  export async function run({ baseUrl, closedUrl }) {
    const codeOf = (promise) => promise.then(() => "none", ({ code }) => code);
    const create = (url, tasks = createVideoTasks([linkmodel({ apiKey: "a-key", baseUrl: url })])) =>
      codeOf(tasks.create("linkmodel", { model: "sora-2", prompt: "A city", durationSeconds: 8 }));
    const tasks = createVideoTasks([linkmodel({ apiKey: "a-key", baseUrl })]);
    for (let count = 0; count < 3; count++) await codeOf(tasks.get("linkmodel:1"));
    return { broken: await create(baseUrl, tasks), refused: await create(closedUrl) };
  }
`;
const main = `
  import { run } from "./program.ts";
  console.log(JSON.stringify(await run(JSON.parse(process.argv.at(-1)))));
`;

const folder = await mkdtemp(join(await realpath(tmpdir()), "videotask-once-"));
afterAll(() => rm(folder, { recursive: true }));

beforeAll(async () => {
  await installToolchains();
  const program = await bundle({ source, folder: import.meta.dirname });
  await writeFile(join(folder, "program.ts"), program.text);
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  const whole = await bundle({ source: main, folder });
  await writeFile(join(folder, "main.js"), whole.text);
}, 600_000);

/** Answers what comes first on a connection, and breaks it off once it has read a POST. */
async function serve() {
  const posts: string[] = [];
  const server = createServer((socket) => {
    let text = "";
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      text += String(chunk);
      const end = text.indexOf("\r\n\r\n");
      if (end < 0) return;
      if (text.startsWith("POST")) {
        const length = Number(/content-length: (\d+)/i.exec(text)?.[1]);
        if (text.length < end + 4 + length) return;
        posts.push(text.slice(end + 4));
        socket.resetAndDestroy();
      } else {
        text = "";
        const body = '{"code":0,"data":{"task_id":"1","status":"processing"}}';
        socket.write(
          `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
        );
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { posts, server, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function closedUrl(): Promise<string> {
  const { server, baseUrl } = await serve();
  server.close();
  return baseUrl;
}

/**
 * Chromium sends any request again that breaks on a connection which it has used before, whatever its method, and no page can keep it from
 * that. The limit is known: whoever creates from a page has a proxy of their own, which can tell the two apart.
 */
const sentBy = (name: string) => (name === "Chromium" ? 2 : 1);

/** Neither says why a connection came to nothing. */
const tellsNothing = (name: string) => /^(Chromium|workerd)/.test(name);

test.for(runtimes)(
  "a create is sent as often as the platform lets it be: $name",
  { timeout: 120_000 },
  async (runtime, { skip }) => {
    const missing = await runtime.missing();
    if (missing) skip(missing);
    const { posts, baseUrl } = await serve();
    const seen = await runtime.run(folder, { baseUrl, closedUrl: await closedUrl() }, baseUrl);
    expect(posts).toEqual(Array(sentBy(runtime.name)).fill(expect.stringContaining('"prompt":"A city"')));
    expect(seen).toEqual({
      broken: "submission_unknown",
      refused: tellsNothing(runtime.name) ? "submission_unknown" : "network",
    });
  },
);
