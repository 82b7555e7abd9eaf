// One request from arrival to answer, the same for every way in: what it is about, which fault it has, what the provider answers.

import { bodyBytes, isBodiless, type Answer, type Transmission } from "./answer/answer.ts";
import type { Clock } from "./clock/clock.ts";
import type { FaultTarget } from "./faults/fault-list.ts";
import type { Fault } from "./faults/fault.ts";
import { injectFault } from "./faults/inject-fault.ts";
import { findTarget, type RequestTarget } from "./find-target.ts";
import type { Link, Links } from "./media/links.ts";
import { mediaAnswer } from "./media/media-answer.ts";
import { rightCredentials, sentCredentials } from "./providers/credentials.ts";
import type { ProviderError, SimulatedProvider } from "./providers/simulated-provider.ts";
import type { Random } from "./random.ts";
import type { LoggedRequest } from "./request-log.ts";
import { taskStateAt, type SimulatedTask } from "./task/simulated-task.ts";
import type { TaskStore } from "./task/task-store.ts";
import { waitForAbort } from "./wait-for-abort.ts";

/** A request on its real host, whichever way it came. */
export interface IncomingRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  /** The URL under which the client can reach a link of the real host. */
  readonly reachableUrl: (url: string) => string;
}

/** What a request needs of its simulator. */
export interface SimulatorState {
  readonly clock: Clock;
  readonly random: Random;
  readonly tasks: TaskStore;
  readonly links: Links;
  readonly requests: LoggedRequest[];
  nextFault(target: FaultTarget): Fault | undefined;
  apiKeyOf(provider: SimulatedProvider): string;
}

function isAuthorized(state: SimulatorState, request: IncomingRequest, provider: SimulatedProvider): boolean {
  const { security = "bearer" } = provider;
  return sentCredentials(security, request) === rightCredentials(security, state.apiKeyOf(provider));
}

function providerAnswer(
  state: SimulatorState,
  request: IncomingRequest,
  { provider, route, task }: RequestTarget,
): Answer {
  const error = (name: ProviderError) => provider.errors[name](state.random);
  if (!route || request.method !== "GET") return error("noRoute");
  if (sentCredentials(provider.security ?? "bearer", request) === null) return error("missingKey");
  if (!isAuthorized(state, request, provider)) return error("wrongKey");
  if (!route.id) return error("missingParameter");
  const now = state.clock.now();
  const taskState = task && taskStateAt(task, now);
  if (!taskState) return error("notFound");
  const successes = task.successes[route.operation] ?? 0;
  const link = (kind: Link["kind"]) =>
    request.reachableUrl(state.links.issue(provider, task, kind, taskState.finishedAt ?? now, now));
  const { operation } = route;
  const answer = provider.answer({
    operation,
    task,
    state: taskState,
    successes,
    link,
    random: state.random,
  });
  if (!answer) return error("notFound");
  if (taskState.phase === "succeeded") task.successes[operation] = successes + 1;
  return answer;
}

/** With the headers that every server adds. */
function withServerHeaders(
  transmission: Transmission,
  now: number,
  task: SimulatedTask | undefined,
): Transmission {
  if (transmission.ending === "reset") return transmission;
  const headers: Record<string, string> = { date: new Date(now).toUTCString(), ...transmission.headers };
  if (!task?.quirks.chunked && !isBodiless(transmission.status))
    headers["content-length"] ??= `${bodyBytes(transmission).length}`;
  return { ...transmission, headers };
}

/** Logs the request, injects its fault and returns what is to be sent. Undefined where no provider has its host. */
export async function handleRequest(
  state: SimulatorState,
  request: IncomingRequest,
): Promise<Transmission | undefined> {
  const { clock, random, requests } = state;
  const { method, url, headers, signal } = request;
  const target = findTarget(url, state.tasks, state.links);
  if (!target) return undefined;
  const { provider, operation, link, task } = target;
  const faultTarget: FaultTarget = { provider: provider.name, ref: task?.ref, operation };
  const fault = state.nextFault(faultTarget);
  const entry = {
    at: clock.now(),
    provider: provider.name,
    operation,
    ref: task?.ref,
    method,
    url: url.href,
    authorized: isAuthorized(state, request, provider),
    fault: fault?.kind,
  };
  const index = requests.push({ ...entry, status: "pending" }) - 1;
  const logStatus = (status: LoggedRequest["status"]) => (requests[index] = { ...entry, status });

  try {
    if (fault?.kind === "hang" && fault.in !== "body") await waitForAbort(signal);
    if (fault?.kind === "slow") await clock.sleep(fault.delayMs, signal);
  } catch (reason) {
    logStatus("aborted");
    throw reason;
  }
  const rightAnswer = () =>
    operation === "media"
      ? mediaAnswer(link, method, headers, clock.now())
      : providerAnswer(state, request, target);
  const transmission = injectFault(fault, provider, rightAnswer, clock.now(), random);
  logStatus(transmission.ending === "reset" ? "reset" : transmission.status);
  return withServerHeaders(transmission, clock.now(), task);
}
