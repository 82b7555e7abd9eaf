// Outputs: only what a user can fetch.
import { describe, expect, test } from "vitest";
import type { ProviderAnswer } from "../../src/index.ts";
import { errorOf } from "../providers/reading.ts";
import { answeringWith, BODY, taskFrom } from "./custom-answer.ts";

/** Links that a parser takes, but for something else than people do, and links that show a password. */
const DECEPTIVE = [
  "https://cdn.example.com/a clip.mp4",
  "https://cdn.example.com/v.mp4\thttps://evil.example",
  "https://cdn.exa\nmple.com/v.mp4",
  "https://cdn.example.com/v.mp4\u0000",
  "https://cdn.example.com/\u001b[2Jv.mp4",
  "https://cdn.example.com/\u007f",
  "https://cdn.example.com/\u0085v.mp4",
  "https://cdn.example.com/\u00a0v.mp4",
  "https://cdn.example.com/\u2028v.mp4",
  "https://cdn.example.com/\u3000v.mp4",
  ..."\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    .split("")
    .map((override) => `https://cdn.example.com/${override}4pm.v`),
  "https://cdn.example.com/\ud83c",
  "https://user:password@cdn.example.com/v.mp4",
  "https://user@cdn.example.com/v.mp4",
  "https://:password@cdn.example.com/v.mp4",
  "https://@cdn.example.com/v.mp4",
  "HTTPS://cdn.example.com@evil.example",
  "https://\\cdn.example.com/v.mp4",
];

const outputs = (...urls: unknown[]) =>
  ({
    status: "succeeded",
    providerStatus: "ok",
    outputs: urls.map((url) => ({ type: "video", url })),
  }) as ProviderAnswer;

describe("outputs", () => {
  test("without an absolute http(s) URL do not count", async () => {
    const good = ["https://cdn.example.com/a.mp4", "http://cdn.example.com/b.mp4"];
    const bad = [
      "",
      "cdn.example.com/v.mp4",
      "/v.mp4",
      "data:video/mp4;base64,AA",
      "javascript:alert(1)",
      "https:///v.mp4",
      "https://%",
      "http://[::1",
      ...DECEPTIVE,
    ];
    const task = await taskFrom(outputs(...bad, good[0], "file:///etc/passwd", undefined, null, 7, good[1]));
    expect(task).toMatchObject({ outputs: good.map((url) => ({ url })) });
    for (const url of bad)
      expect(await errorOf(answeringWith(outputs(url)), BODY)).toMatchObject({ code: "missing_output" });
  });

  test("keep a link with an at sign behind its host, and one in the script of its language", async () => {
    for (const url of [
      "https://cdn.example.com/@user/v.mp4",
      "https://cdn.example.com?by=user@example.com",
      "https://cdn.example.com#a@b",
      "https://cdn.example.com/视频/🎬.mp4",
      "https://xn--fiq228c.example/v.mp4",
      "https://bücher.example:8443/v.mp4",
      "http://[2001:db8::1]/v.mp4",
    ])
      expect(await taskFrom(outputs(url))).toMatchObject({ outputs: [{ url }] });
  });

  test("have their link without the blanks around it", async () => {
    const answer = outputs(" \thttps://cdn.example.com/v.mp4\r\n");
    expect(await taskFrom(answer)).toMatchObject({ outputs: [{ url: "https://cdn.example.com/v.mp4" }] });
  });

  test("an empty or missing list is missing_output, retryable", async () => {
    for (const answer of [outputs(), { status: "succeeded", providerStatus: "ok" }])
      expect(await errorOf(answeringWith(answer), BODY)).toMatchObject({
        code: "missing_output",
        retryable: true,
      });
  });

  test("a backupUrl that is no link, or the same one, is left out", async () => {
    const answer = outputs("https://cdn.example.com/v.mp4");
    const [output] = answer.outputs!;
    for (const backupUrl of ["", "no", "data:,", output!.url, ` ${output!.url}`, ...DECEPTIVE])
      expect(await taskFrom({ ...answer, outputs: [{ ...output!, backupUrl }] })).not.toHaveProperty(
        "outputs.0.backupUrl",
      );
  });
});
