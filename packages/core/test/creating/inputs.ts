// What the tests create: the least that each endpoint takes.
import type { ProviderName } from "@videotask/simulator";
import type { ChainhubInput } from "../../src/providers/chainhub/write.ts";
import type { DoubaoInput } from "../../src/providers/doubao/write.ts";
import type { JimmyInput } from "../../src/providers/jimmy/write.ts";
import type { LinkmodelInput } from "../../src/providers/linkmodel/write.ts";
import type { MinimaxAgentInput } from "../../src/providers/minimax-agent/write.ts";
import type { MinimaxV2Input } from "../../src/providers/minimax-v2/write.ts";
import type { MinimaxInput } from "../../src/providers/minimax/write.ts";

const PROMPT = "A futuristic city at sunset";

export const INPUTS = {
  chainhub: { model: "MiniMax-Hailuo-02", prompt: PROMPT, durationSeconds: 6 } satisfies ChainhubInput,
  minimax: { model: "MiniMax-Hailuo-2.3", prompt: PROMPT, durationSeconds: 6 } satisfies MinimaxInput,
  "minimax-agent": {
    providerOptions: { template_id: "393769180141805569", text_inputs: [{ value: "Lion" }] },
  } satisfies MinimaxAgentInput,
  "minimax-v2": {
    model: "MiniMax-H3",
    prompt: PROMPT,
    durationSeconds: 5,
    resolution: "2k",
    aspectRatio: "16:9",
  } satisfies MinimaxV2Input,
  jimmy: { model: "sora2-12s", prompt: PROMPT, durationSeconds: 12 } satisfies JimmyInput,
  linkmodel: { model: "sora-2", prompt: PROMPT, durationSeconds: 8 } satisfies LinkmodelInput,
  doubao: { model: "doubao-seedance-1-0-pro-250528", prompt: PROMPT } satisfies DoubaoInput,
} as const satisfies Partial<Record<ProviderName, object>>;

/** A provider that takes creates. */
export type CreatingProvider = keyof typeof INPUTS;

export const PROVIDERS = Object.keys(INPUTS) as CreatingProvider[];
