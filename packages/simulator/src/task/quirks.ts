// What real answers do that the vendors' pages do not say: the one list of quirks. An entry has the providers whose tasks can have
// the quirk and what its value can be; its comment says what it does and where it was seen (a gateway's source, a vendor's own client,
// a recorded body, a bug report). Types, the check of a script and the README's table follow from it. Faults of single requests
// are no quirks of a task: see ../faults.

import { aCallbackQuirk } from "../callbacks/callback-quirk.ts";
import { needed, object, type Check, type Checked } from "../options/check.ts";
import { aBoolean, aCount, aText, either, oneOf, someMs, textsByName } from "../options/checks.ts";
import { providerNames, type ProviderName } from "../providers/provider-name.ts";

/** The field in which a new-api gateway has the URL of the result, by version and channel (new-api `model/task.go`, ChainHub's page). */
export type NewApiUrlField =
  | "data.result_url"
  | "data.fail_reason"
  | "data.data.file.download_url"
  | "data.data.content.video_url"
  | "data.metadata.url";

/** What a new-api gateway answers to a create, by version and channel; see the quirk `createBody`. */
export type NewApiCreateBody = "id" | "baseResp" | "object" | "emptyStatus" | "envelope";

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
    value: either(
      aText,
      object<{ status: string; fromMs?: number | undefined; forMs?: number | undefined }>({
        status: needed(aText),
        fromMs: someMs,
        forMs: someMs,
      }),
    ),
  },
  /** Other spellings of documented statuses: `{ Fail: "Failed" }` (MiniMax's own CLI), `{ failed: "canceled" }`. */
  statusWords: { providers: everyProvider, value: textsByName },
  /** All statuses in `"upper"` or `"lower"` case (new-api's source has upper case where Doubao's page has lower; MiniMax's callbacks have lower). */
  statusCase: { providers: everyProvider, value: oneOf("upper", "lower") },
  /** The first n successes have no URL anywhere; `Infinity` for all (new-api #7194; every client of MiniMax checks for it). */
  successWithoutUrl: { providers: everyProvider, value: aCount },
  /** For this long after submission, the provider does not know the id yet (ArcReel retries that). */
  notFoundForMs: { providers: everyProvider, value: someMs },
  /** The first n queries do not find the task; `Infinity` for all (older new-api answers a create before it stores the task, and may fail to). */
  notFoundForQueries: { providers: everyProvider, value: aCount },
  /** From this long after submission on, the provider does not know the id any more. */
  forgottenAfterMs: { providers: everyProvider, value: someMs },
  /**
   * What goes wrong with the callbacks of a created task: `{ challengeAfterMs?, numericChallenge?, lost?, lateMs?, copies?, reversed?, forged? }`
   * (no page promises order, retries or a signature).
   */
  callbacks: {
    providers: ["chainhub", "minimax", "minimax-agent", "minimax-v2", "doubao"],
    value: aCallbackQuirk,
  },
  /** Answers have no Content-Length header, as behind a compressing proxy. */
  chunked: { providers: everyProvider, value: aBoolean },

  /**
   * The field with the URL of the result: `"data.result_url"`, `"data.fail_reason"` (Doubao's page), `"data.data.file.download_url"`
   * (ChainHub's page), `"data.data.content.video_url"`, `"data.metadata.url"`.
   */
  urlIn: {
    providers: gateways,
    value: oneOf<NewApiUrlField>(
      "data.result_url",
      "data.fail_reason",
      "data.data.file.download_url",
      "data.data.content.video_url",
      "data.metadata.url",
    ),
  },
  /** What `fail_reason` holds on success when the URL is elsewhere: a file id, an error text, a `data:` URI, `""`. */
  failReason: { providers: gateways, value: aText },
  /**
   * Another body on the same path: `"channel"` is `{ code, message, data: { task_id, status, url, … } }`, `"flat"` has no envelope
   * (new-api #7194), `"list"` is `{ id, object, created, status, data: [{ url }] }` (Doubao's sibling page).
   */
  body: { providers: gateways, value: oneOf("channel", "flat", "list") },
  /**
   * The body of the answer to a create: `"id"` is `{ task_id }` (Doubao's page), `"baseResp"` has `base_resp` beside it (ChainHub's example),
   * `"object"` is `{ id, object, created, status }` (Doubao's sibling page), `"emptyStatus"` is `{ id, task_id, object, model, status: "", … }`
   * (newer new-api), `"envelope"` is `{ code, message, request_id, data: { task_id, … } }` (ChainHub's schema).
   */
  createBody: {
    providers: gateways,
    value: oneOf<NewApiCreateBody>("id", "baseResp", "object", "emptyStatus", "envelope"),
  },
  /** `result_url` of a failed task holds the error text (new-api). */
  errorInResultUrl: { providers: gateways, value: aBoolean },
  /** The fields of the gateway's own table stand beside the documented ones: user ids, quotas, groups (new-api #5266). */
  gatewayFields: { providers: gateways, value: aBoolean },
  /** The gateway polls its own provider only this often, and answers what it saw last (about 15,000 in new-api `controller/task.go`). */
  refreshEveryMs: { providers: gateways, value: someMs },
  /** Progress falls in the second half of the run (a gateway shows 30 % when it meets a status that it does not know). */
  progressFallsBack: { providers: ["chainhub", "doubao", "jimmy"], value: aBoolean },
  /** Times are milliseconds instead of seconds. */
  timesInMs: { providers: ["chainhub", "doubao", "jimmy"], value: aBoolean },

  /** Ids are JSON numbers, with every digit also beyond 2^53. */
  numericIds: { providers: minimaxApis, value: aBoolean },
  /** A moderated task has its code in `base_resp` (1026, 1027) and no status. */
  failureWithoutStatus: { providers: minimaxApis, value: aBoolean },
  /** The first n successes have no `file_id`. */
  successWithoutFileId: { providers: ["minimax"], value: aCount },
  /**
   * The first n URLs lack the scheme, as `www.downloadurl.com` on MiniMax's page, or, at Jimmy, the host as well: a storage key
   * (jimiskills, troubleshooting).
   */
  relativeUrl: { providers: ["minimax", "jimmy"], value: aCount },

  /** The task is no generation: `"h3_context_ir"` makes a text, `"regeneration"` another video. Lists show such tasks as well (page "v2-list-video"). */
  taskType: { providers: ["minimax-v2"], value: oneOf("h3_context_ir", "regeneration") },
  /** Between the look at a queued task and the call that is to cancel it, the task begins to run, or ends: the call then deletes its record. */
  changesBeforeCancel: { providers: ["minimax-v2"], value: oneOf("running", "ended") },

  /** `code` is the number 20000 instead of a string (jimiskills, recorded bodies). */
  codeAsNumber: { providers: ["jimmy"], value: aBoolean },
  /** No `{ code, msg, data }` around the task (an older page). */
  withoutEnvelope: { providers: ["jimmy"], value: aBoolean },
  /** `mediaUrl` and `error_msg` for `result.video_url` and `error_message`, and `success` beside them (another older page). */
  olderNames: { providers: ["jimmy"], value: aBoolean },
  /** The task makes an image: `result.image_url`. */
  imageTask: { providers: ["jimmy"], value: aBoolean },

  /** The result is in `output_videos[]` and `file_url` is missing (linkmodel-cli). */
  outputVideos: { providers: ["linkmodel"], value: aBoolean },
  /** The envelope has no `code` (linkmodel-cli treats that as an error). */
  withoutCode: { providers: ["linkmodel"], value: aBoolean },
  /** `requestId` instead of `request_id` (linkmodel-cli). */
  camelCaseRequestId: { providers: ["linkmodel"], value: aBoolean },
} as const satisfies Record<string, { providers: readonly ProviderName[]; value: Check<unknown> }>;

