// Every provider by its name.

import { chainhub } from "./chainhub.ts";
import { doubao } from "./doubao.ts";
import { jimmy } from "./jimmy.ts";
import { linkmodel } from "./linkmodel.ts";
import { minimaxAgent } from "./minimax-agent.ts";
import { minimaxV2 } from "./minimax-v2/minimax-v2.ts";
import { minimax } from "./minimax.ts";
import type { ProviderName } from "./provider-name.ts";
import type { SimulatedProvider } from "./simulated-provider.ts";

export const providers: Readonly<Record<ProviderName, SimulatedProvider>> = {
  chainhub,
  minimax,
  "minimax-agent": minimaxAgent,
  "minimax-v2": minimaxV2,
  jimmy,
  linkmodel,
  doubao,
};
