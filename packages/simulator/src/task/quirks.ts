// What real answers do that the vendors' pages do not say: the one list of quirks. An entry has the providers whose tasks can have
// the quirk and the type of its value; its comment says what it does and where it was seen (a gateway's source, a vendor's own client,
// a recorded body, a bug report). Types, the check of a script and the README's table follow from it. Faults of single requests
// are no quirks of a task: see ../faults.

import { providerNames, type ProviderName } from "../providers/provider-name.ts";

/** The field in which a new-api gateway has the URL of the result, by version and channel (new-api `model/task.go`, ChainHub's page). */
export type NewApiUrlField =
  | "data.result_url"
  | "data.fail_reason"
  | "data.data.file.download_url"
  | "data.data.content.video_url"
  | "data.metadata.url";

/** A type as a value, for the table below. */
const type = <Value>() => undefined as Value;

const everyProvider = providerNames;
const gateways = ["chainhub", "doubao"] as const;
const minimaxApis = ["minimax", "minimax-agent"] as const;

/** Every quirk, with the providers whose tasks can have it. */
export const quirks = {
  /**
   * A status that the documentation does not have, or `""` (newer new-api gateways), instead of the provider's own: for ever, or with
   * `{ status, fromMs?, forMs? }` from `fromMs` after submission (default 0) for `forMs` (default for ever). No result is shown meanwhile.
   */
  unknownStatus: {
    providers: everyProvider,
    value: type<string | { status: string; fromMs?: number | undefined; forMs?: number | undefined }>(),
  },
  /** Other spellings of documented statuses: `{ Fail: "Failed" }` (MiniMax's own CLI), `{ failed: "canceled" }`. */
  statusWords: { providers: everyProvider, value: type<Readonly<Record<string, string>>>() },
  /** All statuses in `"upper"` or `"lower"` case (new-api's source has upper case where Doubao's page has lower; MiniMax's callbacks have lower). */
  statusCase: { providers: everyProvider, value: type<"upper" | "lower">() },
  /** The first n successes have no URL anywhere; `Infinity` for all (new-api #7194; every client of MiniMax checks for it). */
  successWithoutUrl: { providers: everyProvider, value: type<number>() },
  /** For this long after submission, the provider does not know the id yet (ArcReel retries that). */
  notFoundForMs: { providers: everyProvider, value: type<number>() },
  /** From this long after submission on, the provider does not know the id any more. */
  forgottenAfterMs: { providers: everyProvider, value: type<number>() },
  /** Answers have no Content-Length header, as behind a compressing proxy. */
  chunked: { providers: everyProvider, value: type<boolean>() },

  /**
   * The field with the URL of the result: `"data.result_url"`, `"data.fail_reason"` (Doubao's page), `"data.data.file.download_url"`
   * (ChainHub's page), `"data.data.content.video_url"`, `"data.metadata.url"`.
   */
  urlIn: { providers: gateways, value: type<NewApiUrlField>() },
  /** What `fail_reason` holds on success when the URL is elsewhere: a file id, an error text, a `data:` URI, `""`. */
  failReason: { providers: gateways, value: type<string>() },
  /**
   * Another body on the same path: `"channel"` is `{ code, message, data: { task_id, status, url, … } }`, `"flat"` has no envelope
   * (new-api #7194), `"list"` is `{ id, object, created, status, data: [{ url }] }` (Doubao's sibling page).
   */
  body: { providers: gateways, value: type<"channel" | "flat" | "list">() },
  /** `result_url` of a failed task holds the error text (new-api). */
  errorInResultUrl: { providers: gateways, value: type<boolean>() },
  /** The fields of the gateway's own table stand beside the documented ones: user ids, quotas, groups (new-api #5266). */
  gatewayFields: { providers: gateways, value: type<boolean>() },
  /** The gateway polls its own provider only this often, and answers what it saw last (about 15,000 in new-api `controller/task.go`). */
  refreshEveryMs: { providers: gateways, value: type<number>() },
  /** Progress falls in the second half of the run (a gateway shows 30 % when it meets a status that it does not know). */
  progressFallsBack: { providers: ["chainhub", "doubao", "jimmy"], value: type<boolean>() },
  /** Times are milliseconds instead of seconds. */
  timesInMs: { providers: ["chainhub", "doubao", "jimmy"], value: type<boolean>() },

  /** Ids are JSON numbers, with every digit also beyond 2^53. */
  numericIds: { providers: minimaxApis, value: type<boolean>() },
  /** A moderated task has its code in `base_resp` (1026, 1027) and no status. */
  failureWithoutStatus: { providers: minimaxApis, value: type<boolean>() },
  /** The first n successes have no `file_id`. */
  successWithoutFileId: { providers: ["minimax"], value: type<number>() },
  /**
   * The first n URLs lack the scheme, as `www.downloadurl.com` on MiniMax's page, or, at Jimmy, the host as well: a storage key
   * (jimiskills, troubleshooting).
   */
  relativeUrl: { providers: ["minimax", "jimmy"], value: type<number>() },

  /** `code` is the number 20000 instead of a string (jimiskills, recorded bodies). */
  codeAsNumber: { providers: ["jimmy"], value: type<boolean>() },
  /** No `{ code, msg, data }` around the task (an older page). */
  withoutEnvelope: { providers: ["jimmy"], value: type<boolean>() },
  /** `mediaUrl` and `error_msg` for `result.video_url` and `error_message`, and `success` beside them (another older page). */
  olderNames: { providers: ["jimmy"], value: type<boolean>() },
  /** The task makes an image: `result.image_url`. */
  imageTask: { providers: ["jimmy"], value: type<boolean>() },

  /** The result is in `output_videos[]` and `file_url` is missing (linkmodel-cli). */
  outputVideos: { providers: ["linkmodel"], value: type<boolean>() },
  /** The envelope has no `code` (linkmodel-cli treats that as an error). */
  withoutCode: { providers: ["linkmodel"], value: type<boolean>() },
  /** `requestId` instead of `request_id` (linkmodel-cli). */
  camelCaseRequestId: { providers: ["linkmodel"], value: type<boolean>() },
} as const satisfies Record<string, { providers: readonly ProviderName[]; value: unknown }>;

type Table = typeof quirks;

/** The name of a quirk. */
export type QuirkName = keyof Table;

/**
 * The quirks of any task. Which of them a provider's tasks can have is in {@link QuirksOf}. Over `keyof Table` itself, so that editors show
 * the comments of the table.
 */
export type Quirks = { readonly [Name in keyof Table]?: Table[Name]["value"] | undefined };

type NamesAt<Provider extends ProviderName> = {
  [Name in QuirkName]: Provider extends Table[Name]["providers"][number] ? Name : never;
}[QuirkName];

/** The quirks that each provider's tasks can have. */
export type QuirksOf = { [Provider in ProviderName]: Pick<Quirks, NamesAt<Provider>> };

/** The names of the quirks that `provider`'s tasks can have. */
export function quirkNames(provider: ProviderName): QuirkName[] {
  const names = Object.keys(quirks) as QuirkName[];
  return names.filter((name) => (quirks[name].providers as readonly ProviderName[]).includes(provider));
}
