// Run by node-20.test.ts with Node 20, which has no JSON.parse source text: asks a real server through every client that its
// argument lists and prints what came back as JSON. Plain JavaScript, because Node 20 strips no types.

import { createServer } from "node:http";

const body = '{"file_id":401047179385389059,"progress":100}';

const server = createServer((request, response) => {
  const [, status, length] = request.url.split("/");
  response.writeHead(Number(status), length === "known" ? { "Content-Length": body.length } : {});
  response.write(body);
  response.end();
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const answers = [];
for (const { name, factory, module, path, params } of JSON.parse(process.argv[2])) {
  const { [factory]: create } = await import(module);
  for (const status of [200, 500]) {
    for (const length of ["known", "unknown"]) {
      const baseUrl = `http://127.0.0.1:${server.address().port}/${status}/${length}`;
      const { data, error, response } = await create({ apiKey: "sk-1", baseUrl }).GET(path, { params });
      answers.push({ name, status, length: response.headers.get("Content-Length"), body: data ?? error });
    }
  }
}
server.close();
console.log(JSON.stringify({ version: process.versions.node, answers }));
