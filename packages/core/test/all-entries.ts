// An entry of every provider, for the tests that hold of all of them; with their types, so that each is called as users call it.
import type { ProviderName } from "@videotask/simulator";
import type { ProviderOptions } from "../src/index.ts";
import { chainhub } from "../src/providers/chainhub/index.ts";
import { doubao } from "../src/providers/doubao/index.ts";
import { jimmy } from "../src/providers/jimmy/index.ts";
import { linkmodel } from "../src/providers/linkmodel/index.ts";
import { minimaxAgent } from "../src/providers/minimax-agent/index.ts";
import { minimaxV2 } from "../src/providers/minimax-v2/index.ts";
import { minimax } from "../src/providers/minimax/index.ts";

/** @param optionsOf what the entry of a provider is made with: its connection, mostly */
export function allEntries(optionsOf: (provider: ProviderName) => ProviderOptions<undefined>) {
  return [
    chainhub(optionsOf("chainhub")),
    minimax(optionsOf("minimax")),
    minimaxAgent(optionsOf("minimax-agent")),
    minimaxV2(optionsOf("minimax-v2")),
    jimmy(optionsOf("jimmy")),
    linkmodel(optionsOf("linkmodel")),
    doubao(optionsOf("doubao")),
  ] as const;
}
