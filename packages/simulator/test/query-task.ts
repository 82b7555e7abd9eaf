// Queries a simulated provider as any HTTP client would: the paths are written out from the vendors' pages, not taken from the simulator.

import type { Connection, ProviderName } from "../src/index.ts";

export { providerNames } from "../src/providers/provider-name.ts";

const paths: Record<ProviderName | "file", (id: string) => string> = {
  chainhub: (id) => `/minimax/v1/query/video_generation?task_id=${id}`,
  minimax: (id) => `/v1/query/video_generation?task_id=${id}`,
  file: (id) => `/v1/files/retrieve?file_id=${id}`,
  "minimax-agent": (id) => `/v1/query/video_template_generation?task_id=${id}`,
  jimmy: (id) => `/api/open-api/v1/videos/${id}`,
  linkmodel: (id) => `/query/video-generation?task_id=${id}`,
  doubao: (id) => `/v1/video/generations/${id}`,
};

/** Provider and id of a reference. */
export function parts(ref: string): { provider: ProviderName; id: string } {
  const colon = ref.indexOf(":");
  return { provider: ref.slice(0, colon) as ProviderName, id: ref.slice(colon + 1) };
}

/** The path and query of a request about `ref`, or about a file of MiniMax's. */
export function pathOf(ref: string, fileId?: string): string {
  const { provider, id } = parts(ref);
  return fileId === undefined ? paths[provider](id) : paths.file(fileId);
}

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
  const connection = simulator.connection(parts(ref).provider);
  const sent = key === undefined ? connection.apiKey : key;
  const response = await (connection.fetch ?? fetch)(connection.baseUrl + pathOf(ref, fileId), {
    headers: sent === null ? {} : { authorization: `Bearer ${sent}` },
    ...(signal && { signal }),
  });
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, headers: response.headers, text, json };
}
