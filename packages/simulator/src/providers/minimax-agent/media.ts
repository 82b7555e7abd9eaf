// The agent's links: plain, alive for nine hours (page "query-video-agent").

import type { MediaHost } from "../../media/media-host.ts";
import { randomText } from "../../random.ts";

const origin = "https://cdn.hailuoai.com";

export const media: MediaHost = {
  origins: [origin],
  validMs: 9 * 3_600_000,
  url({ issuedAt, random }) {
    const [day = "", time = ""] = new Date(issuedAt).toISOString().replaceAll(/[-:]/g, "").split(/[T.]/);
    return `${origin}/prod/video_${day}_${time}_${randomText(random, "0123456789abcdef", 8)}.mp4`;
  },
};
