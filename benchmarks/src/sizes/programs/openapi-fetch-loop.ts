// What one writes first with a typed client: a loop with a deadline that takes any trouble for the end.
import type { paths } from "@videotask/linkmodel";
import createClient from "openapi-fetch";

const client = createClient<paths>({
  baseUrl: "https://api.linkmodel.ai/api/v1",
  headers: { authorization: `Bearer ${prompt()}` },
});
const deadlineAt = Date.now() + 900_000;
for (;;) {
  const { data, response } = await client.GET("/query/video-generation", {
    params: { query: { task_id: "aurora_abc123" } },
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok || data?.code !== 0) throw new Error(data?.message ?? response.statusText);
  if (data.data?.status === "Success") {
    console.log(data.data.file_url);
    break;
  }
  if (data.data?.status === "Failed") throw new Error(data.data.msg);
  if (Date.now() > deadlineAt) throw new Error("timeout");
  await new Promise((wake) => setTimeout(wake, 5_000));
}
