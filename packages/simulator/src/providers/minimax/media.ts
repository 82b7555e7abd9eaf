// The links of a file retrieval: plain, alive for an hour from the moment they are asked for (page "retrieve-file").

import type { MediaHost } from "../../media/media-host.ts";
import { randomText } from "../../random.ts";

const origin = "https://www.downloadurl.com";

export const media: MediaHost = {
  origins: [origin],
  validMs: 3_600_000,
  issuedWhenAsked: true,
  url: ({ task, random }) => `${origin}/${task.fileId}/${randomText(random, "0123456789abcdef", 16)}.mp4`,
};
