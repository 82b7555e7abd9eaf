// What an accepted create is answered, in the shapes of each provider's pages and gateways, checked against the provider's document.

import { conformanceOf } from "@videotask/conformance";
import { describe, expect, test } from "vitest";
import type { Fault, NewApiCreateBody } from "../src/index.ts";
import {
  creates,
  createdRef,
  createdRefs,
  createTask,
  creatingProviders,
  type CreatingProvider,
} from "./create-task.ts";
import { queryTask } from "./query-task.ts";
import { createOnVirtualClock } from "./simulator.ts";

/** How the answer to the last request deviates from the provider's document. */
function deviations(
  { requests }: ReturnType<typeof createOnVirtualClock>["simulator"],
  provider: CreatingProvider,
  { status, text }: { status: number; text: string },
) {
  return conformanceOf(provider).answerDeviations(requests.at(-1)!, { status, body: text });
}

test.each<[CreatingProvider, object]>([
  ["chainhub", { task_id: expect.stringMatching(/^\d{15}$/), base_resp: { status_code: 0 } }],
  ["minimax", { task_id: expect.stringMatching(/^\d{15,18}$/), base_resp: { status_code: 0 } }],
  ["minimax-agent", { task_id: expect.stringMatching(/^\d{18}$/), base_resp: { status_code: 0 } }],
  ["minimax-v2", { task_id: expect.stringMatching(/^\d{15}$/) }],
  ["jimmy", { code: "20000", data: { status: "submitted", model: "sora2-12s", created_at: 1_767_225_600 } }],
  ["linkmodel", { code: 0, data: { status: "processing", price: 0.074, order_id: expect.any(String) } }],
  ["doubao", { task_id: expect.stringMatching(/^task_/) }],
])("%s answers as its page says", async (provider, json) => {
  const { simulator } = createOnVirtualClock();
  const answer = await createTask(simulator, provider);
  expect(answer).toMatchObject({ json });
  expect(deviations(simulator, provider, answer)).toEqual([]);
});

describe("a gateway answers with the body that was scripted", () => {
  const bodies: Record<NewApiCreateBody, object> = {
    id: { task_id: expect.any(String) },
    baseResp: { task_id: expect.any(String), base_resp: { status_code: 0, status_msg: "success" } },
    object: { id: expect.any(String), object: "video.generation", created: 1_767_225_600, status: "pending" },
    emptyStatus: { id: expect.any(String), task_id: expect.any(String), object: "video", status: "" },
    envelope: { code: 0, data: { task_id: expect.any(String), task_status: "submitted" } },
  };
  const undocumented = new Set(["chainhub object", "doubao baseResp", "doubao envelope"]);

  test.each(
    (["chainhub", "doubao"] as const).flatMap((provider) =>
      Object.entries(bodies).map(([name, body]) => [provider, name as NewApiCreateBody, body] as const),
    ),
  )("%s %s", async (provider, createBody, json) => {
    const { simulator } = createOnVirtualClock();
    simulator.onCreate(provider, { quirks: { createBody } });
    const answer = await createTask(simulator, provider);
    expect(answer.json).toMatchObject(json);
    const [ref = ""] = createdRefs(simulator);
    expect(answer.text).toContain(`"${ref.slice(provider.length + 1)}"`);
    const isListed = undocumented.has(`${provider} ${createBody}`);
    expect(deviations(simulator, provider, answer).length > 0).toBe(isListed);
  });
});

test("ids are numbers with every digit where MiniMax's are scripted to be", async () => {
  const { simulator } = createOnVirtualClock();
  simulator.onCreate("minimax-agent", { quirks: { numericIds: true } });
  const { text } = await createTask(simulator, "minimax-agent");
  expect(text).toMatch(/"task_id":\d{18},/);
  expect(text).toContain(createdRefs(simulator)[0]?.slice("minimax-agent:".length));
});

test("envelopes are as quirks say", async () => {
  const { simulator } = createOnVirtualClock();
  simulator.onCreate("jimmy", [{ quirks: { codeAsNumber: true } }, { quirks: { withoutEnvelope: true } }]);
  expect((await createTask(simulator, "jimmy")).json.code).toBe(20_000);
  expect((await createTask(simulator, "jimmy")).json.task_id).toBeTypeOf("string");
  simulator.onCreate("linkmodel", { price: 0, quirks: { withoutCode: true, camelCaseRequestId: true } });
  const { json } = await createTask(simulator, "linkmodel");
  expect([json.code, json.data.price, json.requestId]).toEqual([undefined, 0, expect.any(String)]);
});

describe("errors of a create are documented, or listed", () => {
  const errors = [
    "missingKey",
    "wrongKey",
    "forbidden",
    "insufficientBalance",
    "serverError",
    "invalidRequest",
    "moderated",
  ] as const;
  const faults: Fault[] = [
    ...errors.map((error) => ({ kind: "error", error }) as const),
    { kind: "rateLimit" },
  ];
  const listed = new Set(["jimmy forbidden", "jimmy rateLimit", "linkmodel forbidden"]);

  test.each(creatingProviders.flatMap((provider) => faults.map((fault) => [provider, fault] as const)))(
    "%s %j",
    async (provider, fault) => {
      const { simulator } = createOnVirtualClock();
      simulator.faults.add(fault);
      const answer = await createTask(simulator, provider);
      const name = `${provider} ${"error" in fault ? fault.error : fault.kind}`;
      expect(deviations(simulator, provider, answer).length > 0).toBe(listed.has(name));
    },
  );
});

test("what the body says of the task is in the answers about it", async () => {
  const { simulator } = createOnVirtualClock();
  const ask = async (provider: CreatingProvider, body: object) => {
    const answer = await createTask(simulator, provider, { body: { ...creates[provider].body, ...body } });
    return (await queryTask(simulator, createdRef(provider, answer))).json;
  };
  expect(await ask("linkmodel", { model: "kling-v3", prompt: "A hen", duration: 4 })).toMatchObject({
    data: { model: "kling-v3", prompt: "A hen", duration: 4 },
  });
  expect(await ask("jimmy", { model: "veo" })).toMatchObject({ data: { model: "veo" } });
  const v2 = { model: "MiniMax-H3-Max", resolution: "480P", duration: 9, ratio: "9:16" };
  expect(await ask("minimax-v2", v2)).toMatchObject({ task: v2 });
});
