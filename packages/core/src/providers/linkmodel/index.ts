// LinkModel: many vendors' models behind one endpoint.
import { createLinkmodelClient, DEFAULT_BASE_URL } from "@videotask/linkmodel";
import { defineEntry } from "../../request/define-entry.ts";
import { read } from "./read.ts";
import { SCHEDULE, TIMEOUT_MS } from "./schedule.ts";
import { readCreated, write, type LinkmodelInput } from "./write.ts";

/** LinkModel. Reads `LINKMODEL_API_KEY` and `LINKMODEL_BASE_URL`. Polls by the schedule of its page, for 15 minutes. */
export const linkmodel = defineEntry({
  name: "linkmodel",
  baseUrl: DEFAULT_BASE_URL,
  schedule: SCHEDULE,
  timeoutMs: TIMEOUT_MS,
  client: createLinkmodelClient,
  async query({ id, client, ...context }) {
    const { data } = await client.GET("/query/video-generation", { params: { query: { task_id: id } } });
    return read(data, context);
  },
  async create(input: LinkmodelInput, { client, ...context }) {
    const body = await write(input);
    const { data } = await client.POST("/video-generation", { body });
    return readCreated(data, context);
  },
});
