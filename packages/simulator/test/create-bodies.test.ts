// The bodies of creates: what is not as the provider's document has it is refused in the provider's own words, and makes no task.

import { conformanceOf } from "@videotask/conformance";
import { describe, expect, test } from "vitest";
import { creates, createTask, creatingProviders, type CreatingProvider } from "./create-task.ts";
import { createOnVirtualClock } from "./simulator.ts";

/** How each provider refuses a body. */
const refusals: Record<CreatingProvider, { status: number; json: object }> = {
  chainhub: { status: 400, json: { code: "invalid_request", data: null } },
  minimax: {
    status: 200,
    json: { base_resp: { status_code: 2013, status_msg: expect.stringMatching(/^invalid params, /) } },
  },
  "minimax-agent": { status: 200, json: { base_resp: { status_code: 2013 } } },
  "minimax-v2": {
    status: 400,
    json: {
      type: "error",
      error: {
        type: "bad_request_error",
        message: expect.stringMatching(/^invalid params, .*\(2013\)$/),
        http_code: "400",
      },
    },
  },
  jimmy: { status: 200, json: { code: "20001" } },
  linkmodel: { status: 400, json: { code: 400 } },
  doubao: { status: 400, json: { code: "invalid_request", data: null } },
};

/** What is wrong with a body, and what is said of it. */
type Fault = [provider: CreatingProvider, change: object, said: RegExp];

const faults: Fault[] = [
  ["chainhub", { prompt: undefined }, /prompt/],
  ["chainhub", { duration: "10" }, /duration/],
  ["minimax", { model: undefined }, /required property .{1,2}model/],
  ["minimax", { duration: "6" }, /duration/],
  ["minimax", { resolution: "2K" }, /resolution/],
  ["minimax", { duration: 10 }, /1080P is for duration 6 only/],
  ["minimax-agent", { template_id: undefined }, /template_id/],
  ["minimax-agent", { template_id: 393 }, /template_id/],
  ["minimax-v2", { content: [] }, /content/],
  ["minimax-v2", { content: [{ type: "text", text: " " }] }, /must include a non-empty text item/],
  ["minimax-v2", { ratio: undefined }, /ratio is required/],
  ["minimax-v2", { ratio: "adaptive" }, /ratio is required/],
  ["minimax-v2", { resolution: undefined }, /resolution/],
  ["minimax-v2", { duration: 3 }, /duration/],
  ["minimax-v2", { model: "MiniMax-H3-Max" }, /does not support this resolution/],
  ["minimax-v2", { model: "MiniMax-H3-Max", resolution: "768P", duration: 4 }, /this duration/],
  ["minimax-v2", { resolution: "480P" }, /does not support this resolution/],
  ["jimmy", { duration: 1.5 }, /duration/],
  ["jimmy", { prompt: undefined }, /prompt/],
  ["linkmodel", { model: 2 }, /model/],
  ["linkmodel", { prompt: undefined }, /prompt/],
  ["doubao", { prompt: " " }, /prompt is required/],
  ["doubao", { images: "https://images.example/1.png" }, /images/],
];

describe("a body is refused, and makes no task", () => {
  test.each(faults)("%s %j", async (provider, change, said) => {
    const { simulator } = createOnVirtualClock();
    // What only the vendor's prose says is no deviation from its document.
    const request = { method: "POST", url: "", headers: new Headers({ "content-type": "application/json" }) };
    const body = JSON.stringify({ ...creates[provider].body, ...change });
    request.url = simulator.connection(provider).baseUrl + creates[provider].path;
    const deviation = conformanceOf(provider)
      .requestDeviations({ ...request, body })
      .find((line) => line.startsWith("in the body"));
    if (deviation !== undefined) simulator.expectRequestDeviation("in the body");
    const answer = await createTask(simulator, provider, { body });
    expect(answer).toMatchObject(refusals[provider]);
    expect(answer.text).toMatch(said);
    expect(simulator.created).toEqual([]);
  });

  test.each(
    creatingProviders.flatMap((name) => [[name, "{"] as const, [name, "[]"] as const, [name, ""] as const]),
  )("%s %j", async (provider, body) => {
    const { simulator } = createOnVirtualClock();
    simulator.expectRequestDeviation("the body");
    expect(await createTask(simulator, provider, { body })).toMatchObject(refusals[provider]);
    expect(simulator.created).toEqual([]);
  });
});

