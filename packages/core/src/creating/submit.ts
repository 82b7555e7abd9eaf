// One submission: at most one request that may make a task, and an end that says what became of it. What is refused clearly is an error as
// any other; what is accepted gives a task; and all between is `submission_unknown`, and never sent again.
import { VideoTaskError } from "../task/error.ts";
import type { Cost, Ledger, LedgerEntry, LedgerRecord } from "../task/ledger.ts";
import type { PollState } from "../task/poll-state.ts";
import type { Connection, CreatedTask, SharedEnvironment } from "../task/provider.ts";
import { toGroup } from "../task/group.ts";
import { taskRef } from "../task/ref.ts";
import type { TaskRef } from "../task/task.ts";
import { messageOf, ownValue, shown } from "../task/text.ts";
import { createAttempt } from "./attempt.ts";
import { checkIdempotencyKey } from "./idempotency-key.ts";
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
  /** The wait that begins with it. */
  readonly state: PollState;
}

export interface SubmitCall {
  readonly input: unknown;
  readonly idempotencyKey: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** How long the request may take, from its first byte (milliseconds). */
  readonly requestTimeoutMs: number;
  /** Begins the wait. */
  readonly toState: (accepted: Omit<Accepted, "state">) => PollState;
}

/**
 * @throws {VideoTaskError} `submission_unknown` where a task may exist, any other code where none does
 * @throws `signal.reason` and what the ledger's `begin` does, before anything was sent
 */
export async function submit(submitter: Submitter, call: SubmitCall): Promise<Accepted> {
  const { provider, ledger, now } = submitter;
  const { input, idempotencyKey } = call;
  checkIdempotencyKey(idempotencyKey, submitter);
  const attempt = createAttempt(call.signal, call.requestTimeoutMs, submitter);
  const registration = createRegistration(ledger, attempt, submitter);
  let submission: LedgerEntry;
  let found: LedgerRecord | undefined;
  /** What stopped it with nothing sent: it would come back from the client in other words. */
  let stopped: { readonly error: unknown } | undefined;
  let isSent = false;
  /** How the one request ended, whatever else the create has asked. */
  let httpStatus: number | undefined;
  let hasEnvelope = false;
  let failure: unknown;

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

  /** What the input says of a field, whatever it is. */
  const said = (field: string) => shown(ownValue(input, field));

  async function createOnce(): Promise<CreatedTask> {
    submission = {
      id: newSubmissionId(),
      idempotencyKey,
      provider,
      origin: submitter.origin(),
      inputHash: ledger ? await hashOfInput(input) : "",
      startedAt: now(),
      group: toGroup(said("model"), said("durationSeconds"), said("resolution")),
    };
    attempt.signal.throwIfAborted();
    return submitter.create(input, {
      signal: attempt.signal,
      onAbort: attempt.onAbort,
      onStatus: (status) => (httpStatus = status),
      onDrift() {},
      onTurn: () => submitter.takeTurn(attempt.signal),
      onSend,
      onRefusal: (isEnvelope) => (hasEnvelope = isEnvelope),
      onFailure: (error) => (failure = error),
    });
  }

  /** The present, or when it was sent: the task must not be lost to a clock that fails. */
  function present(): number {
    try {
      return now();
    } catch {
      return submission.startedAt;
    }
  }

  async function accept({ id, cost, raw, ...created }: CreatedTask): Promise<Accepted> {
    const acceptedAt = present();
    // A provider's clock is not ours: it was between our question and its answer.
    const submittedAt = Math.max(
      submission.startedAt,
      Math.min(created.submittedAt ?? acceptedAt, acceptedAt),
    );
    const ref = taskRef(provider, id);
    const accepted = { ref, submittedAt, cost, raw, submission, isNew: true };
    const { state, error } = begunWait(accepted);
    try {
      await registration.settle({ type: "accepted", ref, submittedAt, cost });
    } catch (cause) {
      const trouble = new Error(`The ledger could not write it down: ${messageOf(cause)}`, { cause });
      throw submissionUnknown(submission, trouble, { ref, state });
    }
    if (!state) throw submissionUnknown(submission, error, { ref });
    return { ...accepted, state };
  }

  function begunWait(accepted: Omit<Accepted, "state">): { state?: PollState; error?: unknown } {
    try {
      return { state: call.toState(accepted) };
    } catch (error) {
      return { error };
    }
  }

  /** What becomes of a create that gave no task. @returns the task that the ledger had @throws the error that the caller gets */
  async function fail(error: unknown): Promise<Accepted> {
    if (found) {
      const accepted = { ...recall(found, submission), submission: found, isNew: false };
      return { ...accepted, state: call.toState(accepted) };
    }
    if (!isSent) {
      // What the create has begun and does not wait for must not be sent after its end.
      attempt.end(error);
      await registration.settle({ type: "refused" }).catch(() => {});
      throw stopped ? stopped.error : error;
    }
    const isClear =
      !attempt.ended &&
      VideoTaskError.is(error) &&
      (httpStatus === undefined ? wasNeverSent(failure) : isRefusal(error, httpStatus, hasEnvelope));
    // A ledger that does not take it has no outcome, which is as good as unknown.
    await registration.settle({ type: isClear ? "refused" : "unknown" }).catch(() => {});
    throw isClear ? error : submissionUnknown(submission, error);
  }

  let created: CreatedTask;
  try {
    created = await attempt.race(createOnce());
    const ref = taskRef(provider, created.id);
    // A middleware may have sent it past us.
    const trouble = new TypeError("The create has sent no request of its own that makes a task");
    if (!isSent) throw submissionUnknown(submission!, trouble, { ref });
  } catch (error) {
    return await fail(error);
  } finally {
    attempt.close();
  }
  return accept(created);
}
