// One task, created at most once: what was clearly refused for now may be sent again, and what may have made a task never is.
import { VideoTaskError, type Clock, type PollState } from "@videotask/core";
import { seconds } from "./display/format.ts";
import type { Reporter } from "./environment.ts";
import type { Receiver } from "./receive-callbacks.ts";

/** For how long a callback of a lost task is waited for (milliseconds). */
const CALLBACK_MS = 600_000;

export interface Creation {
  /** Sends the request. */
  create(): Promise<PollState>;
  /** Asks whether a task is the one that a lost submission has made. */
  resolve(lost: VideoTaskError, id: string): Promise<PollState>;
  /** Where its provider sends word of it. */
  readonly receiver: Pick<Receiver, "id">;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly tell: Reporter["tell"];
}

/** @throws {VideoTaskError} for a refusal that does not pass, and for a task that may exist and that nobody tells of */
export async function createTask(creation: Creation): Promise<PollState> {
  const { clock, signal, tell } = creation;
  try {
    return await createOrFind(creation);
  } catch (error) {
    if (!VideoTaskError.is(error) || !error.retryable) throw error;
    // A refusal: nothing was made, and the ledger has the key free again.
    const { httpStatus, retryAfterMs = 30_000 } = error;
    const reason = httpStatus === undefined ? error.code : `HTTP ${httpStatus}`;
    tell(`create refused, ${reason}: once more in ${seconds(retryAfterMs)}`, "a refused create");
    await clock.sleep(retryAfterMs, signal);
    return await createOrFind(creation);
  }
}

async function createOrFind(creation: Creation): Promise<PollState> {
  try {
    return await creation.create();
  } catch (error) {
    if (VideoTaskError.is(error) && error.code === "submission_unknown")
      return await findTask(creation, error);
    throw error;
  }
}

/** By the callback of its provider: the token in the URL says which submission it is about, and the body which task. */
async function findTask(
  { receiver, resolve, clock, signal, tell }: Creation,
  lost: VideoTaskError,
): Promise<PollState> {
  tell("create sent, its answer lost: waiting for a callback", "a lost create");
  const found = new AbortController();
  const silence = clock.sleep(CALLBACK_MS, AbortSignal.any([signal, found.signal]));
  const id = await Promise.race([receiver.id, silence.then(() => undefined)]);
  found.abort();
  if (id === undefined) throw lost;
  const state = await resolve(lost, id).catch(() => {
    throw lost; // the provider does not confirm it
  });
  tell(`found by its callback: ${state.ref}`);
  return state;
}
