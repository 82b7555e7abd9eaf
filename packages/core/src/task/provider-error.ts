// Turns a provider's complaint, in whichever envelope it came, into an error that says what to do.
import { VideoTaskError, type VideoTaskErrorCode, type VideoTaskErrorDetails } from "./error.ts";
import { firstText } from "./fields.ts";
import { known } from "./known.ts";

const ADVICE: { readonly [Code in VideoTaskErrorCode]?: string } = {
  authentication: "Check the key and its region.",
  insufficient_balance: "Top up the account.",
  invalid_request: "Check the id and the options.",
  not_found: "Check the id and the account.",
};

const MAX_QUOTED_CHARACTERS = 300;

/** Where the five providers' envelopes, and most others, keep a code, a message and an id of the request. */
const CODE = ["base_resp.status_code", "error.code", "code", "error.type"];
export const MESSAGE = ["base_resp.status_msg", "error.message", "message", "msg", "error"];
const REQUEST_ID = ["request_id", "requestId"];

/** An error in the provider's words. `context` says how it came, for example `HTTP 503`. */
export function providerError(
  code: VideoTaskErrorCode,
  context: string,
  body: unknown,
  details: VideoTaskErrorDetails,
): VideoTaskError {
  const text = (paths: readonly string[]) => firstText(body, paths)?.text;
  const words = [context, text(MESSAGE)?.slice(0, MAX_QUOTED_CHARACTERS), ADVICE[code]].filter(Boolean);
  return new VideoTaskError(code, words.join(": "), {
    providerCode: text(CODE),
    requestId: text(REQUEST_ID),
    ...known(details),
  });
}
