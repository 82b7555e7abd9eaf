// The word for a task's state, after every quirk that changes it.

import type { Sight, StatusWords } from "./simulated-provider.ts";

/** What the provider calls the state that `sight` sees. */
export function statusWord(words: StatusWords, { task, moment }: Sight): string {
  if (moment.unknownStatus !== undefined) return moment.unknownStatus;
  const { statusWords, statusCase } = task.quirks;
  const choices = words[moment.phase];
  const documented = choices[Math.min(choices.length - 1, Math.floor(moment.share * choices.length))]!;
  const word = statusWords?.[documented] ?? documented;
  if (statusCase === "upper") return word.toUpperCase();
  return statusCase === "lower" ? word.toLowerCase() : word;
}