/** The other bodies of the vendors' pages. */
const bodies: [what: string, provider: CreatingProvider, change: object][] = [
  ["a first frame", "minimax", { first_frame_image: "data:image/png;base64,AA==" }],
  [
    "a first and a last frame",
    "minimax",
    {
      model: "MiniMax-Hailuo-02",
      first_frame_image: "https://i.example/1.png",
      last_frame_image: "https://i.example/2.png",
    },
  ],
  [
    "a subject",
    "minimax",
    {
      model: "S2V-01",
      resolution: undefined,
      duration: undefined,
      subject_reference: [{ type: "character", image: ["https://i.example/1.png"] }],
    },
  ],
  [
    "frames",
    "chainhub",
    { first_frame_image: "https://i.example/1.png", last_frame_image: "https://i.example/2.png" },
  ],
  [
    "a frame",
    "minimax-v2",
    {
      ratio: undefined,
      content: [
        { type: "text", text: "A boy" },
        { type: "image_url", image_url: { url: "mm_file://1" }, role: "first_frame" },
      ],
    },
  ],
  ["an image", "jimmy", { images: ["https://i.example/1.png"] }],
  ["nested extends", "linkmodel", { model: "kling-v3", extends: { audio: false } }],
  ["metadata", "doubao", { metadata: { resolution: "720p", ratio: "16:9" } }],
];

test.each(bodies)("a body with %s is accepted at %s", async (_, provider, change) => {
  const { simulator } = createOnVirtualClock();
  const body = { ...creates[provider].body, ...change };
  expect((await createTask(simulator, provider, { body })).status).toBe(200);
  expect(simulator.created).toMatchObject([{ provider, body: JSON.parse(JSON.stringify(body)) }]);
});

test("V2 does not take frames and references together", async () => {
  const { simulator } = createOnVirtualClock();
  const image = (role: string) => ({
    type: "image_url",
    image_url: { url: "https://i.example/1.png" },
    role,
  });
  const content = [{ type: "text", text: "A boy" }, image("first_frame"), image("reference_image")];
  const { text } = await createTask(simulator, "minimax-v2", {
    body: { ...creates["minimax-v2"].body, content },
  });
  expect(text).toContain("cannot be mixed with references");
});

test("a field that is called like one of every object's is no schema, and harms nothing", async () => {
  const { simulator } = createOnVirtualClock();
  const body = `{"model":"sora2-12s","prompt":"A cat","duration":12,"__proto__":{"polluted":true}}`;
  simulator.expectRequestDeviation("__proto__");
  await createTask(simulator, "jimmy", { body });
  expect(simulator.created).toHaveLength(1);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test("each of jimmy's paths takes its own bodies", async () => {
  const { simulator } = createOnVirtualClock();
  const paths = Object.keys(conformanceOf("jimmy").document.paths).filter((path) => !path.includes("{"));
  expect(paths).toHaveLength(11);
  for (const path of paths) {
    const body = { model: "m", prompt: "A cat", duration: 5, video_url: "https://v.example/1.mp4" };
    const bare = path.endsWith("remove-subtitle/videos") || path.endsWith("super-resolution/videos");
    const sent = bare ? { model: body.model, video_url: body.video_url } : { ...body, video_url: undefined };
    if (path.includes("/veo/")) delete (sent as { duration?: number }).duration;
    expect((await createTask(simulator, "jimmy", { path, body: sent })).json.code).toBe("20000");
  }
  expect(new Set(simulator.created.map(({ ref }) => ref)).size).toBe(11);
});
