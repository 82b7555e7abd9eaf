// A provider of the user's own is checked when it is added: what is misspelt would be answered with HTTP 404 for ever.

import { checkOptions, must, needed, object, type Check } from "../options/check.ts";
import { aFunction, aNonEmptyText, either, oneOf, someMs } from "../options/checks.ts";
import type { KeyCheck, Security } from "../providers/credentials.ts";
import { methods, type CustomCreate, type CustomProvider } from "./custom-provider.ts";
import { readPath } from "./path-pattern.ts";

const CALL = "custom(name, provider)";

const aName = must<string>(
  "a text without a colon",
  (name) => typeof name === "string" && name !== "" && !/[:\p{Cs}]/u.test(name),
);

const aBaseUrl = must<string>("an http or https URL without a query", (value) => {
  const url = typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
  return /^https?:$/.test(url?.protocol ?? "") && !url?.search && !url?.hash && !url?.username;
});

const answersByPath: Check<CustomProvider["answers"]> = (value) => {
  if (typeof value !== "object" || value === null) return must("an object", () => false)(value);
  for (const [path, answer] of Object.entries(value)) {
    const method = readPath(path, "")?.method;
    const name = `[${JSON.stringify(path)}]`;
    if (method === undefined || !(methods as readonly string[]).includes(method))
      return `${name} is no path with an id, such as "/jobs/{id}", "/files?id={fileId}" or "POST /jobs/{id}/state"`;
    const fault = aFunction(answer);
    if (fault !== undefined) return name + fault;
  }
  return undefined;
};

const inRequest = either(
  oneOf("bearer", "basic"),
  object<Exclude<Security, string>>({ in: needed(oneOf("header", "query")), name: needed(aNonEmptyText) }),
);

const aSecurity: Check<Security | KeyCheck> = (value) =>
  typeof value === "function" ? undefined : inRequest(value);

const aCreatePath = must<`/${string}`>(
  'a path such as "/jobs"',
  (value) => typeof value === "string" && /^\/[^?#{}\s]*$/.test(value),
);

const aDefinition = object<CustomProvider>({
  baseUrl: needed(aBaseUrl),
  answers: needed(answersByPath),
  create: object<CustomCreate>({ path: needed(aCreatePath), refuse: aFunction, answer: needed(aFunction) }),
  otherwise: aFunction,
  security: aSecurity,
  errorBody: aFunction,
  linkValidMs: someMs,
});

/** @throws {TypeError} that names what is wrong; `taken` are the names that there are already */
export function checkCustom(name: unknown, provider: unknown, taken: readonly string[]): void {
  checkOptions(CALL, "name", name, aName);
  if (taken.includes(name as string))
    throw new TypeError(`${CALL}: the simulator has ${JSON.stringify(name)} already: take another name.`);
  checkOptions(CALL, "provider", provider, aDefinition);
}
