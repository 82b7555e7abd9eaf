// Why a task failed: a code that means the same for every provider, from the provider's code or else from its words.
import { firstText, valueAt } from "../../task/fields.ts";
import type { FailureCode, TaskFailure, TaskStatus } from "../../task/task.ts";
import { usableUrl } from "../../task/usable-url.ts";
import { isFinal } from "./status.ts";
import type { AnswerReader, Dialect } from "./answer-reader.ts";

/** Words that providers use, in the order in which they are to be tried. */
const WORDS: readonly (readonly [FailureCode, RegExp])[] = [
  ["moderation", /sensitive|moderat|safety|policy|prohibited|nsfw|violat|\b102[67]\b|敏感|违规|审核/i],
  ["insufficient_balance", /balance|insufficient (credit|fund)|arrear|余额|欠费/i],
  ["quota_exceeded", /quota|额度/i],
  ["generation_timeout", /time(d )?[ -]?out|超时/i],
  ["provider_unavailable", /unavailable|overload|internal|server error|busy|负载|繁忙|饱和/i],
  ["invalid_request", /invalid|unsupported|parameter|参数/i],
];

const CODES: readonly string[] = WORDS.map(([code]) => code);

/** The first of `fields` with words in it tells why; the code of the envelope counts unless it says that all is well. */
export function readFailure(
  reader: AnswerReader,
  status: TaskStatus,
  dialect: Dialect,
  fields: readonly string[],
): TaskFailure | undefined {
  if (!isFinal(status) || status === "succeeded") return undefined;
  const { code, meaning } = reader.code(dialect);
  const wrong = code !== "" && meaning !== "ok";
  const reason = firstText(
    reader.body,
    fields.filter((field) => !usableUrl(valueAt(reader.body, field))),
  );
  const words = WORDS.find(([, pattern]) => pattern.test(reason?.text ?? ""))?.[0];
  return {
    code:
      status === "cancelled" || status === "expired"
        ? status
        : wrong && CODES.includes(meaning!)
          ? (meaning as FailureCode)
          : (words ?? "unknown"),
    message: reason?.text ?? "The provider gave no reason.",
    providerCode: wrong ? code : undefined,
    source: wrong && CODES.includes(meaning!) ? dialect.code : (reason?.path ?? dialect.status),
  };
}
