// Reads MiniMax's query answers, of video generation and of the video agent, up to where their results differ.
import type { ProviderAnswer, QueryContext } from "../../task/provider.ts";
import { AnswerReader, type Dialect } from "../reading/answer-reader.ts";
import { readFailure } from "../reading/failure.ts";
import { findStatus, isFinal, type StatusTable } from "../reading/status.ts";
import { CODES } from "./codes.ts";

/** The answer, its status, and the reader for what is left to read. */
export function read(
  body: unknown,
  statuses: StatusTable,
  context: Pick<QueryContext, "onDrift">,
): ProviderAnswer & { reader: AnswerReader } {
  const reader = new AnswerReader(body, context);
  const dialect: Dialect = { status: "status", statuses, code: "base_resp.status_code", codes: CODES };
  const { code, meaning } = reader.code(dialect);
  // 1026 and 1027 are a verdict on the task: asking again does not change it, with or without a status beside it.
  const word = reader.text("status") ?? "";
  const seen =
    meaning === "moderation" && !isFinal(findStatus(statuses, word).status)
      ? ({ status: "failed", providerStatus: word || code } as const)
      : reader.status(dialect);
  return {
    ...seen,
    reader,
    failure: readFailure(reader, seen.status, dialect, meaning === "ok" ? [] : ["base_resp.status_msg"]),
  };
}
