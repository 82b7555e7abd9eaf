// What @videotask/core/callback offers: a place for the callbacks of providers, on web standards.

export { createCallback } from "./create-callback.ts";
export type {
  Callback,
  CallbackAddress,
  CallbackNudge,
  CallbackOptions,
  HandledCallback,
} from "./create-callback.ts";
