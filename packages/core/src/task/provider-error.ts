// Turns a provider's complaint, in whichever envelope it came, into an error that says what to do.
import { VideoTaskError, type VideoTaskErrorCode, type VideoTaskErrorDetails } from "./error.ts";
import { firstText, ownValue, shown, type FoundValue } from "./text.ts";

const ADVICE: { readonly [Code in VideoTaskErrorCode]?: string } = {
  authentication: "Check the key and region.",
  insufficient_balance: "Top up the account.",
  invalid_request: "Check the id and options.",
  not_found: "Check the id and account.",
};

/** Where the five providers' envelopes, and most others, keep a code, a message and an id of the request. */
const CODE = ["base_resp.status_code", "error.code", "code", "error.type"];
const MESSAGE = ["base_resp.status_msg", "error.message", "message", "msg", "error"];
const REQUEST_ID = ["request_id", "requestId"];

const valuesAt = (body: unknown, paths: readonly string[]): FoundValue[] =>
  paths.map((path) => ({ path, value: path.split(".").reduce(ownValue, body) }));

/** Where an envelope may keep its message. */
export const messagesOf = (body: unknown): FoundValue[] => valuesAt(body, MESSAGE);

/** Whether a body is one that a provider writes when it refuses: with a code or a message, unlike a proxy's page. */
export const isEnvelope = (body: unknown): boolean =>
  Boolean(firstText(valuesAt(body, [...CODE, ...MESSAGE])));

/** An error in the provider's words. `context` says how it came, for example `HTTP 503`. */
export function providerError(
  code: VideoTaskErrorCode,
  context: string,
  body: unknown,
  details: VideoTaskErrorDetails,
): VideoTaskError {
  const said = (paths: readonly string[]) => shown(firstText(valuesAt(body, paths))?.text);
  const words = [context, said(MESSAGE), ADVICE[code]].filter(Boolean);
  return new VideoTaskError(code, words.join(": "), {
    ...details,
    providerCode: said(CODE),
    requestId: shown(details.requestId) ?? said(REQUEST_ID),
  });
}
