// The six providers, each with the documented bodies that fuzzing starts from, and one way to ask it on any answer.
import {
  chainhub,
  createVideoTasks,
  doubao,
  jimmy,
  linkmodel,
  minimax,
  minimaxAgent,
  type Clock,
  type ProviderFactory,
  type VideoTasks,
} from "../../src/index.ts";
import { documented } from "../providers/documented.ts";
import { stillClock } from "../providers/reading.ts";

/** Where runs begin, so that a failure is the same one tomorrow. */
export const SEED = 20_260_720;

export const REF = "it:task_1";
const KEY = "sk-Fuzz5e1f0c9d8b7a";

const { minimaxQuery, minimaxFile } = documented;
const doubaoBodies = [documented.doubaoQueued, documented.doubaoRunning, documented.doubaoFailed];

/** A provider's name, its factory, and bodies of its pages; MiniMax's file is asked for with a second request. */
export const TARGETS: readonly (readonly [string, ProviderFactory<string>, readonly object[]])[] = [
  ["chainhub", chainhub, [documented.chainhub]],
  ["minimax", minimax, [minimaxQuery]],
  ["minimax-agent", minimaxAgent, [documented.minimaxAgent]],
  ["jimmy", jimmy, [documented.jimmy, documented.jimmy.data]],
  ["linkmodel", linkmodel, [documented.linkmodel]],
  ["doubao", doubao, [documented.doubaoSucceeded, ...doubaoBodies]],
];

/** Its files are documented too, so that a fuzzed query meets a sound file and the other way round. */
export const FILE: object = minimaxFile;

/** Tasks of one provider behind `fetch`. */
export function tasksOf(
  provider: ProviderFactory<string>,
  fetch: typeof globalThis.fetch,
  { clock = stillClock, baseUrl = "https://api.example.test" }: { clock?: Clock; baseUrl?: string } = {},
): VideoTasks {
  const entry = provider({ name: "it", apiKey: KEY, baseUrl, fetch });
  return createVideoTasks([entry], { clock });
}

/** A `fetch` that answers `body` to a query, and `file` to the retrieval of a file. */
export const always =
  (body: () => Response, file: () => Response = body): typeof globalThis.fetch =>
  async (input) =>
    (input as Request).url.includes("/files/retrieve") ? file() : body();
