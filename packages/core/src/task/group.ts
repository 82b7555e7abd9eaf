// What a task is like, as far as that is said: tasks of one group take about as long, and a lost one is looked for by it.

/** `model/durationSeconds/resolution`, with nothing for what is not known; `undefined` where nothing is. */
export function toGroup(
  model: string | undefined,
  durationSeconds: string | number | undefined,
  resolution: string | undefined,
): string | undefined {
  const parts = [model, durationSeconds, resolution].map((part) => part ?? "");
  return parts.some(Boolean) ? parts.join("/") : undefined;
}
