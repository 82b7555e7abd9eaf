// Creates tasks as any HTTP client would: paths and bodies are written out from the vendors' pages, not taken from the simulator.

import { conformanceOf } from "@videotask/conformance";
import type { Connection, ProviderName } from "../src/index.ts";
import type { ReadAnswer } from "./query-task.ts";

interface Create {
  /** What stands behind the base URL. */
  readonly path: string;
  /** The example of the vendor's page. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Where a body has the id. */
  // oxlint-disable-next-line typescript/no-explicit-any -- bodies of every shape
  readonly id: (body: any) => string | undefined;
}

export const creates = {
  chainhub: {
    path: "/minimax/v1/video_generation",
    body: {
      model: "MiniMax-Hailuo-02",
      prompt: "A little pig is running happily on the highway.",
      duration: 10,
    },
    id: (body) => body?.task_id,
  },
  minimax: {
    path: "/v1/video_generation",
    body: {
      model: "MiniMax-Hailuo-2.3",
      prompt: "A man picks up a book [Pedestal up], then reads [Static shot].",
      duration: 6,
      resolution: "1080P",
    },
    id: (body) => body?.task_id,
  },
  "minimax-agent": {
    path: "/v1/video_template_generation",
    body: { template_id: "393769180141805569", text_inputs: [{ value: "lion" }] },
    id: (body) => body?.task_id,
  },
  "minimax-v2": {
    path: "/v2/video_generation",
    body: {
      model: "MiniMax-H3",
      content: [{ type: "text", text: "A boy plays basketball at the sea" }],
      resolution: "2K",
      duration: 5,
      ratio: "16:9",
    },
    id: (body) => body?.task_id,
  },
  jimmy: {
    path: "/api/open-api/v1/videos",
    body: { model: "sora2-12s", prompt: "A cat surfs", duration: 12, orientation: "landscape" },
    id: (body) => body?.data?.task_id,
  },
  linkmodel: {
    path: "/video-generation",
    body: { model: "sora-2", prompt: "A futuristic city at sunset", duration: 8 },
    id: (body) => body?.data?.task_id,
  },
  doubao: {
    path: "/v1/video/generations",
    body: { model: "doubao-seedance-1-0-pro-250528", prompt: "A kitten yawns" },
    id: (body) => body?.task_id ?? body?.id,
  },
} as const satisfies Partial<Record<ProviderName, Create>>;

/** A provider of which it is written out here how it takes creates. */
export type CreatingProvider = keyof typeof creates;

export const creatingProviders = Object.keys(creates) as CreatingProvider[];

type Reachable = { connection(provider: ProviderName): Connection & { fetch?: typeof fetch } };

interface CreateOptions {
  /** Another body than the page's example; a text is sent as it is. */
  body?: unknown;
  path?: string;
  /** Another key than the right one; null for none. */
  key?: string | null;
  init?: RequestInit;
}

/** Sends one request, and reads the answer to its end. */
export async function send(
  simulator: Reachable,
  provider: ProviderName,
  path: string,
  { key, ...init }: RequestInit & { key?: string | null } = {},
): Promise<ReadAnswer> {
  const { apiKey, baseUrl, fetch: sendRequest = fetch } = simulator.connection(provider);
  const request = { url: baseUrl + path, headers: new Headers(init.headers) };
  const { url, headers } =
    key === null ? request : conformanceOf(provider).addCredentials(request, key ?? apiKey);
  const response = await sendRequest(url, { ...init, headers });
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, headers: response.headers, text, json };
}

/** Sends one create. */
export function createTask(
  simulator: Reachable,
  provider: CreatingProvider,
  { body = creates[provider].body, path = creates[provider].path, key, init }: CreateOptions = {},
): Promise<ReadAnswer> {
  return send(simulator, provider, path, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json" },
    ...(key !== undefined && { key }),
    ...init,
  });
}

/** The reference of the task that an answer names. */
export const createdRef = (provider: CreatingProvider, { json }: ReadAnswer): string =>
  `${provider}:${creates[provider].id(json)}`;

/** The references of the tasks that creates have made. */
export const createdRefs = (simulator: { created: readonly { ref: string }[] }): string[] =>
  simulator.created.map(({ ref }) => ref);
