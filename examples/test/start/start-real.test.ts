// The main job with keys and references: here, the services that the variables lead to are a simulator on a port.
import { coreProviders } from "@videotask/checks/workspace";
import { createSimulator } from "@videotask/simulator";
import { expect, onTestFinished, test, vi } from "vitest";
import { runStart } from "./run-start.ts";

vi.setConfig({ testTimeout: 60_000 }); // a process each, on a machine that may be busy

async function services() {
  const simulator = createSimulator();
  const server = await simulator.listen();
  onTestFinished(() => server.close());
  const linkmodel = server.connection("linkmodel");
  const minimax = server.connection("minimax");
  const env = {
    LINKMODEL_API_KEY: linkmodel.apiKey,
    LINKMODEL_BASE_URL: linkmodel.baseUrl,
    MINIMAX_API_KEY: minimax.apiKey,
    MINIMAX_BASE_URL: minimax.baseUrl,
  };
  return { simulator, env };
}
const ended = { queuedMs: 0, runningMs: 0 };

test("references are waited for with the keys of the environment, and exit code 0 says that all succeeded", async () => {
  const { simulator, env } = await services();
  const refs = [simulator.task("linkmodel", ended), simulator.task("minimax", ended)];
  const { code, stdout, saved } = await runStart(refs, env);
  expect(stdout).toMatch(/^linkmodel:\S+ +succeeded +1 +\d+m \d\ds +mp4, 2\.7 kB$/m);
  expect(stdout).toMatch(/^minimax:\S+ +succeeded +2 +\d+m \d\ds +mp4, 2\.7 kB$/m);
  expect(code).toBe(0);
  expect(saved).toHaveLength(2);
});

test("no API key goes with a download", async () => {
  const { simulator, env } = await services();
  await runStart([simulator.task("linkmodel", ended)], env);
  const requests = simulator.requests.map(({ operation, authorized }) => [operation, authorized]);
  expect(requests).toEqual([
    ["query", true],
    ["media", false],
  ]);
});

test("a task that failed exits 1 and says why, and the other one is saved all the same", async () => {
  const { simulator, env } = await services();
  const bad = simulator.task("linkmodel", { ...ended, failure: "moderation" });
  const { code, stdout, saved } = await runStart([bad, simulator.task("linkmodel", ended)], env);
  expect(code).toBe(1);
  expect(stdout).toContain(`${bad}: The content was rejected by the moderation policy`);
  expect(saved).toHaveLength(1);
});

test("a key that is missing exits 1 and names its variable", async () => {
  const { code, stdout } = await runStart(["jimmy:abc"]);
  expect(code).toBe(1);
  expect(stdout).toContain("JIMMY_API_KEY");
});

test("a reference of no provider exits 2 before any request is sent", async () => {
  const { code, stderr } = await runStart(["linkmodel:a", "acme:b"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/acme[^]*pnpm start REFERENCE/);
});

test("an option that does not exist exits 2 and shows how to call it", async () => {
  const { code, stderr } = await runStart(["--fast"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/--fast[^]*pnpm start REFERENCE/);
});

test("--help names every provider and its variables, and exits 0", async () => {
  const { code, stdout } = await runStart(["--help"]);
  expect(code).toBe(0);
  for (const { name } of coreProviders) expect(stdout).toMatch(new RegExp(`^  ${name} +[A-Z]+_API_KEY`, "m"));
});
