// What a fault makes of an answer.

import type { Answer, Delivery } from "../answer/answer.ts";
import type { Dialect } from "../providers/simulated-provider.ts";
import type { Random } from "../random.ts";
import type { Fault } from "./fault.ts";

const HTML = { "content-type": "text/html" };

function page(title: string): string {
  return `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n</body>\n</html>\n`;
}

function retryAfter(
  {
    retryAfterMs,
    retryAfterFormat,
  }: { retryAfterMs?: number | undefined; retryAfterFormat?: string | undefined },
  now: number,
): Record<string, string> {
  if (retryAfterMs === undefined) return {};
  const seconds = Math.ceil(retryAfterMs / 1000);
  if (retryAfterFormat !== "date") return { "retry-after": `${seconds}` };
  return { "retry-after": new Date(Math.ceil(now / 1000 + seconds) * 1000).toUTCString() };
}

const whole = (answer: Answer): Delivery => ({ ...answer, ending: "whole" });

/** Delivers `answer`, or what `fault` puts in its place; a fault that only delays is none here. `answer` is not asked where it does not matter. */
export function strike(
  fault: Fault | undefined,
  dialect: Dialect,
  answer: () => Answer,
  now: number,
  random: Random,
): Delivery {
  switch (fault?.kind) {
    case "status": {
      const headers = { ...HTML, ...retryAfter(fault, now) };
      return whole({ status: fault.status, headers, body: page(`${fault.status}`) });
    }
    case "rateLimit": {
      const limited = dialect.errors.rateLimited(random);
      return whole({ ...limited, headers: { ...limited.headers, ...retryAfter(fault, now) } });
    }
    case "error":
      return whole(dialect.errors[fault.error](random));
    case "code":
      return whole(dialect.code(fault.code, fault.message ?? `error ${fault.code}`, random));
    case "html":
      return whole({ status: 200, headers: HTML, body: page("Welcome") });
    case "empty":
      return whole({ status: 200, headers: {}, body: "" });
    case "dataNull":
      return whole(dialect.empty(random));
    case "body": {
      const headers = fault.headers ?? { "content-type": "application/json" };
      return whole({ status: fault.status ?? 200, headers, body: fault.body });
    }
    case "truncated":
      return { ...answer(), ending: "cut" };
    case "hang":
      return { ...answer(), ending: "stall" };
    case "reset":
      return { ending: "reset" };
    default:
      return whole(answer());
  }
}
