// One request to a callback URL: three seconds for the response, at most 64 kB of it, and no trouble of the receiver's reaches the simulator.

import type { Clock } from "../clock/clock.ts";
import { sleepUntil } from "./background-sleep.ts";
import type { LoggedCallback, SendCallback } from "./callback-log.ts";
import { holdClock } from "./hold-clock.ts";

/** How long a receiver has to answer the challenge (pages "create-text-to-video", "v2-create-video"); here it has as long for the rest. */
const CALLBACK_TIMEOUT_MS = 3_000;
const MOST_BYTES = 65_536;

/** What delivering needs. */
export interface Delivery {
  readonly clock: Clock;
  readonly send: SendCallback;
  readonly log: LoggedCallback<string>[];
}

/** The first 64 kB of a response, as text. */
async function readResponse({ body }: Response): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let left = MOST_BYTES;
  while (left > 0) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done || !value) return text + decoder.decode();
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.length;
  }
  // A receiver that goes on for ever would keep its connection.
  void reader.cancel().catch(() => {});
  return text;
}

async function responseOf(send: SendCallback, url: string, body: string, signal: AbortSignal) {
  const headers = { "content-type": "application/json" };
  const response = await send(
    new Request(url, { method: "POST", headers, body, signal, redirect: "manual" }),
  );
  return { status: response.status, response: await readResponse(response) };
}

/** Sends `body` and returns the entry of the log, when the response is there, or when none comes. */
export async function deliverCallback(
  { clock, send, log }: Delivery,
  about: Pick<LoggedCallback<string>, "provider" | "ref" | "kind" | "url" | "body">,
): Promise<LoggedCallback<string>> {
  const at = clock.now();
  const index = log.push({ ...about, at, status: "pending", response: undefined, durationMs: undefined }) - 1;
  const tooLate = new AbortController();
  const release = holdClock(clock);
  const timeout = sleepUntil(clock, at + CALLBACK_TIMEOUT_MS, tooLate.signal).then(() => undefined);
  const response = responseOf(send, about.url, about.body, tooLate.signal).catch(() => undefined);
  const given = await Promise.race([response, timeout.catch(() => undefined)]);
  release();
  tooLate.abort();
  const outcome = given ?? { status: "failed" as const, response: undefined };
  return (log[index] = { ...about, at, ...outcome, durationMs: clock.now() - at });
}
