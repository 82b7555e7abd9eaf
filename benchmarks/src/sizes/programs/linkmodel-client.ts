// One provider's typed client, and one request.
import { createLinkmodelClient } from "@videotask/linkmodel";

const client = createLinkmodelClient({ apiKey: () => prompt() ?? "" });
const { data } = await client.GET("/query/video-generation", {
  params: { query: { task_id: "aurora_abc123" } },
});
console.log(data?.data?.file_url);
