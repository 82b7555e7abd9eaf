// Reads Doubao's answer, which is its gateway family's.
import type { ReadContext } from "../../task/provider.ts";
import { readNewApi } from "../new-api.ts";
import { HOUR_MS } from "../reading/expiry.ts";
import { CODES } from "./codes.ts";
import { STATUSES } from "./statuses.ts";

/** Not on the page; upstream's, Volcengine Ark: 24 hours. */
const LINK_LIFETIME_MS = 24 * HOUR_MS;

export const read = (body: unknown, context: Pick<ReadContext, "now" | "onDrift">) =>
  readNewApi(body, STATUSES, CODES, context, LINK_LIFETIME_MS);
