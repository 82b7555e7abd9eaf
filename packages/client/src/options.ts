// What a client is made of: what its user gives, and what only the provider's package knows.
import type { ClientOptions } from "openapi-fetch";
import type { Security } from "./security.ts";

/** What openapi-fetch's `createClient` takes, each of which may be undefined here. */
type OpenapiFetchOptions = { [Name in keyof ClientOptions]?: ClientOptions[Name] | undefined };

/** What the user of a provider's client gives: the key, the host, and everything that openapi-fetch takes. */
export interface ProviderClientOptions extends OpenapiFetchOptions {
  /**
   * The API key, or a function that is called for it before every request, and is waited for until the call's `signal` aborts.
   * `null` sends no key: for a proxy of your own that adds it, the only safe way to use a key from a browser. Not needed for
   * requests that bring it themselves, such as by an `Authorization` header of their own.
   *
   * @default none: the first request rejects with a `TypeError`
   */
  apiKey?: string | (() => string | Promise<string>) | null | undefined;
  /**
   * The server that requests go to; paths are appended to it.
   *
   * @default the server of the provider's documentation, where it names one
   */
  baseUrl?: string | undefined;
  /**
   * Sends a request.
   *
   * @default `globalThis.fetch`, looked up at each call, so that one that is replaced later is used
   */
  fetch?: ClientOptions["fetch"] | undefined;
}

/** What {@link createBearerClient} takes: its user's options, and whose client it is. */
export interface BearerClientDefinition extends ProviderClientOptions {
  /** What the messages of its errors begin with: the name of the function that its users call, such as `createAcmeClient`. */
  name: string;
}

/** What {@link createProviderClient} takes: its user's options, whose client it is, and how the key travels. */
export interface ProviderClientDefinition extends BearerClientDefinition {
  /**
   * The security scheme of the API's OpenAPI document. What the user has put in the key's place stays, and no key is needed then.
   *
   * @default "bearer"
   */
  security?: Security | undefined;
  /**
   * Adds the key to a request in a way of your own, such as in a signed token. It may change the request or return another
   * one, and finds whatever headers the user has set.
   *
   * @default what `security` says
   */
  authorize?: ((request: Request, key: string) => Request | Promise<Request>) | undefined;
}
