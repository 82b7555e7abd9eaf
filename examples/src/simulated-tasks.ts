// All seven endpoints of a simulator that listens.
import {
  chainhub,
  createVideoTasks,
  doubao,
  jimmy,
  linkmodel,
  minimax,
  minimaxAgent,
  minimaxV2,
  type Clock,
} from "@videotask/core";
import { memoryLedger } from "@videotask/core/ledger";
import type { SimulatorServer } from "@videotask/simulator";
import { countingFetch } from "./count-requests.ts";

export const simulatedTasks = ({ connection }: Pick<SimulatorServer, "connection">, clock: Clock) =>
  createVideoTasks(
    [
      chainhub(connection("chainhub")),
      minimax(connection("minimax")),
      minimaxAgent(connection("minimax-agent")),
      minimaxV2(connection("minimax-v2")),
      jimmy(connection("jimmy")),
      linkmodel(connection("linkmodel")),
      doubao(connection("doubao")),
    ],
    { clock, fetch: countingFetch, ledger: memoryLedger() },
  );

export type SimulatedTasks = ReturnType<typeof simulatedTasks>;
