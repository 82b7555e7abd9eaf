// What a page of tables states that a document could state as well: endpoint, authentication, rows and examples, each as
// a line. Everything else on the page is prose.

import type { Token, Tokens } from "marked";
import { readMarkdown } from "../../read-markdown.ts";

/** The host in the examples of a page that has no host of its own. */
const PLACEHOLDER = "https://your-domain.com";

export function factsOfPage(page: string, subject: string): string[] {
  const [, method = "", path = ""] = /\*\*Endpoint:\*\* `([A-Z]+) ([^`]+)`/.exec(page) ?? [];
  const [, scheme = ""] = /\*\*Authentication:\*\* (.+)/.exec(page) ?? [];
  const hosts = [...page.matchAll(/^curl .*"(https?:\/\/[^/"]+)/gm)].map(([, host]) => host);
  return [
    `endpoint ${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`,
    `authentication ${scheme.trim()}`,
    ...hosts.filter((host) => host !== PLACEHOLDER).map((host) => `server ${host}`),
    ...readSections(readMarkdown(page, subject)).flatMap(({ heading, tokens }) => [
      ...rowsOf(tokens).map((row) => describeRow(heading, row)),
      ...examplesOf(tokens),
    ]),
  ];
}

export function describeParameter(name: string, type: string, required: boolean, example: string): string {
  return `parameter ${name}: ${type}, ${required ? "required" : "optional"}, such as ${example}`;
}

type Section = { readonly heading: string; readonly tokens: readonly Token[] };

function readSections(page: readonly Token[]): Section[] {
  const sections: { heading: string; tokens: Token[] }[] = [];
  for (const token of page) {
    if (token.type === "heading") sections.push({ heading: (token as Tokens.Heading).text, tokens: [] });
    else sections.at(-1)?.tokens.push(token);
  }
  return sections;
}

type Row = Readonly<Record<string, string>>;

function rowsOf(tokens: readonly Token[]): Row[] {
  const tables = tokens.filter((token): token is Tokens.Table => token.type === "table");
  return tables.flatMap(({ header, rows }) =>
    rows.map((cells) =>
      Object.fromEntries(
        cells.map(({ text }, column) => [header[column]?.text ?? "", text.replaceAll("`", "")]),
      ),
    ),
  );
}

function describeRow(heading: string, row: Row): string {
  const { Parameter: name = "", Type: type = "", Required: required, Example: example = "", Status } = row;
  if (Status !== undefined) return `status ${Status}`;
  if (required !== undefined) return describeParameter(name, type, required === "Yes", example);
  if (name !== "") return `field ${name}: ${type}`;
  return `row of "${heading}": ${Object.values(row).join(" | ")}`;
}

function examplesOf(tokens: readonly Token[]): string[] {
  const blocks = tokens.filter((token): token is Tokens.Code => token.type === "code");
  return blocks.filter(({ lang }) => lang === "json").map(({ text }) => `example ${compact(text)}`);
}

function compact(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json));
  } catch {
    return json;
  }
}
