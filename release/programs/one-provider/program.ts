// What a user of one provider's package writes.
import { createLinkmodelClient } from "@videotask/linkmodel";

/** Where the provider is, and which task to ask for. */
export interface Question {
  readonly connection: { readonly apiKey: string; readonly baseUrl: string };
  readonly id: string;
}

export async function run({ connection, id }: Question): Promise<string[]> {
  const linkmodel = createLinkmodelClient(connection);
  const { data, response } = await linkmodel.GET("/query/video-generation", {
    params: { query: { task_id: id } },
  });
  if (!response.ok || data?.code !== 0) throw new Error(data?.message ?? response.statusText);
  return [`linkmodel ${data.data?.status}`];
}
