// Run by node-20.test.ts with Node 20, which has no JSON.parse source text: asks a real server through every client and
// prints what came back as JSON. Plain JavaScript, because Node 20 strips no types.

import { createServer } from "node:http";
import { createChainhubClient } from "@videotask/chainhub";
import { createDoubaoClient } from "@videotask/doubao";
import { createJimmyClient } from "@videotask/jimmy";
import { createLinkmodelClient } from "@videotask/linkmodel";
import { createMinimaxClient } from "@videotask/minimax";

const body = '{"file_id":401047179385389059,"progress":100}';

const server = createServer((request, response) => {
  const [, status, length] = request.url.split("/");
  response.writeHead(Number(status), length === "known" ? { "Content-Length": body.length } : {});
  response.write(body);
  response.end();
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const asks = {
  chainhub: (options) =>
    createChainhubClient(options).GET("/minimax/v1/query/video_generation", {
      params: { query: { task_id: "1" } },
    }),
  doubao: (options) =>
    createDoubaoClient(options).GET("/v1/video/generations/{task_id}", {
      params: { path: { task_id: "1" } },
    }),
  jimmy: (options) =>
    createJimmyClient(options).GET("/api/open-api/v1/videos/{taskId}", { params: { path: { taskId: "1" } } }),
  linkmodel: (options) =>
    createLinkmodelClient(options).GET("/query/video-generation", { params: { query: { task_id: "1" } } }),
  minimax: (options) =>
    createMinimaxClient(options).GET("/v1/files/retrieve", {
      params: { query: { file_id: "401047179385389059" } },
    }),
};

const answers = [];
for (const [name, ask] of Object.entries(asks)) {
  for (const status of [200, 500]) {
    for (const length of ["known", "unknown"]) {
      const baseUrl = `http://127.0.0.1:${server.address().port}/${status}/${length}`;
      const { data, error, response } = await ask({ apiKey: "sk-1", baseUrl });
      answers.push({ name, status, length: response.headers.get("Content-Length"), body: data ?? error });
    }
  }
}
server.close();
console.log(JSON.stringify({ version: process.versions.node, answers }));
