// A request before it is known what it is about.

/** A request on its real host, whichever way it came. */
export interface IncomingRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly signal: AbortSignal | undefined;
  /** The URL under which the client can reach a link of the real host. */
  readonly reachableUrl: (url: string) => string;
  /** All of it, with its body. To be called once. */
  readonly toRequest: () => Request | Promise<Request>;
}
