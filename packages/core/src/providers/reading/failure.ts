// Why a task failed: a code that means the same for every provider, from the provider's code or else from its words.
import { messagesOf } from "../../task/provider-error.ts";
import type { ProviderAnswer } from "../../task/provider.ts";
import type { FailureCode } from "../../task/task.ts";
import { firstText, type FoundValue } from "../../task/text.ts";
import { usableUrl } from "../../task/usable-url.ts";
import { readCode, type AnswerLayout } from "./answer-layout.ts";

/** Words that providers use, in the order in which they are to be tried. */
const WORDS: readonly (readonly [FailureCode, RegExp])[] = [
  ["moderation", /sensitive|moderat|safety|policy|violat|敏感|违规/i],
  ["insufficient_balance", /balance|credit|余额/i],
  ["quota_exceeded", /quota|额度/i],
  ["generation_timeout", /time(d )?-?out|超时/i],
  ["provider_unavailable", /unavailable|overload|internal|busy|负载/i],
  ["invalid_request", /invalid|unsupported|参数/i],
];

/**
 * The code of the envelope tells why, unless it says that all is well; else the words in the first of the task's `reasons` that
 * has any.
 */
export function readFailure(layout: AnswerLayout, reasons: readonly FoundValue[]): ProviderAnswer["failure"] {
  const { code, meaning } = readCode(layout);
  const places = meaning === "ok" ? reasons : [...reasons, ...messagesOf(layout.body)];
  const reason = firstText(places.filter(({ value }) => !usableUrl(value)));
  const byCode = WORDS.find(([known]) => known === meaning)?.[0];
  return {
    code: byCode ?? WORDS.find(([, words]) => words.test(reason?.text ?? ""))?.[0] ?? "unknown",
    message: reason?.text,
    providerCode: meaning === "ok" ? undefined : code || undefined,
    source: byCode ? layout.code.path : (reason?.path ?? layout.status.path),
  };
}
