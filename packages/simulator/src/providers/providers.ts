// Every provider by its name.

import { chainhub } from "./chainhub.ts";
import { doubao } from "./doubao.ts";
import { jimmy } from "./jimmy.ts";
import { linkmodel } from "./linkmodel.ts";
import { minimaxAgent } from "./minimax-agent.ts";
import { minimax } from "./minimax.ts";
import type { ProviderName } from "./provider-name.ts";
import type { SimulatedProvider } from "./simulated-provider.ts";

export const providers: Readonly<Record<ProviderName, SimulatedProvider>> = {
  chainhub,
  minimax,
  "minimax-agent": minimaxAgent,
  jimmy,
  linkmodel,
  doubao,
};
