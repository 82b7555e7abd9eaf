// One request from arrival to answer, the same for every way in: what it is about, which fault it has, what is sent.

import { bodyBytes, isBodiless, type Transmission } from "./answer/answer.ts";
import { readCreate } from "./creating/read-create.ts";
import type { FaultTarget } from "./faults/fault-list.ts";
import { injectFault } from "./faults/inject-fault.ts";
import { findTarget } from "./find-target.ts";
import type { IncomingRequest } from "./incoming-request.ts";
import { mediaAnswer } from "./media/media-answer.ts";
import { providerAnswer } from "./provider-answer.ts";
import { authorizationOf } from "./providers/credentials.ts";
import type { LoggedRequest } from "./request-log.ts";
import type { SimulatorState } from "./simulator-state.ts";
import type { SimulatedTask } from "./task/simulated-task.ts";
import { waitForAbort } from "./wait-for-abort.ts";

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
  const target = findTarget(request, state);
  if (!target) return undefined;
  const { provider, operation, link } = target;
  let { task } = target;
  const authorization = authorizationOf(
    provider.security ?? "bearer",
    { method, url: url.href, headers },
    state.apiKeyOf(provider),
  );
  const isCreate = operation === "create" && method === "POST";
  const faultTarget: FaultTarget = { provider: provider.name, ref: task?.ref, operation };
  const fault = state.nextFault(faultTarget);
  const entry = {
    at: clock.now(),
    provider: provider.name,
    operation,
    ref: task?.ref,
    method,
    url: url.href,
    body: undefined as unknown,
    authorized: authorization === "right",
    fault: fault?.kind,
  };
  const index = requests.push({ ...entry, status: "pending" }) - 1;
  const logStatus = (status: LoggedRequest["status"]) =>
    (requests[index] = { ...entry, ref: task?.ref, status });

  try {
    const create = isCreate ? await readCreate(request) : undefined;
    entry.body = create?.body;
    logStatus("pending");

    const rightAnswer = async (takesEffect: boolean) => {
      if (operation === "media") return mediaAnswer(link, method, headers, clock.now());
      const given = await providerAnswer(state, request, target, authorization, { create, takesEffect });
      task ??= given.task;
      return given.answer;
    };
    const accepted = fault?.afterAccepting ? await rightAnswer(true) : undefined;
    logStatus("pending");
    if (fault?.kind === "hang" && fault.in !== "body") await waitForAbort(signal);
    if (fault?.kind === "slow") await clock.sleep(fault.delayMs, signal);

    const isLost = fault !== undefined && fault.kind !== "slow";
    const answer = () => accepted ?? rightAnswer(!isLost);
    const transmission = await injectFault(fault, provider, answer, clock.now(), random);
    logStatus(transmission.ending === "reset" ? "reset" : transmission.status);
    return withServerHeaders(transmission, clock.now(), task);
  } catch (reason) {
    logStatus("aborted");
    throw reason;
  }
}
