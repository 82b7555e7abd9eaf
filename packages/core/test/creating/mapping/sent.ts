// What a create sends, and what is refused before it sends anything. The simulator answers a body that the provider's OpenAPI document does
// not have as the provider does, so that each body that is asserted here is also a valid one.
import { expect } from "vitest";
import { caughtOf } from "../../polling/caught.ts";
import { rig } from "../../polling/rig.ts";
import { create } from "../create.ts";
import type { CreatingProvider } from "../inputs.ts";

/** A row of a table: what it shows, the input, and the body that goes out. */
export type Row<Input> = readonly [name: string, input: Input, body: unknown];

/** A row of a table: what it shows, an input that some form or model may give, and the field that is named. */
export type RefusedRow = readonly [name: string, input: object, field: string];

/** The one request that a create sent. */
export async function sent(
  provider: CreatingProvider,
  input: object,
): Promise<{ path: string; body: unknown }> {
  const { tasks, simulator } = rig();
  const { ref } = await create(tasks, provider, {}, input);
  expect(simulator.requests.map(({ method, status }) => [method, status])).toEqual([["POST", 200]]);
  const [{ url, body }] = simulator.requests as [(typeof simulator.requests)[number]];
  expect(simulator.created).toEqual([{ at: expect.any(Number), provider, ref, body }]);
  return { path: new URL(url).pathname, body };
}

/** The message of the `invalid_request` that a create ends with, with nothing sent. */
export async function refused(provider: CreatingProvider, input: object): Promise<string> {
  const { tasks, simulator } = rig();
  const { message } = await caughtOf("invalid_request", create(tasks, provider, {}, input));
  expect(simulator.requests).toEqual([]);
  return message;
}

/** Expects that nothing is sent, and that the message begins with the field. */
export async function expectRefused(provider: CreatingProvider, input: object, field: string): Promise<void> {
  expect(await refused(provider, input)).toMatch(new RegExp(`^${field}: `));
}
