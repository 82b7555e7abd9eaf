// A JSON pointer as the words that a maintainer has for its parts.

import { quote, quoteUnlessPlain } from "../change/quote.ts";

/** Gives the name of a parameter, of which a pointer has the index only. */
export type FindParameter = (pointer: string) => NamedParameter | undefined;

export interface NamedParameter {
  readonly in: string;
  readonly name: string;
}

const COMPONENTS: Readonly<Record<string, string>> = {
  schemas: "schema",
  responses: "response",
  requestBodies: "request body",
  parameters: "parameter",
  headers: "header",
  securitySchemes: "security scheme",
  pathItems: "path item",
  callbacks: "callback",
  examples: "example",
  links: "link",
  mediaTypes: "media type",
};

/** Reads a pointer from its front, once. */
export class PointerReader {
  readonly #keys: string[];
  readonly #findParameter: FindParameter;
  #at = 0;

  constructor(pointer: string, findParameter: FindParameter) {
    this.#findParameter = findParameter;
    this.#keys = pointer.split("/").slice(1);
  }

  #next(): string {
    return (this.#keys[this.#at++] ?? "").replaceAll("~1", "/").replaceAll("~0", "~");
  }

  /** Words instead of the next key, which is a number or a pattern. */
  #skip(words: string): string {
    this.#next();
    return words;
  }

  #more(): boolean {
    return this.#at < this.#keys.length;
  }

  /** What a property belongs to, and the words for it: an operation's body or parameter, a component, the document. */
  readOwner(): string {
    const root = this.#next();
    if (root === "paths" || root === "webhooks") {
      const owner = `${root.slice(0, -1)} ${quote(this.#next())}`;
      return this.#insidePathItem() ?? (this.#keys.length > 2 ? "the operation" : owner);
    }
    if (root === "components") {
      const kind = this.#next();
      const start = this.#at;
      const component = `${COMPONENTS[kind] ?? "component"} ${quote(this.#next())}`;
      if (kind === "parameters") return this.#parameter(this.#at) ?? component;
      if (kind === "pathItems" || kind === "callbacks") return this.#insidePathItem() ?? component;
      return this.#at > start ? this.#insideBody(component) : component;
    }
    if (root === "servers") return "a server";
    return root === "" || root === "info" ? "the document" : quote(root);
  }

  #insidePathItem(): string | undefined {
    while (this.#more()) {
      const key = this.#next();
      if (key === "parameters") {
        this.#next();
        return this.#parameter(this.#at) ?? "a parameter";
      }
      if (key === "servers") return "a server";
      if (key === "requestBody") return this.#insideBody("the request body");
      if (key === "responses") return this.#insideBody(`the ${quoteUnlessPlain(this.#next())} response`);
      if (key === "callbacks") {
        const callback = `callback ${quote(this.#next())}`;
        const inside = this.#insidePathItem();
        return inside ? `${inside} of ${callback}` : callback;
      }
    }
    return undefined;
  }

  #parameter(end: number): string | undefined {
    const parameter = this.#findParameter(`#/${this.#keys.slice(0, end).join("/")}`);
    if (!parameter) return undefined;
    return this.#insideBody(`${quoteUnlessPlain(parameter.in)} parameter ${quote(parameter.name)}`);
  }

  #insideBody(owner: string): string {
    let head = owner;
    for (let key = this.#keys[this.#at]; key !== undefined; key = this.#keys[this.#at]) {
      if (key === "headers") {
        this.#at++;
        head = `header ${quote(this.#next())} of ${head}`;
      } else if (key === "content") {
        this.#at++;
        const media = this.#next();
        if (media !== "" && !/\bjson$/.test(media)) head += ` as ${quoteUnlessPlain(media)}`;
      } else if (key === "schema" || key === "itemSchema") this.#at++;
      else break;
    }
    return head;
  }

  /** What is left after the owner: `.data.tasks[].url`, empty for the owner itself. */
  readPropertyPath(): string {
    let path = "";
    while (this.#more()) {
      const key = this.#next();
      if (key === "properties") path += `.${this.#next()}`;
      else if (key === "items") path += "[]";
      else if (key === "additionalProperties") path += ".*";
      else if (key === "patternProperties") path += this.#skip(".*");
      else if (key === "prefixItems") path += `[${this.#next()}]`;
      else if (key === "allOf" || key === "oneOf" || key === "anyOf") path += this.#skip("");
      else if (key === "$defs" || key === "definitions") path += `.${key}.${this.#next()}`;
    }
    return path;
  }
}
