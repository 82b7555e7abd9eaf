// Every provider's room, by name.

import type { ProviderName } from "../task/task-script.ts";
import { chainhub } from "./chainhub/chainhub.ts";
import { doubao } from "./doubao/doubao.ts";
import { jimmy } from "./jimmy/jimmy.ts";
import { linkmodel } from "./linkmodel/linkmodel.ts";
import { minimaxAgent } from "./minimax-agent/minimax-agent.ts";
import { minimax } from "./minimax/minimax.ts";
import type { SimulatedProvider } from "./simulated-provider.ts";

export const providers: Readonly<Record<ProviderName, SimulatedProvider>> = {
  chainhub,
  minimax,
  "minimax-agent": minimaxAgent,
  jimmy,
  linkmodel,
  doubao,
};
