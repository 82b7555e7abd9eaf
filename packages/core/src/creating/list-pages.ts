// The tasks of an account, page by page. A list may move while it is read: a task is given once, and a list that never ends is left.
import type { ListedTask, ListPage } from "../task/provider.ts";

/** More pages than any provider's list has: MiniMax V2's goes back seven days. */
const MAX_PAGES = 10_000;

export async function* listPages(
  readPage: (page: number) => Promise<ListPage>,
): AsyncGenerator<ListedTask, void, void> {
  const seen = new Set<string>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { tasks, hasMore } = await readPage(page);
    const fresh = tasks.filter(({ id }) => !seen.has(id));
    for (const task of fresh) {
      if (seen.has(task.id)) continue;
      seen.add(task.id);
      yield task;
    }
    if (!hasMore || !fresh.length) return;
  }
}
