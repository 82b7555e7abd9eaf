// What openapi-fetch makes of an operation of generated types. Only the sources that view-types.ts writes import it.

import type { FetchResponse, ParamsOption, RequestBodyOption } from "openapi-fetch";

/** What a call takes. */
export type Options<T> = ParamsOption<T> & RequestBodyOption<T>;

/**
 * What a program gives, which is of the generated types: openapi-fetch wraps a body in a type that takes a string for any
 * optional object, and gives an empty one an index signature of undefined.
 */
export type Sent<T> = ParamsOption<T> &
  (RequestBodyOption<T> extends { body: unknown } ? { body: Content<T> } : { body?: Content<T> });

/** The body of a request, of any media type. */
export type Content<T> =
  NonNullable<At<T, "requestBody">> extends { content: infer Bodies } ? Bodies[keyof Bodies] : never;

/** What a call gives. */
export type Result<T> = [NonNullable<T>] extends [never]
  ? { data: never; error?: never }
  : FetchResponse<T & Record<string | number, unknown>, object, `${string}/${string}`>;

export type At<T, Key> = Key extends keyof T ? T[Key] : never;

/** The types exported for responses that operations share; none if the document has none. */
export type SharedResponses<Components> = Components extends { responses: infer Responses }
  ? [Responses] extends [never]
    ? object
    : Responses
  : object;
