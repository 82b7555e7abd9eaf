// That watching a reader finds its fields: were none found, tests of every field would pass for want of any.
import { expect, test } from "vitest";
import { fieldsRead } from "./fields-read.ts";
import { READERS } from "./readers.ts";

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  chainhub: [
    "data.status",
    "data.data.file.backup_download_url",
    "data.metadata.url",
    "error.type",
    "data.0.url",
  ],
  jimmy: ["data.result.image_url", "mediaUrl", "data.error_msg", "code"],
  linkmodel: ["data.output_videos.0", "data.duration", "message", "error.message"],
  minimax: ["base_resp.status_code", "base_resp.status_msg", "file_id"],
  "a file of minimax": ["file.download_url", "file.filename"],
  "a user's own provider": ["providerStatus", "outputs.0.filename", "failure.source"],
};

test.each(READERS)(
  "fields of %s are found, in objects and lists that its bodies do not have",
  (name, read, bodies) => {
    const found = new Set(bodies.flatMap((body) => fieldsRead(read, body)).map((path) => path.join(".")));
    expect([...found]).toEqual(expect.arrayContaining([...(FIELDS[name] ?? ["status"])]));
  },
);