/** The table of quirks, as a type. */
type Table = typeof quirks;

/** The name of a quirk. */
export type QuirkName = keyof Table;

/**
 * The quirks of any task. Which of them a provider's tasks can have is in {@link QuirksOf}. Over `keyof Table` itself, so that editors show
 * the comments of the table.
 */
export type Quirks = { readonly [Name in keyof Table]?: Checked<Table[Name]["value"]> | undefined };

/** The names of the quirks that tasks of `Provider` can have. */
type NamesAt<Provider extends ProviderName> = {
  [Name in QuirkName]: Provider extends Table[Name]["providers"][number] ? Name : never;
}[QuirkName];

/** The quirks that each provider's tasks can have. */
export type QuirksOf = { [Provider in ProviderName]: Pick<Quirks, NamesAt<Provider>> };

/** The quirks that a task of the user's own provider can have: all others are about what the answer says, which is the user's own. */
const customQuirks = [
  "successWithoutUrl",
  "notFoundForMs",
  "notFoundForQueries",
  "forgottenAfterMs",
  "chunked",
] as const satisfies QuirkName[];

/** See {@link customQuirks}. */
export type CustomQuirks = Pick<Quirks, (typeof customQuirks)[number]>;

/** The names of the quirks that `provider`'s tasks can have. */
export function quirkNames(provider: string): readonly QuirkName[] {
  if (!(providerNames as readonly string[]).includes(provider)) return customQuirks;
  const names = Object.keys(quirks) as QuirkName[];
  return names.filter((name) => (quirks[name].providers as readonly string[]).includes(provider));
}
