// Doubao's links: Volcengine TOS, signed for a day, with the start in `X-Tos-Date` and the seconds of life in `X-Tos-Expires`
// (recorded in a comment on QuantumNous/new-api #5266).

import type { MediaHost } from "../../media/media-host.ts";
import { randomText } from "../../random.ts";

const origin = "https://ark-content-generation-cn-beijing.tos-cn-beijing.volces.com";

export const media: MediaHost = {
  origins: [origin],
  validMs: 86_400_000,
  url({ task, issuedAt, random }) {
    const start = new Date(issuedAt).toISOString().replaceAll(/[-:]|\.\d+/g, "");
    const query = new URLSearchParams({
      "X-Tos-Algorithm": "TOS4-HMAC-SHA256",
      "X-Tos-Credential": `AKLTSimulator/${start.slice(0, 8)}/cn-beijing/tos/request`,
      "X-Tos-Date": start,
      "X-Tos-Expires": "86400",
      "X-Tos-Signature": randomText(random, "0123456789abcdef", 64),
      "X-Tos-SignedHeaders": "host",
    });
    return `${origin}/doubao-seedance-1-0-pro/${encodeURIComponent(task.id)}.mp4?${query}`;
  },
};
