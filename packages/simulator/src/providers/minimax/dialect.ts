// MiniMax's errors: HTTP 200 and a code in `base_resp`, for both of its endpoints. Codes and texts are from its error page.

import { jsonAnswer } from "../../answer/json-answer.ts";
import type { Dialect } from "../simulated-provider.ts";

function baseResp(status_code: number | string, status_msg: string) {
  return jsonAnswer({ base_resp: { status_code, status_msg } });
}

export const dialect: Dialect = {
  errors: {
    missingKey: () =>
      baseResp(
        1004,
        "login fail: Please carry the API secret key in the 'Authorization' field of the request header",
      ),
    wrongKey: () => baseResp(2049, "invalid api key"),
    forbidden: () => baseResp(2061, "your current token plan not support model"),
    notFound: () => baseResp(2013, "invalid params, invalid task_id"),
    missingParameter: () => baseResp(2013, "invalid params, task_id is required"),
    rateLimited: () => baseResp(1002, "rate limit"),
    insufficientBalance: () => baseResp(1008, "insufficient balance"),
    serverError: () => baseResp(1000, "unknown error"),
    noRoute: () => ({
      status: 404,
      headers: { "content-type": "text/plain" },
      body: "404 page not found",
    }),
  },
  code: baseResp,
  empty: () => baseResp(0, "success"),
};
