// Reads MiniMax's query answers, of video generation and of the video agent, up to where their results differ.
import type { ProviderAnswer, QueryContext } from "../../task/provider.ts";
import { isFinal } from "../../task/is-final.ts";
import { AnswerReader } from "../reading/answer-reader.ts";
import { readFailure } from "../reading/failure.ts";
import { findStatus, type StatusTable } from "../reading/status.ts";
import { CODES } from "./codes.ts";

/** The answer, its status, and the reader for what is left to read. */
export function read(
  body: unknown,
  statuses: StatusTable,
  context: Pick<QueryContext, "onDrift">,
): ProviderAnswer & { reader: AnswerReader } {
  const dialect = { at: "", statuses, code: "base_resp.status_code", codes: CODES };
  const reader = new AnswerReader(body, dialect, context);
  const { code, meaning } = reader.code();
  // 1026 and 1027 are a verdict on the task: asking again does not change it, with or without a status beside it.
  const word = reader.text("status") ?? "";
  const verdict = meaning === "moderation" && !isFinal(findStatus(statuses, word).status);
  const seen = verdict ? { status: "failed" as const, providerStatus: word || code } : reader.status();
  return { reader, ...seen, failure: readFailure(reader, seen.status, []) };
}
