// What a call rejects with, as a value to look at.
import { expect } from "vitest";
import { VideoTaskError, type AnyVideoTaskError } from "../../src/index.ts";

/** Whatever `call` rejects with. */
export async function rejection(call: PromiseLike<unknown>): Promise<unknown> {
  return call.then(
    () => expect.fail("the call did not reject"),
    (reason: unknown) => reason,
  );
}

/** The `VideoTaskError` that `call` rejects with; anything else fails the test. */
export async function caught(call: PromiseLike<unknown>): Promise<AnyVideoTaskError> {
  const reason = await rejection(call);
  if (!VideoTaskError.is(reason)) throw reason;
  return reason;
}

/** The error of that code that `call` rejects with, narrowed; any other fails the test. */
export async function caughtOf<Code extends AnyVideoTaskError["code"]>(
  code: Code,
  call: PromiseLike<unknown>,
): Promise<AnyVideoTaskError & { code: Code }> {
  const error = await caught(call);
  expect(error.code).toBe(code);
  return error as AnyVideoTaskError & { code: Code };
}
