// LinkModel's errors: HTTP says it and the envelope repeats it; what its own services complain about comes with HTTP 200 (linkmodel-cli).

import { jsonAnswer } from "../../answer/json-answer.ts";
import { randomUuid, type Random } from "../../random.ts";
import type { Dialect } from "../simulated-provider.ts";

function envelope(code: number | string, message: string, status: number) {
  return (random: Random) => jsonAnswer({ code, message, request_id: randomUuid(random) }, status);
}

/** As linkmodel-cli's test has it: the create endpoint's `msg`, since this comes from before the query. */
function inside(code: number | string, msg: string, random: Random) {
  return jsonAnswer({ code, msg, request_id: randomUuid(random) });
}

export const dialect: Dialect = {
  errors: {
    missingKey: envelope(401, "missing API key", 401),
    wrongKey: envelope(401, "invalid API key", 401),
    forbidden: envelope(403, "forbidden", 403),
    notFound: envelope(404, "task not found", 404),
    missingParameter: envelope(400, "task_id is required", 400),
    rateLimited: envelope(429, "too many requests", 429),
    insufficientBalance: (random) => inside(500, "billing: code=100601: insufficient balance", random),
    serverError: envelope(500, "internal server error", 500),
    noRoute: envelope(404, "not found", 404),
  },
  code: inside,
  empty: (random) => jsonAnswer({ code: 0, data: null, message: "success", request_id: randomUuid(random) }),
};
