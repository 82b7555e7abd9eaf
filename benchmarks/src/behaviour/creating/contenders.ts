// Those that create a video and wait for it, each by its own words and with its own defaults.
import { createMiniMax } from "@ai-sdk/minimax";
import RunwayML from "@runwayml/sdk";
import { createVideoTasks, minimaxV2 } from "@videotask/core";
import { experimental_generateVideo as generateVideo } from "ai";
import OpenAI from "openai";
import Replicate from "replicate";
import type { Service } from "./local-server.ts";

/** Where a contender is to send its requests, by its own option for it, and with what. */
interface Connection {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
}

/** One that creates and waits. */
export interface CreatingContender {
  /** Whose API it speaks. */
  readonly service: Service;
  /** One call of its user's: creates one video and waits until it is there. Rejects where it does not get there. */
  createAndWait(connection: Connection): Promise<unknown>;
}

const PROMPT = "A futuristic city at sunset";

function generateMinimaxVideo({ apiKey, baseUrl, fetch }: Connection, options: { poll?: object } = {}) {
  return generateVideo({
    model: createMiniMax({ apiKey, videoBaseURL: baseUrl, fetch }).video("MiniMax-H3"),
    prompt: PROMPT,
    duration: 5,
    aspectRatio: "16:9",
    resolution: "2560x1440",
    // Its own refuses addresses of this machine.
    download: async ({ url }) => ({
      data: new Uint8Array(await (await fetch(url)).arrayBuffer()),
      mediaType: "video/mp4",
    }),
    ...options,
  });
}

export const CREATING_CONTENDERS: Readonly<Record<string, CreatingContender>> = {
  "@videotask/core": {
    service: "minimax-v2",
    async createAndWait(connection) {
      const tasks = createVideoTasks([minimaxV2(connection)]);
      const state = await tasks.create("minimax-v2", {
        model: "MiniMax-H3",
        prompt: PROMPT,
        durationSeconds: 5,
        aspectRatio: "16:9",
        resolution: "2k",
      });
      return tasks.wait(state);
    },
  },
  "ai and @ai-sdk/minimax": {
    service: "minimax-v2",
    createAndWait: (connection) => generateMinimaxVideo(connection),
  },
  "ai and @ai-sdk/minimax, with poll": {
    service: "minimax-v2",
    createAndWait: (connection) => generateMinimaxVideo(connection, { poll: {} }),
  },
  replicate: {
    service: "replicate",
    createAndWait: ({ apiKey, baseUrl, fetch }) =>
      new Replicate({ auth: apiKey, baseUrl, fetch }).run("minimax/hailuo-2.3", {
        input: { prompt: PROMPT },
      }),
  },
  "@runwayml/sdk": {
    service: "runway",
    createAndWait: ({ apiKey, baseUrl, fetch }) =>
      new RunwayML({ apiKey, baseURL: baseUrl, fetch }).textToVideo
        .create({ model: "gen4.5", promptText: PROMPT, duration: 5, ratio: "1280:720" })
        .waitForTaskOutput(),
  },
  // It has no way to wait.
  "openai, with a loop of one's own": {
    service: "openai",
    async createAndWait({ apiKey, baseUrl, fetch }) {
      const { videos } = new OpenAI({ apiKey, baseURL: baseUrl, fetch });
      let video = await videos.create({ model: "sora-2", prompt: PROMPT, seconds: "8" });
      while (video.status === "queued" || video.status === "in_progress") {
        await new Promise((resolve) => setTimeout(resolve, 10_000));
        video = await videos.retrieve(video.id);
      }
      if (video.status !== "completed") throw new Error(video.status);
    },
  },
};
