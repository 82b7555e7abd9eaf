// Asks the simulator and lets the provider's own OpenAPI document judge the answer.

import { createSimulator, createVirtualClock, type ProviderName, type Simulator } from "../src/index.ts";
import { ask, parts, type AskOptions } from "./ask.ts";
import { openapiDocument } from "./openapi-document.ts";

const documents = new Map(
  ["chainhub", "minimax", "jimmy", "linkmodel", "doubao"].map((name) => [name, openapiDocument(name)]),
);

/** The document of `provider`; both of MiniMax's endpoints are in one. */
export function documentOf(provider: ProviderName) {
  return documents.get(provider.replace("-agent", ""))!;
}

/** A simulator on a virtual clock. */
export function stage() {
  const clock = createVirtualClock();
  return { clock, simulator: createSimulator({ clock }) };
}

/** How the answer to one question deviates; where it names a file of MiniMax's, how that one's retrieval does as well. */
export async function deviationsOf(
  simulator: Simulator,
  ref: string,
  options: AskOptions = {},
): Promise<string[]> {
  const { provider } = parts(ref);
  const { status, text } = await ask(simulator, ref, options);
  const { url } = simulator.requests.at(-1)!;
  const deviations = documentOf(provider).deviations(url, status, text);
  const fileId = provider === "minimax" ? /"file_id":"?(\d+)/.exec(text)?.[1] : undefined;
  if (fileId === undefined || options.fileId !== undefined) return deviations;
  return [...deviations, ...(await deviationsOf(simulator, ref, { ...options, fileId }))];
}
