// Azure's poller, with a hand-written request: it brings the waiting, and no client.
import { createHttpPoller, type OperationResponse } from "@azure/core-lro";

const url = "https://api.linkmodel.ai/api/v1/query/video-generation?task_id=aurora_abc123";
const WORDS: Record<string, string> = { Success: "succeeded", Failed: "failed", Cancelled: "canceled" };

async function ask(): Promise<OperationResponse> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${prompt()}` } });
  const { data } = await response.json();
  const body = { status: WORDS[data.status] ?? "running", url: data.file_url };
  const headers = { "operation-location": url };
  const request = { method: "GET", url };
  return { flatResponse: body, rawResponse: { statusCode: response.status, headers, body, request } };
}
const poller = createHttpPoller({ sendInitialRequest: ask, sendPollRequest: ask }, { intervalInMs: 5_000 });
console.log(await poller.pollUntilDone());
