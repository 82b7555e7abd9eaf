// Turns a provider's complaint, in whichever envelope it came, into an error that says what to do.
import { VideoTaskError, type VideoTaskErrorCode, type VideoTaskErrorDetails } from "./error.ts";
import { known } from "./known.ts";
import { firstText, ownValue, type FoundValue } from "./text.ts";

const ADVICE: { readonly [Code in VideoTaskErrorCode]?: string } = {
  authentication: "Check the key and its region.",
  insufficient_balance: "Top up the account.",
  invalid_request: "Check the id and the options.",
  not_found: "Check the id and the account.",
};

const MAX_QUOTED_CHARACTERS = 300;

/** Where the five providers' envelopes, and most others, keep a code, a message and an id of the request. */
const CODE = ["base_resp.status_code", "error.code", "code", "error.type"];
const MESSAGE = ["base_resp.status_msg", "error.message", "message", "msg", "error"];
const REQUEST_ID = ["request_id", "requestId"];

const valuesAt = (body: unknown, paths: readonly string[]): FoundValue[] =>
  paths.map((path) => ({ path, value: path.split(".").reduce(ownValue, body) }));

/** Where an envelope may keep its message. */
export const messagesOf = (body: unknown): FoundValue[] => valuesAt(body, MESSAGE);

/** An error in the provider's words. `context` says how it came, for example `HTTP 503`. */
export function providerError(
  code: VideoTaskErrorCode,
  context: string,
  body: unknown,
  details: VideoTaskErrorDetails,
): VideoTaskError {
  const message = firstText(messagesOf(body))?.text.slice(0, MAX_QUOTED_CHARACTERS);
  const words = [context, message, ADVICE[code]].filter(Boolean);
  return new VideoTaskError(code, words.join(": "), {
    providerCode: firstText(valuesAt(body, CODE))?.text,
    requestId: firstText(valuesAt(body, REQUEST_ID))?.text,
    ...known(details),
  });
}
