// Chainhub's links: Aliyun OSS with `Expires` in seconds since the epoch, nine hours after the file, and a copy in another region.

import type { MediaHost } from "../../media/media-host.ts";
import { randomText, randomUuid } from "../../random.ts";

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const main = "https://public-cdn-video-data-algeng.oss-cn-wulanchabu.aliyuncs.com";
const backup = "https://public-cdn-video-data-algeng-us.oss-us-east-1.aliyuncs.com";

export const media: MediaHost = {
  origins: [main, backup],
  validMs: 9 * 3_600_000,
  url({ task, kind, expiresAt, random }) {
    const day = new Date(task.submittedAt).toISOString().slice(0, 10);
    const path = `inference_output%2Fvideo%2F${day}%2F${randomUuid(random)}%2Foutput.mp4`;
    const signature = `${randomText(random, BASE64, 27)}%3D`;
    const query = `Expires=${Math.floor(expiresAt / 1000)}&OSSAccessKeyId=LTAI5tSimulatorSimulator&Signature=${signature}`;
    return `${kind === "backup" ? backup : main}/${path}?${query}`;
  },
};
