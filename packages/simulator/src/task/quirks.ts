// What real answers do that the vendors' pages do not say, each by a name. Every quirk was seen in a gateway's source, a vendor's own
// client, a recorded body or a bug report; the comment says where. Trouble with single requests is not a quirk of a task: see ../faults.

/** Where a new-api gateway puts the URL of the result, by version and channel (new-api `model/task.go`, chainhub's page). */
export type NewApiUrlField =
  | "data.result_url"
  | "data.fail_reason"
  | "data.data.file.download_url"
  | "data.data.content.video_url"
  | "data.metadata.url";

/** Quirks that any task can have. */
export interface CommonQuirks {
  /**
   * A status word that the documentation does not have, or `""` (newer new-api gateways), instead of the provider's own.
   * A bare word is said for ever; otherwise from `fromMs` after submission (default 0) for `forMs` (default for ever). The task shows no result meanwhile.
   */
  unknownStatus?:
    string | { status: string; fromMs?: number | undefined; forMs?: number | undefined } | undefined;
  /** Other words for the documented ones, such as `{ Fail: "Failed" }` (MiniMax's own CLI) or `{ failed: "canceled" }`. */
  statusWords?: Readonly<Record<string, string>> | undefined;
  /** All status words in one case: new-api's source has upper case where doubao's page has lower, MiniMax's callbacks have lower. */
  statusCase?: "upper" | "lower" | undefined;
  /** So many answers say success and have no URL anywhere; `Infinity` for ever (new-api #7194; every client of MiniMax checks for it). */
  successWithoutUrl?: number | undefined;
  /** The provider does not know the id for so long after submission (ArcReel retries that). */
  notFoundForMs?: number | undefined;
  /** The provider no longer knows the id from so long after submission on. */
  forgottenAfterMs?: number | undefined;
  /** Answers come without a Content-Length header, as through a compressing proxy. */
  chunked?: boolean | undefined;
}

/** Quirks of chainhub and doubao, both new-api gateways. */
export interface NewApiQuirks extends CommonQuirks {
  /**
   * The field that holds the URL on success.
   * @default chainhub "data.data.file.download_url", doubao "data.fail_reason", as their pages say
   */
  urlIn?: NewApiUrlField | undefined;
  /** What `fail_reason` holds on success when the URL is elsewhere: a file id, an error text, a `data:` URI, `""`. */
  failReason?: string | undefined;
  /**
   * Another body on the same path: `"channel"` is `{ code, message, data: { task_id, status, url, … } }`, `"flat"` has no envelope (new-api #7194),
   * `"list"` is `{ id, object, created, status, data: [{ url }] }` as of doubao's sibling page.
   */
  body?: "channel" | "flat" | "list" | undefined;
  /** On a failed task, `result_url` holds the error text (new-api). */
  errorInResultUrl?: boolean | undefined;
  /** The fields `id, created_at, updated_at, platform, user_id, group, channel_id, quota, properties` stand beside the documented ones (new-api #5266). */
  gatewayFields?: boolean | undefined;
  /** Progress falls from 50 % to 30 % in the second half of the run, as when the gateway meets a status it does not know. */
  progressFallsBack?: boolean | undefined;
  /** Times are milliseconds instead of seconds. */
  timesInMs?: boolean | undefined;
  /** The gateway asks its own provider only so often, and answers what it last heard (about 15,000 in new-api `controller/task.go`). */
  refreshEveryMs?: number | undefined;
}

/** Quirks of both MiniMax endpoints. */
export interface MinimaxAgentQuirks extends CommonQuirks {
  /** Ids are JSON numbers, written digit by digit, also beyond 2^53. */
  numericIds?: boolean | undefined;
  /** A moderated task has its verdict in `base_resp` (1026, 1027) and no status. */
  verdictOnly?: boolean | undefined;
}

/** Quirks of MiniMax's V1 video generation, where the URL comes from a file retrieval. */
export interface MinimaxQuirks extends MinimaxAgentQuirks {
  /** So many answers say `Success` without a `file_id`. */
  successWithoutFileId?: number | undefined;
  /** So many retrievals give a URL without a scheme, as the page's `www.downloadurl.com`. */
  relativeUrl?: number | undefined;
}

/** Quirks of Jimmy. */
export interface JimmyQuirks extends CommonQuirks {
  /** `code` is the number 20000 instead of the string (jimiskills, recorded bodies). */
  codeAsNumber?: boolean | undefined;
  /** No `{ code, msg, data }` around the task (an older page). */
  withoutEnvelope?: boolean | undefined;
  /** `mediaUrl` and `error_msg` for `result.video_url` and `error_message`, and `success` beside them (another older page, which names the fields only). */
  olderNames?: boolean | undefined;
  /** So many answers have a storage key without host as `video_url` (jimiskills, troubleshooting). */
  relativeUrl?: number | undefined;
  /** The task makes an image: `result.image_url`. */
  imageTask?: boolean | undefined;
  /** Progress falls in the second half of the run. */
  progressFallsBack?: boolean | undefined;
  /** Times are milliseconds instead of seconds. */
  timesInMs?: boolean | undefined;
}

/** Quirks of LinkModel. */
export interface LinkmodelQuirks extends CommonQuirks {
  /** The result stands in `output_videos[]` and `file_url` is missing (linkmodel-cli). */
  outputVideos?: boolean | undefined;
  /** The envelope has no `code` (linkmodel-cli treats that as an error). */
  withoutCode?: boolean | undefined;
  /** `requestId` instead of `request_id` (linkmodel-cli). */
  camelCaseRequestId?: boolean | undefined;
}

/** The quirks each provider's tasks can have. */
export interface QuirksOf {
  chainhub: NewApiQuirks;
  minimax: MinimaxQuirks;
  "minimax-agent": MinimaxAgentQuirks;
  jimmy: JimmyQuirks;
  linkmodel: LinkmodelQuirks;
  doubao: NewApiQuirks;
}

/** All quirks in one, for the inside: which of them a script may name is the provider's business. */
export type Quirks = NewApiQuirks & MinimaxQuirks & JimmyQuirks & LinkmodelQuirks;
