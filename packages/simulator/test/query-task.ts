// Queries a simulated provider as any HTTP client would: the paths are written out from the vendors' pages, not taken from the simulator.

import { conformanceOf } from "@videotask/conformance";
import type { Connection, ProviderName } from "../src/index.ts";

export { providerNames } from "../src/providers/provider-name.ts";

interface Query {
  /** What stands behind the base URL for a task's id. */
  readonly path: (id: string) => string;
  /** Where a body has the status. */
  // oxlint-disable-next-line typescript/no-explicit-any -- bodies of every shape
  readonly status: (body: any) => string;
}

const queries: Record<ProviderName, Query> = {
  chainhub: {
    path: (id) => `/minimax/v1/query/video_generation?task_id=${id}`,
    status: (body) => body.data?.status ?? body.status,
  },
  minimax: {
    path: (id) => `/v1/query/video_generation?task_id=${id}`,
    status: (body) => body.status,
  },
  "minimax-agent": {
    path: (id) => `/v1/query/video_template_generation?task_id=${id}`,
    status: (body) => body.status,
  },
  "minimax-v2": {
    path: (id) => `/v2/query/video_generation/${id}`,
    status: (body) => body.task?.status,
  },
  jimmy: {
    path: (id) => `/api/open-api/v1/videos/${id}`,
    status: (body) => body.data?.status ?? body.status,
  },
  linkmodel: {
    path: (id) => `/query/video-generation?task_id=${id}`,
    status: (body) => body.data?.status,
  },
  doubao: {
    path: (id) => `/v1/video/generations/${id}`,
    status: (body) => body.data?.status ?? body.status,
  },
};

/** Provider and id of a reference. */
export function parts(ref: string): { provider: ProviderName; id: string } {
  const colon = ref.indexOf(":");
  return { provider: ref.slice(0, colon) as ProviderName, id: ref.slice(colon + 1) };
}

/** The path and query of a request about `ref`, or about a file of MiniMax's. */
export function pathOf(ref: string, fileId?: string): string {
  const { provider, id } = parts(ref);
  return fileId === undefined ? queries[provider].path(id) : `/v1/files/retrieve?file_id=${fileId}`;
}

/** The provider's word for the status, in the place where the bodies of its queries have it. */
export const statusIn = (provider: ProviderName, { json }: ReadAnswer): string =>
  queries[provider].status(json);

export interface QueryOptions {
  /** Another key than the right one; null for none. */
  key?: string | null;
  fileId?: string;
  signal?: AbortSignal;
}

/** An answer, read to its end. */
export interface ReadAnswer {
  status: number;
  headers: Headers;
  text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read bodies of every shape
  json: any;
}

/** Sends one request about `ref`, in memory or to a server. */
export async function queryTask(
  simulator: { connection(provider: ProviderName): Connection & { fetch?: typeof fetch } },
  ref: string,
  { key, fileId, signal }: QueryOptions = {},
): Promise<ReadAnswer> {
  const { provider } = parts(ref);
  const connection = simulator.connection(provider);
  const request = { url: connection.baseUrl + pathOf(ref, fileId), headers: new Headers() };
  const { url, headers } =
    key === null ? request : conformanceOf(provider).addCredentials(request, key ?? connection.apiKey);
  const response = await (connection.fetch ?? fetch)(url, { headers, ...(signal && { signal }) });
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, headers: response.headers, text, json };
}
