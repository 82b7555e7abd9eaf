// How many requests each wait makes. One reading of a task can be two requests (MiniMax fetches the file as well), and all waits
// share one fetch: the wait that a request belongs to is known by its asynchronous context.
import { AsyncLocalStorage } from "node:async_hooks";

const counted = new AsyncLocalStorage<{ requests: number }>();

export const countingFetch: typeof fetch = (...request) => {
  const row = counted.getStore();
  if (row) row.requests += 1;
  return fetch(...request);
};

/** Adds the requests that `wait` makes to `row`. */
export const countRequests = <T>(row: { requests: number }, wait: () => Promise<T>): Promise<T> =>
  counted.run(row, wait);
