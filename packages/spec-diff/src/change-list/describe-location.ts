// A JSON pointer in a maintainer's words: "property `data.url` of the 200 response". It needs the documents for one
// thing only, the name of a parameter, of which the pointer has the index.

export interface NamedParameter {
  readonly in: string;
  readonly name: string;
}

export type FindParameter = (pointer: string) => NamedParameter | undefined;

/** The words for a place inside an operation or a component, without its operation. */
export function describeLocation(pointer: string, findParameter: FindParameter): string {
  const steps = new Steps(pointer, findParameter);
  const head = steps.head();
  const trail = steps.trail();
  if (trail === "") return head;
  const [, path = "", many] = /^(.*?)((?:\[\]|\.\*)?)$/.exec(trail) ?? [];
  const name = path.replace(/^\./, "");
  if (name === "") return `${many === "[]" ? "each item" : "each value"} of ${head}`;
  const property = `property \`${name}\` of ${head}`;
  if (many === "[]") return `each item of ${property}`;
  return many === ".*" ? `each value of ${property}` : property;
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

class Steps {
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

  head(): string {
    const root = this.#next();
    if (root === "paths" || root === "webhooks") {
      const owner = `${root.slice(0, -1)} \`${this.#next()}\``;
      return this.#insidePathItem() ?? (this.#keys.length > 2 ? "the operation" : owner);
    }
    if (root === "components") {
      const kind = this.#next();
      const start = this.#at;
      const component = `${COMPONENTS[kind] ?? "component"} \`${this.#next()}\``;
      if (kind === "parameters") return this.#parameter(this.#at) ?? component;
      if (kind === "pathItems" || kind === "callbacks") return this.#insidePathItem() ?? component;
      return this.#at > start ? this.#insideBody(component) : component;
    }
    if (root === "servers") return "a server";
    return root === "" || root === "info" ? "the document" : `\`${root}\``;
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
      if (key === "responses") return this.#insideBody(`the ${this.#next()} response`);
      if (key === "callbacks") {
        const callback = `callback \`${this.#next()}\``;
        const inside = this.#insidePathItem();
        return inside ? `${inside} of ${callback}` : callback;
      }
    }
    return undefined;
  }

  #parameter(end: number): string | undefined {
    const parameter = this.#findParameter(`#/${this.#keys.slice(0, end).join("/")}`);
    if (!parameter) return undefined;
    return this.#insideBody(`${parameter.in} parameter \`${parameter.name}\``);
  }

  #insideBody(owner: string): string {
    let head = owner;
    for (let key = this.#keys[this.#at]; key !== undefined; key = this.#keys[this.#at]) {
      if (key === "headers") {
        this.#at++;
        head = `header \`${this.#next()}\` of ${head}`;
      } else if (key === "content") {
        this.#at++;
        const media = this.#next();
        if (media !== "" && !/\bjson$/.test(media)) head += ` as ${media}`;
      } else if (key === "schema" || key === "itemSchema") this.#at++;
      else break;
    }
    return head;
  }

  /** `.data.tasks[].url` */
  trail(): string {
    let trail = "";
    while (this.#more()) {
      const key = this.#next();
      if (key === "properties") trail += `.${this.#next()}`;
      else if (key === "items") trail += "[]";
      else if (key === "additionalProperties") trail += ".*";
      else if (key === "patternProperties") trail += this.#skip(".*");
      else if (key === "prefixItems") trail += `[${this.#next()}]`;
      else if (key === "allOf" || key === "oneOf" || key === "anyOf") trail += this.#skip("");
      else if (key === "$defs" || key === "definitions") trail += `.${key}.${this.#next()}`;
    }
    return trail;
  }
}
