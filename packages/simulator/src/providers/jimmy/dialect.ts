// Jimmy's errors: HTTP 200 and a code in the envelope (jimiskills). Nothing is known about a rate limit of its own, so that one is plain HTTP.

import { jsonAnswer } from "../../answer/json-answer.ts";
import type { Dialect } from "../simulated-provider.ts";

const envelope = (code: number | string, msg: string) => () => jsonAnswer({ code, msg });

export const dialect: Dialect = {
  errors: {
    missingKey: envelope("20001", "missing api key"),
    wrongKey: envelope("20001", "invalid api key"),
    forbidden: () => jsonAnswer({ code: "20001", msg: "forbidden" }, 403),
    notFound: envelope("20002", "task not found"),
    missingParameter: envelope("20002", "taskId is required"),
    rateLimited: () => jsonAnswer({ code: "-1", msg: "too many requests" }, 429),
    insufficientBalance: envelope("20002", "insufficient balance"),
    serverError: envelope("-1", "server error"),
    noRoute: () => jsonAnswer({ code: "-1", msg: "not found" }, 404),
  },
  code: (code, msg) => jsonAnswer({ code, msg }),
  empty: () => jsonAnswer({ code: "20000", msg: "ok", data: null }),
};
