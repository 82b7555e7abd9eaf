// What else the face does with an account's tasks: cancelling, listing, and finding what a lost submission has made.
import { isCandidate } from "./creating/is-candidate.ts";
import { listPages } from "./creating/list-pages.ts";
import { readSubmission, type LostSubmission } from "./creating/lost-submission.ts";
import { inOneRequest } from "./creating/one-request.ts";
import { entryOf, namesOf, type Environment, type OpenEntries, type OpenEntry } from "./open-entry.ts";
import { checkMs } from "./polling/check-ms.ts";
import type { PollContext } from "./polling/poll-context.ts";
import { DEFAULT_REQUEST_TIMEOUT_MS, readOnce } from "./polling/read-once.ts";
import { start } from "./polling/start.ts";
import type { ListOptions, ResolveOptions, SingleRequestOptions } from "./task-creator.ts";
import { VideoTaskError } from "./task/error.ts";
import type { PollState } from "./task/poll-state.ts";
import type { ListedTask, ListFilter, ProviderAnswer } from "./task/provider.ts";
import { parseTaskRef, taskRef } from "./task/ref.ts";
import type { TaskRef, VideoTask } from "./task/task.ts";
import { messageOf, shorten } from "./task/text.ts";
import { toTask } from "./task/to-task.ts";

/** Sent as a reading is, and once. */
export async function cancelTask(
  entries: OpenEntries,
  ref: string,
  options: SingleRequestOptions,
): Promise<VideoTask> {
  const { entry, id } = entryOf(entries, ref);
  const { cancel } = entry.connection;
  if (!cancel) throw new VideoTaskError("unsupported", `${entry.name} has no cancel.`, { ref });
  const context = entry.contextOf(ref as TaskRef, id);
  const read: PollContext["read"] = async (readOptions) =>
    toTask(context.ref, entry.name, id, await cancel(id, readOptions));
  const { task, error } = await readOnce({ ...context, read }, options);
  if (error) throw error;
  return task;
}

async function* listed(
  { name, connection: { list } }: OpenEntry,
  filter: ListFilter,
  { signal, requestTimeoutMs = DEFAULT_REQUEST_TIMEOUT_MS }: SingleRequestOptions,
  { shared }: Environment,
): AsyncGenerator<ListedTask, void, void> {
  if (!list) throw new VideoTaskError("unsupported", `${name} has no list.`);
  checkMs({ requestTimeoutMs });
  const pages = listPages((page) =>
    inOneRequest(signal, requestTimeoutMs, shared, (readOptions) => list(filter, page, readOptions)),
  );
  for await (const task of pages) if (isReferable(name, task.id)) yield task;
}

/** One item with an id that none can ask for does not end the list. */
function isReferable(name: string, id: string): boolean {
  try {
    return Boolean(taskRef(name, id));
  } catch {
    return false;
  }
}

export async function* listTasks(
  entry: OpenEntry,
  { status, model, refs, ...options }: ListOptions,
  environment: Environment,
): AsyncGenerator<VideoTask, void, void> {
  const ids = refs?.map((ref) => idIn(entry, ref));
  for await (const { id, answer } of listed(entry, { status, model, ids }, options, environment)) {
    const task = toListedTask(entry.name, id, answer);
    // A provider may not know the filter, or the word.
    if ((status ?? task.status) !== task.status || (model ?? task.model) !== task.model) continue;
    if (ids && !ids.includes(id)) continue;
    yield task;
  }
}

/** The id in a reference of this entry's. */
function idIn({ name }: OpenEntry, ref: string): string {
  const { provider, id } = parseTaskRef(ref);
  if (provider === name) return id;
  throw new VideoTaskError("invalid_ref", `${shorten(ref)}: it is no task of ${name}.`, { ref });
}

export async function findCandidates(
  entries: OpenEntries,
  given: LostSubmission,
  options: SingleRequestOptions,
  environment: Environment,
): Promise<VideoTask[]> {
  const submission = readSubmission(given);
  const entry = entries.get(submission.provider);
  if (!entry) throw unknownProvider(entries, submission.provider);
  const found: VideoTask[] = [];
  for await (const task of listed(entry, {}, options, environment))
    if (isCandidate(task, submission)) found.push(toListedTask(entry.name, task.id, task.answer));
  return found;
}

export async function resolveSubmission(
  entries: OpenEntries,
  given: LostSubmission,
  ref: string,
  { timeoutMs, ...options }: ResolveOptions,
  { ledger }: Environment,
): Promise<PollState> {
  const submission = readSubmission(given);
  checkMs({ timeoutMs });
  const { entry, id } = entryOf(entries, ref);
  if (entry.name !== submission.provider)
    throw new VideoTaskError(
      "invalid_request",
      `${shorten(ref)}: the submission was ${submission.provider}'s.`,
      { ref },
    );
  const context = entry.contextOf(ref as TaskRef, id);
  const { task, error } = await readOnce(context, options);
  // A success without a link yet is a task, too.
  if (error && error.code !== "missing_output") throw error;
  const submittedAt = task?.submittedAt ?? submission.startedAt;
  try {
    await ledger?.settle(submission.id, { type: "accepted", ref: context.ref, submittedAt });
  } catch (cause) {
    if (VideoTaskError.is(cause) && cause.retryable) throw cause;
    const message = `${shorten(ref)}: the ledger does not take it. ${messageOf(cause)}`;
    throw new VideoTaskError("invalid_request", message, { ref, cause });
  }
  return start(context, { submittedAt, timeoutMs, group: submission.group });
}

/** A success whose link the list leaves out is a task as well: a question of its own tells more. */
function toListedTask(name: string, id: string, answer: ProviderAnswer): VideoTask {
  const ref = taskRef(name, id);
  try {
    return toTask(ref, name, id, answer);
  } catch {
    return toTask(ref, name, id, { ...answer, status: "unknown" });
  }
}

export const unknownProvider = (entries: OpenEntries, name: unknown): VideoTaskError =>
  new VideoTaskError(
    "unsupported",
    `${shorten(String(name))}: there is no such provider. There are ${namesOf(entries)}.`,
  );
