// AWS's waiter, with a hand-written request: it brings the waiting, and no client.
import { createWaiter, WaiterState, type WaiterResult } from "@smithy/util-waiter";

const url = "https://api.linkmodel.ai/api/v1/query/video-generation?task_id=aurora_abc123";
const WORDS: Record<string, WaiterState> = { Success: WaiterState.SUCCESS, Failed: WaiterState.FAILURE };

async function ask(): Promise<WaiterResult> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${prompt()}` } });
  const { data } = await response.json();
  return { state: WORDS[data.status] ?? WaiterState.RETRY, reason: data.file_url };
}
console.log(
  await createWaiter({ client: undefined, maxWaitTime: 900, minDelay: 5, maxDelay: 15 }, undefined, ask),
);
