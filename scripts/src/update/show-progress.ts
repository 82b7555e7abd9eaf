// Runs the providers and shows where they are: a live list on a terminal, a line for each that is done elsewhere.

import { Listr } from "listr2";
import { summarise } from "./render-outcome.ts";
import type { Outcome, RunAll } from "./update-specs.ts";

/** @param print where lines go if there is no terminal */
export function showProgress(terminal: boolean, print: (line: string) => void): RunAll {
  return terminal ? inLiveList : inLines(print);
}

const inLiveList: RunAll = async (providers, attempt) => {
  const outcomes = new Map<string, Outcome>();
  const tasks = providers.map((provider) => ({
    title: provider,
    task: async (_: unknown, task: { title: string }) => {
      const outcome = await attempt(provider);
      outcomes.set(provider, outcome);
      task.title = summarise(outcome);
      if (outcome.error) throw new Error(summarise(outcome));
    },
  }));
  const list = new Listr(tasks, {
    concurrent: true,
    exitOnError: false,
    renderer: "default",
    rendererOptions: { collapseErrors: false, showErrorMessage: false },
  });
  await list.run();
  return providers.flatMap((provider) => outcomes.get(provider) ?? []);
};

function inLines(print: (line: string) => void): RunAll {
  return (providers, attempt) =>
    Promise.all(
      providers.map(async (provider) => {
        const outcome = await attempt(provider);
        print(summarise(outcome));
        return outcome;
      }),
    );
}
