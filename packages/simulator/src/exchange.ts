// One request from arrival to answer, the same for every way in: what is asked for, by whom, what trouble it meets, what the provider says.

import { aborted } from "./aborted.ts";
import { bytesOf, isBodiless, type Answer, type Delivery } from "./answer/answer.ts";
import type { Clock } from "./clock/clock.ts";
import type { Fault } from "./faults/fault.ts";
import type { Target } from "./faults/fault-list.ts";
import { strike } from "./faults/strike.ts";
import type { Link, Links } from "./media/links.ts";
import { mediaAnswer } from "./media/media-answer.ts";
import { providers } from "./providers/all.ts";
import type { ProviderError, Route, SimulatedProvider } from "./providers/simulated-provider.ts";
import type { Random } from "./random.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { TaskShelf } from "./task/task-shelf.ts";
import { momentOf, type StagedTask } from "./task/staged-task.ts";

/** A request on its real host, whichever way it came. */
export interface Question {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  /** Where the asker can reach a link of the real host. */
  readonly reach: (url: string) => string;
}

/** What every exchange needs of its simulator. */
export interface Stage {
  readonly clock: Clock;
  readonly random: Random;
  readonly shelf: TaskShelf;
  readonly links: Links;
  readonly requests: LoggedRequest[];
  nextFault(target: Target): Fault | undefined;
  keyOf(provider: SimulatedProvider): string;
}

interface Addressee {
  readonly provider: SimulatedProvider;
  readonly route: Route | undefined;
  readonly media: boolean;
  readonly link: Link | undefined;
  readonly task: StagedTask | undefined;
}

/** Who lives at `url`; undefined where nobody does. */
function addresseeOf({ links, shelf }: Stage, url: URL): Addressee | undefined {
  const residents = Object.values(providers);
  const storage = residents.find(({ media }) => media.origins.includes(url.origin));
  if (storage) {
    const link = links.find(url);
    return { provider: storage, route: undefined, media: true, link, task: link?.task };
  }
  const neighbours = residents.filter(({ origins }) => origins.includes(url.origin));
  const provider = neighbours.find((neighbour) => neighbour.route(url)) ?? neighbours[0];
  if (!provider) return undefined;
  const route = provider.route(url);
  const task = route?.id ? shelf.find(provider.name, route.operation, route.id) : undefined;
  return { provider, route, media: false, link: undefined, task };
}

function providerAnswer(stage: Stage, question: Question, { provider, route, task }: Addressee): Answer {
  const refuse = (error: ProviderError) => provider.errors[error](stage.random);
  if (!route || question.method !== "GET") return refuse("noRoute");
  const key = question.headers.get("authorization");
  if (key === null) return refuse("missingKey");
  if (key !== `Bearer ${stage.keyOf(provider)}`) return refuse("wrongKey");
  if (!route.id) return refuse("missingParameter");
  const now = stage.clock.now();
  const moment = task && momentOf(task, now);
  if (!moment) return refuse("notFound");
  const successes = task.successes[route.operation] ?? 0;
  const link = (kind: Link["kind"]) =>
    question.reach(stage.links.issue(provider, task, kind, moment.finishedAt ?? now, now));
  const answer = provider.answer({ ...route, task, moment, successes, link, random: stage.random });
  if (!answer) return refuse("notFound");
  if (moment.phase === "succeeded") task.successes[route.operation] = successes + 1;
  return answer;
}

/** With the headers that every server adds. */
function sealed(delivery: Delivery, now: number, task: StagedTask | undefined): Delivery {
  if (delivery.ending === "reset") return delivery;
  const headers: Record<string, string> = { date: new Date(now).toUTCString(), ...delivery.headers };
  if (!task?.quirks.chunked && !isBodiless(delivery.status))
    headers["content-length"] ??= `${bytesOf(delivery).length}`;
  return { ...delivery, headers };
}

/** Logs the request, lets it meet its trouble and says what is to be delivered. Undefined where nobody lives at its host. */
export async function exchange(stage: Stage, question: Question): Promise<Delivery | undefined> {
  const { clock, random, requests } = stage;
  const { method, url, headers, signal } = question;
  const addressee = addresseeOf(stage, url);
  if (!addressee) return undefined;
  const { provider, route, media, link, task } = addressee;
  const target = {
    provider: provider.name,
    ref: task?.ref,
    operation: media ? ("media" as const) : route?.operation,
  };
  const fault = stage.nextFault(target);
  const authorized = headers.get("authorization") === `Bearer ${stage.keyOf(provider)}`;
  const entry = { at: clock.now(), ...target, method, url: url.href, authorized, fault: fault?.kind };
  const index = requests.push({ ...entry, status: "pending" }) - 1;
  const settle = (status: LoggedRequest["status"]) => (requests[index] = { ...entry, status });

  try {
    if (fault?.kind === "hang" && fault.in !== "body") await aborted(signal);
    if (fault?.kind === "slow") await clock.sleep(fault.delayMs, signal);
  } catch (reason) {
    settle("aborted");
    throw reason;
  }
  const answer = () =>
    media ? mediaAnswer(link, method, headers, clock.now()) : providerAnswer(stage, question, addressee);
  const delivery = sealed(strike(fault, provider, answer, clock.now(), random), clock.now(), task);
  settle(delivery.ending === "reset" ? "reset" : delivery.status);
  return delivery;
}
