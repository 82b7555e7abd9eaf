// Jimmy's links: plain, alive for three days (page). No page shows one, so the host has a name that resolves nowhere.

import type { MediaHost } from "../../media/media-host.ts";
import { randomText } from "../../random.ts";

const origin = "https://jimmy-media.simulator.invalid";

export const media: MediaHost = {
  origins: [origin],
  validMs: 3 * 86_400_000,
  url: ({ kind, random }) =>
    `${origin}/${kind === "image" ? "images" : "videos"}/${randomText(random, "0123456789abcdef", 32)}.${kind === "image" ? "png" : "mp4"}`,
};
