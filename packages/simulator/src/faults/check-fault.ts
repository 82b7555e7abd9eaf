// Every kind of fault with what it can have, so that one that is misspelt is refused and not passed over.

import { checkOptions, must, needed, object, type Check } from "../options/check.ts";
import {
  aBoolean,
  aCount,
  aProbability,
  aStatus,
  aText,
  aNonEmptyText,
  aTextOrNumber,
  finiteMs,
  oneOf,
  someMs,
  textsByName,
} from "../options/checks.ts";
import { describe } from "../options/describe.ts";
import type { Fault, FaultMatch } from "./fault.ts";

type Kind = Fault["kind"];
type Details<K extends Kind> = Omit<Extract<Fault, { kind: K }>, "kind" | "afterAccepting">;
type Checks<Value> = { readonly [Name in keyof Required<Value>]: Check<Value[Name]> };

const retryAfter = { retryAfterMs: finiteMs, retryAfterFormat: oneOf("seconds", "date") };

const details: { readonly [K in Kind]: Checks<Details<K>> } = {
  status: { status: needed(aStatus), ...retryAfter },
  rateLimit: retryAfter,
  error: {
    error: needed(
      oneOf(
        "missingKey",
        "wrongKey",
        "forbidden",
        "notFound",
        "missingParameter",
        "insufficientBalance",
        "serverError",
        "invalidRequest",
        "moderated",
        "noRoute",
      ),
    ),
  },
  code: { code: needed(aTextOrNumber), message: aText, status: aStatus },
  html: {},
  empty: {},
  dataNull: {},
  truncated: {},
  reset: {},
  hang: { in: oneOf("head", "body") },
  slow: { delayMs: needed(someMs) },
  redirect: {
    location: needed(aNonEmptyText),
    status: must("301, 302, 303, 307 or 308", (status) => [301, 302, 303, 307, 308].includes(Number(status))),
  },
  body: { body: needed(aText), status: aStatus, headers: textsByName },
};

const aKind = oneOf(...(Object.keys(details) as Kind[]));

/** A fault of any kind. The kind comes first: without it, nobody knows what else there can be. */
function aFault(value: unknown): string | undefined {
  const { kind } = Object(value) as Partial<Fault>;
  const isKnown = typeof kind === "string" && Object.hasOwn(details, kind);
  if (kind !== undefined && !isKnown) return `.kind${aKind(kind)}`;
  const fields = { kind: needed(aKind), afterAccepting: aBoolean, ...(isKnown && details[kind]) };
  return object<Fault>(fields as unknown as Checks<Fault>)(value);
}

/** A reference to a task of one of the providers; the task may come later. */
const aRef =
  (aProvider: Check<string>): Check<string> =>
  (value) => {
    const [provider, ...id] = String(value).split(":");
    if (aText(value) !== undefined || id.join(":") === "")
      return ` is ${describe(value)}, and must be provider:id`;
    return aProvider(provider);
  };

/** @throws {TypeError} that names what is wrong with a fault, or a script of them, or with the requests that are to have it */
export function checkFault(fault: unknown, match: unknown, aProvider: Check<string>): void {
  const call = "faults.add(fault, match)";
  const script = Array.isArray(fault) ? (fault as unknown[]) : undefined;
  if (!script) checkOptions(call, "fault", fault, aFault);
  for (const [index, entry] of script?.entries() ?? [])
    if (entry !== null) checkOptions(call, `fault[${index}]`, entry, aFault);
  const requests = object<FaultMatch<string>>({
    provider: aProvider,
    ref: aRef(aProvider),
    operation: oneOf("query", "file", "create", "list", "cancel", "media"),
    times: aCount,
    after: aCount,
    probability: aProbability,
    forMs: someMs,
  });
  checkOptions(call, "match", match, requests);
}
