// A create that is redirected: whoever follows a 307 sends it twice, in memory as over HTTP.

import { describe, expect, test } from "vitest";
import type { Fault } from "../src/index.ts";
import { createTask } from "./create-task.ts";
import { createOnVirtualClock } from "./simulator.ts";

type Status = Extract<Fault, { kind: "redirect" }>["status"];

const location = "https://api.minimax.io/v1/video_generation";

describe("in memory", () => {
  test.each<[Status, "POST" | "GET", number]>([
    [undefined, "POST", 1],
    [307, "POST", 1],
    [308, "POST", 1],
    [301, "GET", 0],
    [302, "GET", 0],
    [303, "GET", 0],
  ])("a %j that is followed is a %s at the other host, without the key", async (status, method, made) => {
    const { simulator } = createOnVirtualClock();
    simulator.expectRequestDeviation(method === "POST" ? "no credentials" : "has no method GET");
    simulator.faults.add({ kind: "redirect", location, ...(status && { status }) });
    await createTask(simulator, "minimax");
    expect(simulator.requests).toMatchObject([
      { method: "POST", status: status ?? 307, fault: "redirect", authorized: true },
      { method, url: location, authorized: false },
    ]);
    // The body is repeated; that the key is not saves the second task.
    expect(simulator.requests[1]?.body !== undefined).toBe(made === 1);
    expect(simulator.created).toEqual([]);
  });

  test("to the same host it takes the key along, and makes a second task of one that was accepted", async () => {
    const { simulator } = createOnVirtualClock();
    const fault = { kind: "redirect", location: "/v1/video_generation", afterAccepting: true } as const;
    simulator.faults.add(fault);
    expect((await createTask(simulator, "minimax")).json.base_resp.status_code).toBe(0);
    expect(simulator.created).toHaveLength(2);
  });

  test("a client that does not follow sees it, or an error", async () => {
    const { simulator } = createOnVirtualClock();
    simulator.faults.add({ kind: "redirect", location }, { times: 2 });
    const seen = await createTask(simulator, "minimax", { init: { redirect: "manual" } });
    expect([seen.status, seen.headers.get("location")]).toEqual([307, location]);
    const refused = createTask(simulator, "minimax", { init: { redirect: "error" } });
    await expect(refused).rejects.toThrow("fetch failed");
    expect(simulator.requests).toHaveLength(2);
  });

  test("one to a host that there is not fails, and one in a circle as well", async () => {
    const { simulator } = createOnVirtualClock();
    simulator.faults.add({ kind: "redirect", location: "https://elsewhere.example/" });
    await expect(createTask(simulator, "minimax")).rejects.toThrow("fetch failed");
    simulator.faults.add({ kind: "redirect", location: "/v1/video_generation" }, { times: Infinity });
    await expect(createTask(simulator, "minimax")).rejects.toThrow("fetch failed");
    expect(simulator.requests).toHaveLength(22);
  });
});

test("over HTTP a redirect is sent as it was given", async () => {
  const { simulator } = createOnVirtualClock();
  await using server = await simulator.listen();
  simulator.faults.add({ kind: "redirect", location, status: 308 });
  const { status, headers } = await createTask(server, "minimax", { init: { redirect: "manual" } });
  expect([status, headers.get("location")]).toEqual([308, location]);
});
