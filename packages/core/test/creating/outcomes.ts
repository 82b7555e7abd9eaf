// What each endpoint may answer to a create, and what that is: facts/creation section 1.0's two lists and each vendor's codes, one row an
// answer. `made` says whether the provider made a task before the answer was lost.
import type { Fault } from "@videotask/simulator";
import type { VideoTaskErrorCode } from "../../src/index.ts";
import { PROVIDERS, type CreatingProvider } from "./inputs.ts";

export interface Outcome {
  readonly provider: CreatingProvider;
  readonly answer: string;
  readonly fault: Fault;
  readonly code: VideoTaskErrorCode;
  readonly retryable: boolean;
  readonly made: boolean;
}

type Row = readonly [answer: string, fault: Fault, code: VideoTaskErrorCode, retryable?: boolean];

const codeFault = (code: number | string, message = "it said so"): Fault => ({ kind: "code", code, message });

/** A code under HTTP 200 where the vendor has its codes, and what it is. */
const codes = (rows: Readonly<Record<string, VideoTaskErrorCode>>): Row[] =>
  Object.entries(rows).map(([code, meaning]) => [
    `code ${code}`,
    codeFault(Number(code)),
    meaning,
    meaning === "rate_limited",
  ]);

/** MiniMax's codes beside a create (minimax/error-codes.md): the clear ones, and those that leave it open. */
const MINIMAX = codes({
  1002: "rate_limited",
  1004: "authentication",
  1008: "insufficient_balance",
  1026: "moderation",
  1028: "quota_exceeded",
  1030: "quota_exceeded",
  1039: "rate_limited",
  1041: "rate_limited",
  2013: "invalid_request",
  2038: "permission",
  2045: "rate_limited",
  2049: "authentication",
  2056: "quota_exceeded",
  2061: "permission",
  1000: "submission_unknown",
  1001: "submission_unknown",
  1013: "submission_unknown",
  1024: "submission_unknown",
  1027: "submission_unknown",
  1033: "submission_unknown",
  9999: "submission_unknown",
});

const json = (status: number, body: unknown): Fault => ({ kind: "body", status, body: JSON.stringify(body) });

/** An envelope of the new-api family, as `POST /v1/video/generations` answers. */
const gateway = (status: number, code: string, message = "it said so"): Fault =>
  json(status, { code, message, data: null });

const GATEWAY: Row[] = [
  ["400 invalid_request", gateway(400, "invalid_request"), "invalid_request"],
  ["400 model_price_error", gateway(400, "model_price_error"), "invalid_request"],
  ["400 with MiniMax's 1026", gateway(400, "1026"), "moderation"],
  ["400 with MiniMax's 1008", gateway(400, "1008"), "insufficient_balance"],
  ["400 with MiniMax's 1001", gateway(400, "1001"), "submission_unknown"],
  ["403 fail_to_fetch_task", gateway(403, "fail_to_fetch_task"), "permission"],
  ["429 of a saturated upstream", gateway(429, "fail_to_fetch_task"), "rate_limited", true],
  ["500 do_request_failed", gateway(500, "do_request_failed"), "submission_unknown"],
  ["500 read_response_body_failed", gateway(500, "read_response_body_failed"), "submission_unknown"],
];

/** An error of MiniMax V2. */
const v2 = (status: number, type: string, inner: number): Fault =>
  json(status, {
    type: "error",
    error: { type, message: `it said so (${inner})`, http_code: String(status) },
    request_id: "r-1",
  });

