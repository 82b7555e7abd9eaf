// One contender in a process of its own: `AbortSignal.timeout` leaves a pending timer behind every request of the bare one,
// which would be swept up in the other's time.
import { createVideoTasks, linkmodel } from "@videotask/core";
import { createLinkmodelClient, type paths } from "@videotask/linkmodel";
import createClient from "openapi-fetch";
import { linkmodelAnswer } from "../linkmodel-answer.ts";

const ROUNDS = 9;

const [contender = "", server, atOnce = "1"] = process.argv.slice(2);
const connection = {
  apiKey: "key",
  baseUrl: server ?? "https://api.linkmodel.ai/api/v1",
  ...(server === undefined && { fetch: async () => linkmodelAnswer("Success") }),
};
/** In memory a request takes microseconds, over HTTP a good hundred of them. */
const REQUESTS = server === undefined ? 2_000 : 1_000;

const params = { query: { task_id: "aurora_abc123" } };
const tasks = createVideoTasks([linkmodel(connection)]);
const client = createLinkmodelClient(connection);
const bare = createClient<paths>({ ...connection, headers: { authorization: "Bearer key" } });

const contenders: Readonly<Record<string, () => Promise<unknown>>> = {
  bare: () => bare.GET("/query/video-generation", { params, signal: AbortSignal.timeout(30_000) }),
  client: () => client.GET("/query/video-generation", { params }),
  core: () => tasks.get("linkmodel:aurora_abc123"),
};
const read = contenders[contender]!;

/** Sends a lane's share of the requests, one after the other. */
async function lane(requests: number): Promise<void> {
  for (let request = 0; request < requests; request++) await read();
}

/** CPU time of this process so far (microseconds). */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

const times: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  const start = cpu();
  await Promise.all(Array.from({ length: Number(atOnce) }, () => lane(REQUESTS / Number(atOnce))));
  times.push((cpu() - start) / REQUESTS);
}
// The fastest round is the one that the rest of the machine disturbed least.
console.log(Math.min(...times));
process.exit(); // the timers that are left would keep it for half a minute
