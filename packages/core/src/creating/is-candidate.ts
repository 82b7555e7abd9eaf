// Whether a task of the account may be what a lost submission has made. It is offered, never assumed.
import type { ListedTask } from "../task/provider.ts";
import type { ReadSubmission } from "./lost-submission.ts";

/** How far the provider's time of submission may be from ours (milliseconds): the request's own time, and two clocks. */
const MAX_APART_MS = 120_000;

export function isCandidate({ answer, group }: ListedTask, submission: ReadSubmission): boolean {
  const { submittedAt = NaN } = answer;
  return Math.abs(submittedAt - submission.startedAt) <= MAX_APART_MS && isAlike(group, submission.group);
}

/** What one of the two does not say tells nothing. */
function isAlike(found = "", wanted = ""): boolean {
  const parts = found.toLowerCase().split("/");
  return wanted
    .toLowerCase()
    .split("/")
    .every((part, index) => !part || !parts[index] || part === parts[index]);
}
