// The values of a parameter that a request has, as its document says that they are written into URLs and headers.

import type { FoundOperation } from "./find-operation.ts";
import type { HttpRequest } from "./http-exchange.ts";
import type { Parameter } from "./openapi-document.ts";

/**
 * The texts of `parameter` in `request`, none where it is missing: one for a single value, one for each item of an array.
 * @throws {Error} for a style that is not known here
 */
export function parameterTexts(
  parameter: Parameter,
  isArray: boolean,
  request: HttpRequest,
  { pathSegments }: FoundOperation,
): string[] {
  const { name, style } = parameter;
  const expectedStyle = parameter.in === "query" ? "form" : "simple";
  if ((style ?? expectedStyle) !== expectedStyle || parameter.in === "cookie")
    throw new Error(
      `The conformance checks do not know ${parameter.in} parameters of style ${style}: teach them ${name}'s.`,
    );
  switch (parameter.in) {
    case "query": {
      const texts = new URL(request.url).searchParams.getAll(name);
      return isArray && parameter.explode === false ? texts.flatMap((text) => text.split(",")) : texts;
    }
    case "path": {
      const segment = pathSegments.get(name) ?? "";
      const texts = isArray ? segment.split(",") : [segment];
      return texts.map(percentDecoded);
    }
    case "header": {
      const text = request.headers.get(name);
      if (text === null) return [];
      return isArray ? text.split(",").map((item) => item.trim()) : [text];
    }
  }
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// JSON's own number syntax.
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** What a text in a URL can stand for: the text itself, and the number or boolean that it spells. */
export function possibleValues(text: string): (string | number | boolean)[] {
  if (text === "true" || text === "false") return [text, text === "true"];
  return NUMBER.test(text) ? [text, Number(text)] : [text];
}
