// What a request is about, by its URL: which provider, which operation, which task.

import type { Link, Links } from "./media/links.ts";
import type { ProviderList } from "./providers/provider-list.ts";
import { isAboutOneTask, type Operation, type Route } from "./providers/route.ts";
import type { SimulatedProvider } from "./providers/simulated-provider.ts";
import type { SimulatedTask } from "./task/simulated-task.ts";
import type { TaskStore } from "./task/task-store.ts";

/** What a request is about: an operation of a provider, or a file in its storage. */
export interface RequestTarget {
  readonly provider: SimulatedProvider;
  readonly operation: Operation | "media" | undefined;
  readonly route: Route | undefined;
  readonly link: Link | undefined;
  readonly task: SimulatedTask | undefined;
}

/** What a request of `method` to `url` is about; undefined where no provider has that host. */
export function findTarget(
  { url, method }: { readonly url: URL; readonly method: string },
  { providers, tasks, links }: { readonly providers: ProviderList; tasks: TaskStore; links: Links },
): RequestTarget | undefined {
  const all = providers.all();
  const storage = all.find(({ media }) => media.origins.includes(url.origin));
  if (storage) {
    const link = links.find(url);
    return {
      provider: link?.provider ?? storage,
      operation: "media",
      route: undefined,
      link,
      task: link?.task,
    };
  }
  const atHost = all.filter(({ origins }) => origins.includes(url.origin));
  const provider = atHost.find((candidate) => candidate.route(url, method)) ?? atHost[0];
  if (!provider) return undefined;
  const route = provider.route(url, method);
  const task =
    route?.id && isAboutOneTask(route) ? tasks.find(provider.name, route.operation, route.id) : undefined;
  return { provider, operation: route?.operation, route, link: undefined, task };
}
