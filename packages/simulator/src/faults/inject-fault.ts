// What becomes of an answer under a fault.

import type { Answer, Transmission } from "../answer/answer.ts";
import type { ErrorAnswers } from "../providers/simulated-provider.ts";
import type { Random } from "../random.ts";
import type { Fault } from "./fault.ts";

const HTML = { "content-type": "text/html" };

function htmlPage(title: string): string {
  return `<html>\n<head><title>${title}</title></head>\n<body>\n<center><h1>${title}</h1></center>\n</body>\n</html>\n`;
}

function retryAfterHeader(
  { retryAfterMs, retryAfterFormat }: Extract<Fault, { kind: "status" | "rateLimit" }>,
  now: number,
): Record<string, string> {
  if (retryAfterMs === undefined) return {};
  const seconds = Math.ceil(retryAfterMs / 1000);
  if (retryAfterFormat !== "date") return { "retry-after": `${seconds}` };
  return { "retry-after": new Date(Math.ceil(now / 1000 + seconds) * 1000).toUTCString() };
}

const complete = (answer: Answer): Transmission => ({ ...answer, ending: "complete" });

/**
 * The transmission of the right answer, or of what `fault` puts in its place; a fault that only delays changes nothing here.
 * `rightAnswer` is not called where it would not be sent.
 */
export async function injectFault(
  fault: Fault | undefined,
  provider: ErrorAnswers,
  rightAnswer: () => Answer | Promise<Answer>,
  now: number,
  random: Random,
): Promise<Transmission> {
  switch (fault?.kind) {
    case "status": {
      const headers = { ...HTML, ...retryAfterHeader(fault, now) };
      return complete({ status: fault.status, headers, body: htmlPage(`${fault.status}`) });
    }
    case "rateLimit": {
      const limited = provider.errors.rateLimited(random);
      return complete({ ...limited, headers: { ...limited.headers, ...retryAfterHeader(fault, now) } });
    }
    case "error":
      return complete(provider.errors[fault.error](random));
    case "code": {
      const { code, message = `error ${code}` } = fault;
      const answer = provider.errorWithCode(code, message, random);
      return complete({ ...answer, status: fault.status ?? answer.status });
    }
    case "html":
      return complete({ status: 200, headers: HTML, body: htmlPage("Welcome") });
    case "empty":
      return complete({ status: 200, headers: {}, body: "" });
    case "dataNull":
      return complete(provider.emptyEnvelope(random));
    case "redirect": {
      const { status = 307, location } = fault;
      return complete({ status, headers: { ...HTML, location }, body: htmlPage(`${status}`) });
    }
    case "body": {
      const headers = fault.headers ?? { "content-type": "application/json" };
      return complete({ status: fault.status ?? 200, headers, body: fault.body });
    }
    case "truncated":
      return { ...(await rightAnswer()), ending: "cut" };
    case "hang":
      return { ...(await rightAnswer()), ending: "stalled" };
    case "reset":
      return { ending: "reset" };
    case "slow":
    case undefined:
      return complete(await rightAnswer());
  }
}
