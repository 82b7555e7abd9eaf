// What goes out: the documented path on the documented host, the id as it is, and the key.
import { describe, expect, test } from "vitest";
import {
  chainhub,
  createVideoTasks,
  doubao,
  jimmy,
  linkmodel,
  minimax,
  minimaxAgent,
  type ProviderEntry,
  type ProviderOptions,
} from "../../src/index.ts";
import { answering, KEY, stillClock } from "./reading.ts";

const BY_QUERY = [
  ["chainhub", chainhub, "https://api.chainhub.tech/minimax/v1/query/video_generation?task_id="],
  ["minimax", minimax, "https://api.minimaxi.com/v1/query/video_generation?task_id="],
  ["minimax-agent", minimaxAgent, "https://api.minimaxi.com/v1/query/video_template_generation?task_id="],
  ["linkmodel", linkmodel, "https://api.linkmodel.ai/api/v1/query/video-generation?task_id="],
] as const;

const BY_PATH = [
  ["jimmy", jimmy, "https://www.jimmyai.cn/api/open-api/v1/videos/"],
  ["doubao", doubao, "https://gateway.example.com/v1/video/generations/"],
] as const;

async function asked(
  name: string,
  provider: (options: ProviderOptions<never>) => ProviderEntry,
  id: string,
): Promise<Request> {
  const { fetch, requests } = answering("{}");
  // Doubao's documentation names no host, so it alone is given one.
  const baseUrl = name === "doubao" ? "https://gateway.example.com" : undefined;
  const tasks = createVideoTasks([provider({ apiKey: KEY, fetch, baseUrl })], { clock: stillClock });
  await tasks.get(`${name}:${id}`).catch(() => {});
  expect(requests).toHaveLength(1);
  return requests[0]!;
}

const AWKWARD = [
  "401047179385389059",
  "a b",
  "a/b/../c",
  "a?b=c&d=e#f",
  "a:b:c",
  "%2e%2e",
  "100%",
  "...",
  "$&$1$$",
  "{task_id}",
  "\\",
  "\u0000\n\t",
  "äöü 视频 🎬",
  "'()*!~",
  "+",
];

describe.each([...BY_QUERY, ...BY_PATH])("%s", (name, provider, address) => {
  test("the request is a GET of the documented address with the key as a bearer token", async () => {
    const request = await asked(name, provider, "task_1");
    expect(request.method).toBe("GET");
    expect(request.url).toBe(`${address}task_1`);
    expect(request.headers.get("authorization")).toBe(`Bearer ${KEY}`);
  });

  test.each(AWKWARD)("the id %j arrives as it is", async (id) => {
    const { url } = await asked(name, provider, id);
    expect(url.startsWith(address)).toBe(true);
    expect(url).toBe(address + encodeURIComponent(id).replaceAll("'", url.includes("%27") ? "%27" : "'"));
    const { hash, searchParams, pathname } = new URL(url);
    expect(hash).toBe("");
    const arrived = address.includes("?") ? searchParams.get("task_id") : pathname.split("/").at(-1)!;
    expect(address.includes("?") ? arrived : decodeURIComponent(arrived!)).toBe(id);
  });

  test("the base URL of the options is asked instead, with or without a slash at its end", async () => {
    for (const baseUrl of ["https://mirror.example.com/proxy", "https://mirror.example.com/proxy/"]) {
      const { fetch, requests } = answering("{}");
      const tasks = createVideoTasks([provider({ apiKey: KEY, fetch, baseUrl })], { clock: stillClock });
      await tasks.get(`${name}:task_1` as string).catch(() => {});
      const path = address.replace(/^https:\/\/[^/]+(\/api\/v1(?=\/query))?/, "");
      expect(requests[0]!.url).toBe(`https://mirror.example.com/proxy${path}task_1`);
    }
  });
});
