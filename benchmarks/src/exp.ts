import { fork } from "node:child_process"; import { once } from "node:events"; import { join } from "node:path";
import { createVideoTasks, linkmodel } from "@videotask/core";
import { createLinkmodelClient } from "@videotask/linkmodel";
const server = fork(join(import.meta.dirname, "overhead/answer-server.ts"));
const [url] = (await once(server, "message")) as [string];
const client = createLinkmodelClient({ apiKey: "key", baseUrl: url });
const tasks = createVideoTasks([linkmodel({ apiKey: "key", baseUrl: url })]);
const params = { query: { task_id: "aurora_abc123" } };
async function readChunks(response: Response) { const reader = response.body!.getReader(); const d = new TextDecoder(); let t = ""; for (;;) { const { done, value } = await reader.read(); if (done) return t + d.decode(); t += d.decode(value, { stream: true }); } }
async function readIter(response: Response) { const d = new TextDecoder(); let t = ""; for await (const value of response.body as any) t += d.decode(value, { stream: true }); return t + d.decode(); }
const patch = (read: any) => async (request: Request) => { const response = await fetch(request); response.text = () => read(response); response.json = async () => JSON.parse(await response.text()); return response; };
const chunked = createLinkmodelClient({ apiKey: "key", baseUrl: url, fetch: patch(readChunks) });
const iter = createLinkmodelClient({ apiKey: "key", baseUrl: url, fetch: patch(readIter) });
const texty = createLinkmodelClient({ apiKey: "key", baseUrl: url, fetch: patch((r: Response) => Response.prototype.text.call(r)) });
const c: Record<string, () => Promise<unknown>> = {
  client: () => client.GET("/query/video-generation", { params }),
  signal: () => client.GET("/query/video-generation", { params, signal: new AbortController().signal }),
  timeout: () => client.GET("/query/video-generation", { params, signal: AbortSignal.timeout(30000) }),
  timer: async () => { const t = setTimeout(() => {}, 30000); const r = await client.GET("/query/video-generation", { params }); clearTimeout(t); return r; },
  chunked: () => chunked.GET("/query/video-generation", { params }),
  iter: () => iter.GET("/query/video-generation", { params }),
  texty: () => texty.GET("/query/video-generation", { params }),
  core: () => tasks.get("linkmodel:x"),
};
const cpu = () => { const { user, system } = process.cpuUsage(); return user + system; };
const best: Record<string, number[]> = {};
const names = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(c);
const N = 500;
for (const atOnce of [1, 16]) {
for (let round = 0; round < 12; round++) for (const name of names) {
  const s = cpu();
  await Promise.all(Array.from({ length: atOnce }, async () => { for (let i = 0; i < N / atOnce; i++) await c[name]!(); }));
  (best[name + "@" + atOnce] ??= []).push((cpu() - s) / N);
}}
for (const [k, v] of Object.entries(best)) console.log(k.padEnd(14), Math.min(...v).toFixed(0), v.toSorted((a, b) => a - b)[6]!.toFixed(0));
server.disconnect(); process.exit();
