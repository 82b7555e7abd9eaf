// A request and its answer, as text.

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** Undefined for a request without a body. */
  readonly body?: string | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  /** Empty for an answer without a body. */
  readonly body: string;
}
