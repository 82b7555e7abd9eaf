// Why a task failed: a code that means the same for every provider, from the provider's code or else from its words.
import { messagesOf } from "../../task/provider-error.ts";
import type { ProviderAnswer } from "../../task/provider.ts";
import type { FailureCode } from "../../task/task.ts";
import { firstText } from "../../task/text.ts";
import { usableUrl } from "../../task/usable-url.ts";
import { readCode, type AnswerLayout } from "./answer-layout.ts";

/** Words that providers use, in the order in which they are to be tried. */
const WORDS: { readonly [Code in FailureCode]?: RegExp } = {
  moderation: /sensitive|moderat|safety|policy|violat|敏感|违规/i,
  insufficient_balance: /balance|credit|余额/i,
  quota_exceeded: /quota|额度/i,
  generation_timeout: /time(d )?-?out|超时/i,
  provider_unavailable: /unavailable|overload|internal|busy|负载/i,
  invalid_request: /invalid|unsupported|参数/i,
};

const byWords = (text: string) => Object.entries(WORDS).find(([, words]) => words.test(text))?.[0];

/**
 * The code of the envelope tells why, unless it says that all is well; else the words in the first of the task's `reasons` that
 * has any.
 */
export function readFailure(layout: AnswerLayout): ProviderAnswer["failure"] {
  const { code, meaning } = readCode(layout);
  const ok = meaning === "ok";
  const places = ok ? layout.reasons : [...layout.reasons, ...messagesOf(layout.body)];
  const reason = firstText(places.filter(({ value }) => !usableUrl(value)));
  const byCode = meaning && meaning in WORDS ? (meaning as FailureCode) : undefined;
  return {
    code: byCode ?? (byWords(reason?.text ?? "") as FailureCode | undefined),
    message: reason?.text,
    providerCode: ok ? undefined : code,
    source: byCode ? layout.code.path : (reason?.path ?? layout.status.path),
  };
}
