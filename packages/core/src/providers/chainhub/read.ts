// Reads chainhub's answer, which is its gateway family's. The page says nothing about how long links live.
import type { ReadContext } from "../../task/provider.ts";
import { readNewApi } from "../new-api.ts";
import { CODES } from "./codes.ts";
import { STATUSES } from "./statuses.ts";

export const read = (body: unknown, context: Pick<ReadContext, "now" | "onDrift">) =>
  readNewApi(body, STATUSES, CODES, context);