const OWN: Readonly<Record<CreatingProvider, readonly Row[]>> = {
  minimax: MINIMAX,
  "minimax-agent": MINIMAX,
  chainhub: GATEWAY,
  doubao: GATEWAY,
  "minimax-v2": [
    ["400", v2(400, "bad_request_error", 2013), "invalid_request"],
    ["401", v2(401, "authorized_error", 1004), "authentication"],
    ["402", v2(402, "insufficient_balance_error", 1008), "insufficient_balance"],
    ["422", v2(422, "unprocessable_entity_error", 1026), "moderation"],
    ["429", v2(429, "rate_limit_error", 1002), "rate_limited", true],
    ["500", v2(500, "server_error", 1000), "submission_unknown"],
    ["529", v2(529, "overloaded_error", 1000), "submission_unknown"],
  ],
  jimmy: [
    ...codes({
      20001: "authentication",
      20002: "invalid_request",
      "-1": "submission_unknown",
      30000: "submission_unknown",
    }),
    ["code 20002 as text", codeFault("20002"), "invalid_request"],
  ],
  linkmodel: [
    ...codes({
      400: "invalid_request",
      401: "authentication",
      402: "insufficient_balance",
      403: "permission",
      422: "invalid_request",
      429: "rate_limited",
      500: "submission_unknown",
      503: "submission_unknown",
      599: "submission_unknown",
    }),
    [
      "code 500 with a billing text",
      codeFault(500, "billing: code=100601: insufficient balance"),
      "insufficient_balance",
    ],
  ],
};

/** The statuses of a decision with an envelope; what each provider's own rows say otherwise is left out there. */
const ENVELOPES: Row[] = (
  [
    [400, "invalid_request"],
    [401, "authentication"],
    [402, "insufficient_balance"],
    [403, "permission"],
    [404, "not_found"],
    [413, "invalid_request"],
    [415, "invalid_request"],
    [429, "rate_limited"],
  ] as const
).map(([status, code]) => [
  `HTTP ${status} with an envelope`,
  json(status, { message: "it said so" }),
  code,
  code === "rate_limited",
]);

/** What leaves it open at every provider, whether or not a task was made before. */
const OPEN: readonly (readonly [answer: string, fault: Fault])[] = [
  ["a connection that breaks before the answer", { kind: "reset" }],
  ["a connection that breaks in the answer", { kind: "truncated" }],
  ["no answer in time", { kind: "hang" }],
  ["half an answer in time", { kind: "hang", in: "body" }],
  ["HTML under 200", { kind: "html" }],
  ["an empty body", { kind: "empty" }],
  ["an envelope without a task", { kind: "dataNull" }],
  ["HTTP 500 as HTML", { kind: "status", status: 500 }],
  ["HTTP 503 as HTML", { kind: "status", status: 503 }],
  ["HTTP 503 with an envelope", json(503, { message: "busy" })],
  ["HTTP 408", json(408, { message: "too slow" })],
  ["HTTP 403 as HTML, as proxies answer", { kind: "status", status: 403 }],
  ["HTTP 429 as HTML, as proxies answer", { kind: "status", status: 429 }],
  [
    "a redirect that repeats the POST",
    { kind: "redirect", location: "https://elsewhere.example/", status: 307 },
  ],
  [
    "a redirect that makes a GET of it",
    { kind: "redirect", location: "https://elsewhere.example/", status: 302 },
  ],
  ["JSON that is no envelope", { kind: "body", body: "[[]]" }],
  ["an id that is none", { kind: "body", body: '{"task_id":"..","data":{"task_id":".."}}' }],
];

const row = (
  provider: CreatingProvider,
  [answer, fault, code, retryable = false]: Row,
  made = false,
): Outcome => ({
  provider,
  answer,
  fault,
  code,
  retryable,
  made,
});

export const OUTCOMES: readonly Outcome[] = PROVIDERS.flatMap((provider) => [
  ...[...OWN[provider], ...ENVELOPES].map((given) => row(provider, given)),
  ...OPEN.flatMap(([answer, fault]) => [
    row(provider, [answer, fault, "submission_unknown"]),
    row(
      provider,
      [`${answer}, after the task was made`, { ...fault, afterAccepting: true }, "submission_unknown"],
      true,
    ),
  ]),
]);
