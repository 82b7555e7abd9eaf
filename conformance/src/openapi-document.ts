// As much of OpenAPI's object model as is read here, and the way to a place in a document.

export interface OpenapiDocument {
  readonly servers?: readonly Server[];
  readonly security?: readonly SecurityRequirement[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: object;
}

export interface Server {
  readonly url: string;
  readonly variables?: Readonly<Record<string, { readonly default: string }>>;
}

/** The schemes that are all needed, by name. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

/** Operations stand in it by their methods, in lower case. */
export interface PathItem {
  readonly servers?: readonly Server[];
}

export interface Operation {
  readonly servers?: readonly Server[];
  readonly security?: readonly SecurityRequirement[];
}

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path" | "header" | "cookie";
  readonly required?: boolean;
  readonly allowEmptyValue?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
}

export interface SecurityScheme {
  readonly type: "apiKey" | "http" | "oauth2" | "openIdConnect" | "mutualTLS";
  readonly scheme?: string;
  readonly in?: "header" | "query" | "cookie";
  readonly name?: string;
}

/** A value in a document, and the keys that lead to it. */
export interface Place<Value = unknown> {
  readonly keys: readonly string[];
  readonly value: Value;
}

/** The JSON pointer (RFC 6901) to the place at the end of `keys`. */
export function pointerOf(keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The keys of a JSON pointer. */
function pointerKeys(pointer: string): string[] {
  const tokens = pointer.split("/").slice(1);
  return tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * What is at the end of `keys`, references on the way followed; undefined where there is nothing. The caller says what type a document
 * that is valid has there.
 */
export function locate<Value>(
  document: OpenapiDocument,
  ...keys: readonly string[]
): Place<Value> | undefined {
  let place: Place | undefined = { keys: [], value: document };
  for (const key of keys) {
    const { value, keys: before }: Place = place;
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    place = dereference(document, [...before, key], (value as Record<string, unknown>)[key]);
    if (place === undefined) return undefined;
  }
  return place as Place<Value>;
}

function dereference(document: OpenapiDocument, keys: readonly string[], value: unknown): Place | undefined {
  const reference = typeof value === "object" && value !== null && "$ref" in value ? value.$ref : undefined;
  if (typeof reference !== "string") return { keys, value };
  if (!reference.startsWith("#/")) throw new Error(`${reference} leads out of the document: inline it.`);
  return locate(document, ...pointerKeys(decodeURIComponent(reference.slice(1))));
}
