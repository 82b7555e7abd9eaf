// One submission: at most one request that may make a task, and an end that says what became of it. What is refused clearly is an error as
// any other; what is accepted gives a task; and all between is `submission_unknown`, and never sent again.
import { VideoTaskError } from "../task/error.ts";
import type { Cost, Ledger, LedgerEntry, LedgerRecord } from "../task/ledger.ts";
import type { PollState } from "../task/poll-state.ts";
import type { Connection, CreatedTask, SharedEnvironment } from "../task/provider.ts";
import { taskRef } from "../task/ref.ts";
import type { TaskRef } from "../task/task.ts";
import { messageOf } from "../task/text.ts";
import { createAttempt } from "./attempt.ts";
import { checkIdempotencyKey } from "./idempotency-key.ts";
import { groupOf } from "./group.ts";
import { hashOfInput } from "./input-hash.ts";
import { isRefusal } from "./is-refusal.ts";
import { wasNeverSent } from "./never-sent.ts";
import { recall } from "./recall.ts";
import { createRegistration } from "./registration.ts";
import { newSubmissionId, submissionUnknown } from "./submission.ts";
import type { TakeTurn } from "./turns.ts";

/** What all submissions of one entry share. */
export interface Submitter extends Pick<SharedEnvironment, "now" | "startTimer"> {
  /** The entry's name. */
  readonly provider: string;
  readonly origin: Connection["origin"];
  readonly create: NonNullable<Connection["create"]>;
  readonly takeTurn: TakeTurn;
  readonly ledger: Ledger | undefined;
  /** Whether a text is the API key of any entry. */
  readonly isApiKey: (text: string) => boolean;
}

/** A task that a provider has taken. */
export interface Accepted extends Pick<CreatedTask, "cost" | "raw"> {
  readonly ref: TaskRef;
  /** When it was submitted (ms since the epoch). */
  readonly submittedAt: number;
  readonly cost?: Cost | undefined;
  readonly submission: LedgerEntry;
  /** Whether this call has made it; the ledger had it already otherwise. */
  readonly isNew: boolean;
}

export interface SubmitCall {
  readonly input: unknown;
  readonly idempotencyKey: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** How long the request may take, from its first byte (milliseconds). */
  readonly requestTimeoutMs: number;
  /** The state to go on from, for an error about a task that exists. */
  readonly toState: (accepted: Accepted) => PollState;
}

/**
 * @throws {VideoTaskError} `submission_unknown` where a task may exist, any other code where none does
 * @throws `signal.reason` and what the ledger's `begin` does, before anything was sent
 */
export async function submit(submitter: Submitter, call: SubmitCall): Promise<Accepted> {
  const { provider, ledger, now } = submitter;
  const { input, idempotencyKey } = call;
  checkIdempotencyKey(idempotencyKey, submitter);
  let submission: LedgerEntry = {
    id: newSubmissionId(),
    idempotencyKey,
    provider,
    origin: submitter.origin(),
    inputHash: ledger ? await hashOfInput(input) : "",
    startedAt: now(),
    group: groupOf(input),
  };
  const attempt = createAttempt(call.signal, call.requestTimeoutMs, submitter);
  const registration = createRegistration(ledger, attempt, submitter);
  let found: LedgerRecord | undefined;
  /** What stopped it with nothing sent: it would come back from the client in other words. */
  let stopped: { readonly error: unknown } | undefined;
  let isSent = false;
  let httpStatus: number | undefined;
  let hasEnvelope = false;

  async function onSend(): Promise<void> {
    try {
      checkIdempotencyKey(idempotencyKey, submitter); // a function may have given the key only now
      submission = { ...submission, startedAt: now() };
      httpStatus = undefined;
      found = await registration.begin(submission);
      if (found) throw new Error("Nothing is to be sent.");
      attempt.signal.throwIfAborted();
    } catch (error) {
      stopped = { error };
      throw error;
    }
    isSent = true;
    attempt.startTime();
  }

  function createOnce(): Promise<CreatedTask> {
    return submitter.create(input, {
      signal: attempt.signal,
      onAbort: attempt.onAbort,
      onStatus: (status) => (httpStatus = status),
      onDrift() {},
      onTurn: () => submitter.takeTurn(attempt.signal),
      onSend,
      onRefusal: (isEnvelope) => (hasEnvelope = isEnvelope),
    });
  }

  async function accept({ id, cost, raw, ...created }: CreatedTask): Promise<Accepted> {
    const acceptedAt = now();
    // A provider's clock is not ours: it was between our question and its answer.
    const submittedAt = Math.max(
      submission.startedAt,
      Math.min(created.submittedAt ?? acceptedAt, acceptedAt),
    );
    const accepted: Accepted = {
      ref: taskRef(provider, id),
      submittedAt,
      cost,
      raw,
      submission,
      isNew: true,
    };
    try {
      await registration.settle({ type: "accepted", ref: accepted.ref, submittedAt, cost });
    } catch (error) {
      throw submissionUnknown(
        submission,
        new Error(`The ledger could not write it down: ${messageOf(error)}`, { cause: error }),
        call.toState(accepted),
      );
    }
    return accepted;
  }

  /** What becomes of a create that gave no task. @returns the task that the ledger had @throws the error that the caller gets */
  async function fail(error: unknown): Promise<Accepted> {
    if (found) return { ...recall(found, submission), submission: found, isNew: false };
    if (!isSent) {
      await registration.settle({ type: "refused" }).catch(() => {});
      throw stopped ? stopped.error : error;
    }
    const isClear =
      !attempt.ended &&
      VideoTaskError.is(error) &&
      (isRefusal(error, httpStatus, hasEnvelope) || (httpStatus === undefined && wasNeverSent(error)));
    // A ledger that does not take it has no outcome, which is as good as unknown.
    await registration.settle({ type: isClear ? "refused" : "unknown" }).catch(() => {});
    throw isClear ? error : submissionUnknown(submission, error);
  }

  let created: CreatedTask;
  try {
    created = await attempt.race(createOnce());
    if (!isSent) throw new TypeError(`create of ${provider}: it has sent nothing but GET requests.`);
    taskRef(provider, created.id);
  } catch (error) {
    return await fail(error);
  } finally {
    attempt.close();
  }
  return accept(created);
}
