// LinkModel's links: plain, alive for about two days (linkmodel-cli). The page's host is a placeholder, so this one resolves nowhere.

import type { MediaHost } from "../../media/media-host.ts";
import { randomText } from "../../random.ts";

const origin = "https://linkmodel-media.simulator.invalid";

export const media: MediaHost = {
  origins: [origin],
  validMs: 2 * 86_400_000,
  url: ({ random }) => `${origin}/out/${randomText(random, "0123456789abcdef", 32)}.mp4`,
};
