// The whole story over real sockets at all seven endpoints, with trouble at every step, on a clock that jumps when nothing is on its way.
import { createVirtualClock } from "@videotask/simulator";
import { describe, expect, test } from "vitest";
import { createVideoTasks } from "../../src/index.ts";
import { memoryLedger } from "../../src/ledger/index.ts";
import { allEntries } from "../all-entries.ts";
import { caughtOf } from "../polling/caught.ts";
import { createSimulator } from "../simulator.ts";
import { create } from "./create.ts";
import { PROVIDERS } from "./inputs.ts";

const LATE: ReadonlySet<string> = new Set(["chainhub", "doubao", "linkmodel"]);

async function loopback() {
  const clock = createVirtualClock();
  const simulator = createSimulator({ clock });
  const server = await simulator.listen();
  const fetch = async (...request: Parameters<typeof globalThis.fetch>) => {
    const release = clock.hold();
    try {
      const response = await globalThis.fetch(...request);
      // Read to the end before time goes on.
      return new Response(response.status === 204 ? null : await response.arrayBuffer(), response);
    } finally {
      release();
    }
  };
  const tasks = createVideoTasks(
    allEntries((provider) => server.connection(provider)),
    { clock, fetch, random: () => 0, ledger: memoryLedger() },
  );
  return { simulator, server, tasks };
}

describe.each(PROVIDERS)("%s", (provider) => {
  test("created, not stored yet, refused, broken off, and there at last", async () => {
    const { simulator, server, tasks } = await loopback();
    await using _ = server;
    // Where "not found" is a word of its own. MiniMax's 2013 and Jimmy's 20002 say bad parameters, too, and are definite.
    if (LATE.has(provider)) simulator.onCreate(provider, { quirks: { notFoundForQueries: 1 } });
    simulator.faults.add(
      [null, { kind: "status", status: 503 }, { kind: "reset" }, { kind: "html" }, { kind: "rateLimit" }],
      { operation: "query" },
    );
    const task = await tasks.wait(await create(tasks, provider, { idempotencyKey: "order-7" }));
    expect(task.status).toBe("succeeded");
    expect(simulator.created).toHaveLength(1);
    expect(simulator.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
  });

  test.each([
    ["a connection that breaks", { kind: "reset" }],
    ["half an answer", { kind: "truncated" }],
    ["HTTP 503", { kind: "status", status: 503 }],
    ["HTML", { kind: "html" }],
    ["a redirect", { kind: "redirect", location: "http://127.0.0.1:9/" }],
  ] as const)("accepted, then lost to %s: said once, and never sent again", async (_name, fault) => {
    const { simulator, server, tasks } = await loopback();
    await using _ = server;
    simulator.faults.add({ ...fault, afterAccepting: true }, { operation: "create" });
    const lost = await caughtOf("submission_unknown", create(tasks, provider, { idempotencyKey: "order-7" }));
    const again = await caughtOf(
      "submission_unknown",
      create(tasks, provider, { idempotencyKey: "order-7" }),
    );
    expect(again.submissionId).toBe(lost.submissionId);
    expect(simulator.created).toHaveLength(1);
    const state = await tasks.resolve(lost, simulator.created[0]!.ref);
    expect((await tasks.wait(state)).ref).toBe(simulator.created[0]!.ref);
  });
});
