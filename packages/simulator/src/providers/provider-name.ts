// The names of the providers: apart from providers.ts, so that types which need only a name do not import every provider.

/** Every provider of the simulator. */
export const providerNames = [
  "chainhub",
  "minimax",
  "minimax-agent",
  "minimax-v2",
  "jimmy",
  "linkmodel",
  "doubao",
] as const;

/** A provider, by the prefix of its tasks' references. `minimax` is V1 video generation, `minimax-agent` the video agent, `minimax-v2` MiniMax-H3. */
export type ProviderName = (typeof providerNames)[number];
