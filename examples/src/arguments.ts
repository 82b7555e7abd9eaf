// The command line of the main job.
import { parseArgs } from "node:util";

export const HELP = `Waits for video tasks side by side, downloads what they made, and sums up.

  pnpm start                   a task created at each of seven simulated endpoints, at sixty times the speed
  pnpm start REFERENCE...      your own tasks, such as linkmodel:aurora_abc123, at the real services

A reference is provider:id. The providers, and where their API keys are read from:

  chainhub         CHAINHUB_API_KEY
  minimax          MINIMAX_API_KEY        video generation
  minimax-agent    MINIMAX_API_KEY        video agent
  minimax-v2       MINIMAX_API_KEY        video generation V2
  jimmy            JIMMY_API_KEY
  linkmodel        LINKMODEL_API_KEY
  doubao           DOUBAO_API_KEY         and DOUBAO_BASE_URL, for it has no host of its own

Videos go into a new folder below the system's temporary one; the summary names it.
Exit code: 0 when every task ended as it should, 1 when one did not, 2 for a mistake here, 130 when stopped.`;

/** What was asked for; `mistake` says what is wrong with it. */
export interface Arguments {
  readonly refs: readonly string[];
  readonly help: boolean;
  readonly mistake?: string;
}

export function readArguments(args: string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((arg) => arg !== "--"), // pnpm hands it on
      allowPositionals: true,
      options: { help: { type: "boolean", short: "h", default: false } },
    });
    return { refs: positionals, help: values.help };
  } catch (error) {
    // What comes behind the first sentence is advice for an option that is meant as a reference, and none begins with a dash.
    const [mistake = ""] = (error as Error).message.split(". ");
    return { refs: [], help: false, mistake };
  }
}
