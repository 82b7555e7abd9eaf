// What stands in the places of the templates, and in the entries. Whatever a page has a say in is of a plain form, or quoted as JSON.

import { createValues } from "./create-values.ts";
import type { Security } from "../security-scheme.ts";
import type { ProviderFacts } from "./describe-provider.ts";
import { nest } from "./nest.ts";
import type { TemplateValues } from "./render-template.ts";

/** Stands in where a page lists no statuses. */
const ANY_WORD = "done";

/** What the document says; what follows from the name alone is not among it. */
export function templateValues(facts: ProviderFacts): TemplateValues {
  const { name, page, query, status, hasCode, security } = facts;
  const { path, parameter } = query;
  const quoted = JSON.stringify;
  const baseUrl = facts.baseUrl ?? `https://${name}.simulator.invalid`;
  const { origin, pathname } = new URL(baseUrl);
  const basePath = pathname === "/" ? "" : pathname;
  const id = `${name}_abc123`;
  const words = status.words.length > 0 ? status.words : [ANY_WORD];
  const [word = ANY_WORD] = words;

  return {
    page,
    path,
    quotedPath: quoted(path),
    mswPath: path.replace(/\{(\w+)\}/, ":$1"),
    pathsType: facts.paths.map((each) => quoted(each)).join(" | "),
    parameter: parameter.name,
    in: parameter.in,
    id,
    word: quoted(word),
    wordType: status.words.map((each) => quoted(each)).join(" | ") || "string",
    // The type of the status, and the way to it in data.
    statusType: status.keys.reduce((type, key) => `NonNullable<${type}[${quoted(key)}]>`, "Answer"),
    dataStatus: `data?.${status.keys.join("?.")}`,
    bodyStatus: `body.${status.keys.join("?.")}`,
    statusBody: nest(status.keys, quoted(word)),
    statusKey: quoted(status.keys.at(-1) ?? ""),
    statuses: status.words
      .map((each) => `  ${quoted(each)}: "unknown", // new-provider: what ${each} means`)
      .join("\n"),
    task: ["answer", ...status.keys.slice(0, -1).map((key) => `object(${quoted(key)})`)].join("."),
    code: hasCode ? 'answer.at("code")' : '{ path: "code", value: undefined }',
    simulatedPath: basePath + path,
    origin: quoted(origin),
    basePath: quoted(basePath),
    baseUrl: quoted(baseUrl),
    defaultBaseUrl: quoted(facts.baseUrl) ?? "undefined",
    baseUrlOption: facts.baseUrl === undefined ? `baseUrl: process.env.${name.toUpperCase()}_BASE_URL,` : "",
    baseUrlDefault:
      facts.baseUrl === undefined
        ? "none: a call without it is refused; `DEFAULT_BASE_URL` is `undefined`"
        : `\`${quoted(facts.baseUrl)}\`, exported as \`DEFAULT_BASE_URL\``,
    routeFunction: parameter.in === "path" ? "pathRoute" : "queryRoute",
    route: routeCall(basePath + path, parameter),
    simulatedAnswer: nest(
      status.keys,
      "statusOf(statuses, view), ...(url !== undefined && { video_url: url }), ...(reason && { message: reason.message })",
    ),
    emptyEnvelope: status.keys.length > 1 ? `{ ${quoted(status.keys[0])}: null }` : "{}",
    security: security === "bearer" ? "" : `security: ${quoted(security)},`,
    ...keyValues(security, `${name}-key`),
    requested: requestedPath(path, parameter, id, security, `${name}-key`),
    // For a template literal, around an `id`.
    pathOfId: parameter.in === "path" ? path.replace(/\{\w+\}/, "${id}") : `${path}?${parameter.name}=\${id}`,
    allWords: JSON.stringify(Object.fromEntries(words.map((each) => [each, "renamed"]))),
    otherCase: quoted(words.every((each) => each === each.toLowerCase()) ? "upper" : "lower"),
    wordCells: status.words.map((each) => `\`${each}\``).join(" "),
    wordList: status.words.join(", "),
    hostInHelp: facts.baseUrl === undefined ? ` and ${name.toUpperCase()}_BASE_URL` : "",
    ...createValues(facts, { basePath, word: quoted(word), id }),
    hostNote: facts.baseUrl === undefined ? " (no default)" : "",
  };
}

function routeCall(path: string, parameter: ProviderFacts["query"]["parameter"]): string {
  const quoted = JSON.stringify;
  if (parameter.in === "query") return `queryRoute(url, ${quoted(path)}, ${quoted(parameter.name)})`;
  const [folder = "", ending = ""] = path.split(`{${parameter.name}}`);
  return `pathRoute(url, ${quoted(folder)}${ending ? `, ${quoted(ending)}` : ""})`;
}

/** Where a test finds the key of a request, what it finds, and what the README calls the place. */
function keyValues(security: Security, key: string): TemplateValues {
  if (security === "bearer") return headerValues("Authorization", `Bearer ${key}`);
  if (security === "basic") return headerValues("Authorization", `Basic ${btoa(key)}`);
  if (security.in === "header") return headerValues(security.name, key);
  return {
    keyIn: "url",
    sentKey: `new URL(url).searchParams.get(${JSON.stringify(security.name)})`,
    expectedKey: JSON.stringify(key),
    keyPlace: `\`${security.name}\` in its query`,
  };
}

const headerValues = (name: string, value: string): TemplateValues => ({
  keyIn: "headers",
  sentKey: `headers.get(${JSON.stringify(name)})`,
  expectedKey: JSON.stringify(value),
  keyPlace: name === "Authorization" ? "`Authorization`" : `\`${name}\` header`,
});

function requestedPath(
  path: string,
  parameter: ProviderFacts["query"]["parameter"],
  id: string,
  security: Security,
  key: string,
): string {
  const inQuery = [
    ...(parameter.in === "query" ? [`${parameter.name}=${id}`] : []),
    ...(typeof security === "object" && security.in === "query" ? [`${security.name}=${key}`] : []),
  ].join("&");
  return path.replace(`{${parameter.name}}`, id) + (inQuery && `?${inQuery}`);
}
