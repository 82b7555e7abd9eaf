// Creates that come over HTTP and through msw are the same as in memory: checked, faulty, logged with their bodies, one task each.

import { setupServer } from "msw/node";
import { afterEach, describe, expect, test } from "vitest";
import { createVirtualClock, type Connection, type ProviderName } from "../src/index.ts";
import { handlers } from "../src/msw.ts";
import { creates, createdRef, createTask, creatingProviders } from "./create-task.ts";
import { queryTask } from "./query-task.ts";
import { createSimulator } from "./simulator.ts";

type Checked = ReturnType<typeof createSimulator>;
type Reachable = { connection(provider: ProviderName): Connection };

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Ways to the simulator that use the global `fetch`. */
const ways: Record<string, (simulator: Checked) => Promise<Reachable>> = {
  "over HTTP": async (simulator) => {
    const server = await simulator.listen();
    closing.push(() => server.close());
    return server;
  },
  "through msw": async (simulator) => {
    const server = setupServer(...handlers(simulator));
    server.listen({ onUnhandledFrame: "error" });
    closing.push(() => server.close());
    return {
      connection(provider) {
        const { apiKey, baseUrl } = simulator.connection(provider);
        return { apiKey, baseUrl };
      },
    };
  },
};

describe.each(Object.entries(ways))("%s", (_, open) => {
  test.each(creatingProviders)("%s makes a task, and a second one of the same request", async (provider) => {
    const simulator = createSimulator({ clock: createVirtualClock() });
    const reachable = await open(simulator);
    const answers = [await createTask(reachable, provider), await createTask(reachable, provider)];
    const refs = answers.map((answer) => createdRef(provider, answer));
    const { body } = creates[provider];
    expect(simulator.created).toMatchObject(refs.map((ref) => ({ provider, ref, body })));
    expect(simulator.requests).toMatchObject(
      answers.map(({ status }, index) => ({ method: "POST", ref: refs[index], body, status })),
    );
    expect([200, 201, 202]).toContain(answers[0]?.status);
    const [ref = ""] = refs;
    expect((await queryTask(reachable, ref)).status).toBe(200);
  });

  test("a body that is wrong is refused, and its deviation named", async () => {
    const simulator = createSimulator();
    const reachable = await open(simulator);
    simulator.expectRequestDeviation("in the body");
    const { json } = await createTask(reachable, "linkmodel", { body: { model: "sora-2" } });
    expect(json.code).toBe(400);
    expect(simulator.requests).toMatchObject([{ body: { model: "sora-2" }, ref: undefined }]);
  });

  test("an accepted create is lost with its connection", async () => {
    const simulator = createSimulator();
    const reachable = await open(simulator);
    simulator.faults.add([{ kind: "reset" }, { kind: "reset", afterAccepting: true }], {
      operation: "create",
    });
    await expect(createTask(reachable, "jimmy")).rejects.toThrow(TypeError);
    expect(simulator.created).toEqual([]);
    await expect(createTask(reachable, "jimmy")).rejects.toThrow(TypeError);
    expect(simulator.created).toHaveLength(1);
  });
});

test("over HTTP a body of more than 80 MB is refused before it is read to its end", async () => {
  const simulator = createSimulator();
  const server = await simulator.listen();
  closing.push(() => server.close());
  const { apiKey, baseUrl } = server.connection("minimax-v2");
  const chunk = new Uint8Array(1_000_000);
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 1;
      if (sent > 400) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
  const init = { method: "POST", headers, body, duplex: "half" };
  const status = await fetch(`${baseUrl}/v2/video_generation`, init).then(
    (response) => response.status,
    () => "broken",
  );
  expect([413, "broken"]).toContain(status);
  expect(sent).toBeLessThan(200);
  simulator.expectRequestDeviation("the body is missing");
  expect(simulator.created).toEqual([]);
});

test("the body of a Request is taken as well, and is still the caller's copy", async () => {
  const simulator = createSimulator();
  const { apiKey, baseUrl, fetch } = simulator.connection("jimmy");
  const request = new Request(`${baseUrl}${creates.jimmy.path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
    body: JSON.stringify(creates.jimmy.body),
  });
  const copy = request.clone();
  expect((await fetch(request)).status).toBe(200);
  expect(simulator.created).toMatchObject([{ body: await copy.json() }]);
});
