// Those that can wait for a task, each with its own words.
import { createHttpPoller, type OperationResponse } from "@azure/core-lro";
import RunwayML from "@runwayml/sdk";
import { createWaiter, WaiterState, type WaiterResult } from "@smithy/util-waiter";
import { createVideoTasks, linkmodel } from "@videotask/core";
import Replicate from "replicate";

export interface Contender {
  /** The body that says so in its service's words. */
  body(status: "running" | "succeeded" | "unheard of"): unknown;
  /** Waits until the task ends, at its default pace. */
  wait(fetch: () => Promise<Response>): Promise<unknown>;
}

const WORDS = { running: "Processing", succeeded: "Success", "unheard of": "Restyling" };
const linkmodelBody: Contender["body"] = (status) => ({
  code: 0,
  data: { task_id: "a", status: WORDS[status], file_url: "https://cdn.example/a.mp4" },
});

/** What a waiter without a client needs: the status of LinkModel's answer. */
async function readStatus(response: Response): Promise<string> {
  const { data } = (await response.json()) as { data: { status: string } };
  return data.status;
}

export const CONTENDERS: Readonly<Record<string, Contender>> = {
  "@videotask/core": {
    body: linkmodelBody,
    wait: (fetch) => createVideoTasks([linkmodel({ apiKey: "key", fetch })]).wait("linkmodel:a"),
  },
  "@azure/core-lro": {
    body: linkmodelBody,
    async wait(fetch) {
      const url = "https://api.example/a";
      const lro = { Processing: "running", Success: "succeeded" } as Record<string, string>;
      async function ask(): Promise<OperationResponse> {
        const response = await fetch();
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        const word = await readStatus(response);
        const body = { status: lro[word] ?? word };
        const headers = { "operation-location": url };
        return {
          flatResponse: body,
          rawResponse: { statusCode: 200, headers, body, request: { method: "GET", url } },
        };
      }
      return createHttpPoller({ sendInitialRequest: ask, sendPollRequest: ask }).pollUntilDone();
    },
  },
  "@smithy/util-waiter": {
    body: linkmodelBody,
    async wait(fetch) {
      async function ask(): Promise<WaiterResult> {
        const response = await fetch();
        // AWS's own generated waiters take every exception but those of their models for a reason to retry.
        if (!response.ok) return { state: WaiterState.RETRY };
        const succeeded = (await readStatus(response)) === "Success";
        return { state: succeeded ? WaiterState.SUCCESS : WaiterState.RETRY };
      }
      const options = { client: undefined, maxWaitTime: 900, minDelay: 2, maxDelay: 120 };
      const { state } = await createWaiter(options, undefined, ask);
      if (state !== WaiterState.SUCCESS) throw new Error(state);
    },
  },
  replicate: {
    body: (status) => ({ id: "a", status: status === "running" ? "processing" : status, output: [] }),
    async wait(fetch) {
      const client = new Replicate({ auth: "key", fetch });
      const prediction = await client.wait(await client.predictions.get("a"), {});
      if (prediction.status !== "succeeded") throw new Error(prediction.status);
    },
  },
  "@runwayml/sdk": {
    body: (status) => ({ id: "a", status: status.toUpperCase(), createdAt: "2026-01-01", output: [] }),
    wait: (fetch) => new RunwayML({ apiKey: "key", fetch }).tasks.retrieve("a").waitForTaskOutput(),
  },
};
