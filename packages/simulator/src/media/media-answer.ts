// What a provider's storage answers to a link: the file or a part of it, or why not.

import type { Answer } from "../answer/answer.ts";
import { byteRange } from "./byte-range.ts";
import type { Link } from "./links.ts";
import { imageBytes } from "./image.ts";
import { videoBytes } from "./video.ts";

const ETAG = { video: '"videotask-sample-mp4"', image: '"videotask-sample-png"' };

function refusal(status: number, code: string, message: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>\n`;
  return { status, headers: { "content-type": "application/xml" }, body };
}

/** The answer to a request for `link` at `now`. */
export function mediaAnswer(link: Link | undefined, method: string, headers: Headers, now: number): Answer {
  if (method !== "GET" && method !== "HEAD")
    return refusal(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
  if (!link) return refusal(404, "NoSuchKey", "The specified key does not exist.");
  if (now >= link.expiresAt) return refusal(403, "AccessDenied", "Request has expired.");
  const type = link.kind === "image" ? "image" : "video";
  const bytes = type === "image" ? imageBytes() : videoBytes();
  const common = {
    "content-type": type === "image" ? "image/png" : "video/mp4",
    "accept-ranges": "bytes",
    etag: ETAG[type],
  };
  const ifRange = headers.get("if-range");
  const requested = ifRange === null || ifRange === ETAG[type] ? headers.get("range") : null;
  const range = byteRange(requested, bytes.length);
  if (range === undefined) return { status: 200, headers: common, body: bytes };
  if (range === "unsatisfiable")
    return { status: 416, headers: { ...common, "content-range": `bytes */${bytes.length}` }, body: "" };
  const contentRange = `bytes ${range.first}-${range.last}/${bytes.length}`;
  return {
    status: 206,
    headers: { ...common, "content-range": contentRange },
    body: bytes.subarray(range.first, range.last + 1),
  };
}
