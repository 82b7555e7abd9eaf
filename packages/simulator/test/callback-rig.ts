// A simulator whose creates name a callback URL, and a receiver that answers as its test says.

import type { QuirksOf, TaskScript } from "../src/index.ts";
import { createVirtualClock } from "../src/index.ts";
import { creates, createTask, type CreatingProvider } from "./create-task.ts";
import { createSimulator } from "./simulator.ts";

export type WithCallbacks = {
  [Name in CreatingProvider]: "callbacks" extends keyof QuirksOf[Name] ? Name : never;
}[CreatingProvider];

export const url = "https://receiver.example/callback?token=t0p";

/** A receiver that sends challenges back as they came. */
export async function echo(request: Request): Promise<Response> {
  const text = await request.text();
  return new Response(text.includes('"challenge"') ? text : "{}");
}

/** The body of a create that names `url`: the gateways have it in the metadata for their own provider. */
export function bodyWithCallback(provider: CreatingProvider) {
  const { body } = creates[provider];
  return provider === "doubao" || provider === "chainhub"
    ? { ...body, metadata: { callback_url: url } }
    : { ...body, callback_url: url };
}

/** A simulator on a virtual clock, and the way to a task with callbacks. */
export function createCallbackRig(receive: (request: Request) => Promise<Response> = echo) {
  const clock = createVirtualClock();
  const received: Request[] = [];
  const simulator = createSimulator({
    clock,
    sendCallback(request) {
      received.push(request.clone());
      return receive(request);
    },
  });

  /** Creates a task with `script`; two minutes later all is told. */
  async function run<P extends WithCallbacks>(provider: P, script: Omit<TaskScript<P>, "submittedAt"> = {}) {
    // The document of chainhub has no metadata; its gateway's family has.
    if (provider === "chainhub") simulator.expectRequestDeviation("metadata");
    simulator.onCreate(provider, script);
    await createTask(simulator, provider, { body: bodyWithCallback(provider) });
    await clock.advance(180_000);
    return simulator.callbacks;
  }

  return { clock, simulator, received, run };
}
