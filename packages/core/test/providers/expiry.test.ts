// When a link stops working: signatures first, in every form that storages sign in; the pages' lifetimes otherwise.
import { describe, expect, test } from "vitest";
import { doubao, chainhub, jimmy, linkmodel, minimax, minimaxAgent } from "../../src/index.ts";
import { documented } from "./documented.ts";
import { NOW, taskOf } from "./reading.ts";

const LINK = "https://bucket.example.com/v.mp4";
const HOUR_MS = 3_600_000;

/** `expiresAt` of a Doubao link, whose life without a signature is 24 h. */
async function expiryOf(url: string, finish_time = 0): Promise<number | undefined> {
  const data = { status: "SUCCESS", result_url: url, finish_time };
  const task = await taskOf(doubao, { code: "success", data });
  return task.status === "succeeded" ? task.outputs[0].expiresAt : undefined;
}

test("Expires is an instant in Unix seconds", async () => {
  expect(await expiryOf(`${LINK}?Expires=1784556000&OSSAccessKeyId=a&Signature=b`)).toBe(1_784_556_000_000);
});

test.each([
  ["X-Tos", "X-Tos-Date", "X-Tos-Expires"],
  ["X-Amz", "X-Amz-Date", "X-Amz-Expires"],
  ["x-oss", "x-oss-date", "x-oss-expires"],
  ["any case", "x-AMZ-dAtE", "x-aMz-ExPiReS"],
])("%s-Expires counts seconds from the date beside it", async (_vendor, date, expires) => {
  expect(await expiryOf(`${LINK}?${date}=20260720T101112Z&${expires}=86400`)).toBe(
    Date.UTC(2026, 6, 21, 10, 11, 12),
  );
});

describe("a signature that gives a length and no usable date", () => {
  test("counts from the finish time", async () => {
    const finish_time = NOW / 1000 - 600;
    for (const date of ["", "&X-Amz-Date=", "&X-Amz-Date=yesterday"])
      expect(await expiryOf(`${LINK}?X-Amz-Expires=3600${date}`, finish_time)).toBe(NOW - 600_000 + HOUR_MS);
  });

  test("counts from now where there is no finish time", async () => {
    expect(await expiryOf(`${LINK}?X-Amz-Expires=3600`)).toBe(NOW + HOUR_MS);
  });
});

test.each(["Expires=", "Expires=-5", "Expires=never", "X-Amz-Expires=soon", "x=1"])(
  "a signature that says %s says nothing, and the lifetime of the page counts",
  async (query) => {
    expect(await expiryOf(`${LINK}?${query}`)).toBe(NOW + 24 * HOUR_MS);
  },
);

test.each(["Expires=Infinity", `Expires=${"9".repeat(400)}`, `X-Amz-Expires=${"9".repeat(400)}`])(
  "a signature that says %s gives no instant that is not one",
  async (query) => {
    const expiresAt = await expiryOf(`${LINK}?${query}`);
    expect(expiresAt === undefined || Number.isFinite(expiresAt)).toBe(true);
  },
);

test.each([
  ["minimax, 1 h from now", minimax, [documented.minimaxQuery, documented.minimaxFile], NOW + HOUR_MS],
  ["minimax-agent, 9 h from now", minimaxAgent, [documented.minimaxAgent], NOW + 9 * HOUR_MS],
  ["jimmy, 3 days from the finish time", jimmy, [documented.jimmy], 1_784_548_120_000 + 72 * HOUR_MS],
  ["linkmodel, 48 h from now", linkmodel, [documented.linkmodel], NOW + 48 * HOUR_MS],
  [
    "doubao, 24 h from the finish time",
    doubao,
    [documented.doubaoSucceeded],
    1_705_334_520_000 + 24 * HOUR_MS,
  ],
  ["chainhub, as its link is signed", chainhub, [documented.chainhub], 1_756_485_985_000],
] as const)("without being told otherwise: %s", async (_what, provider, answers, expiresAt) => {
  expect(await taskOf(provider, ...answers)).toMatchObject({ outputs: [{ expiresAt }] });
});

const signed = (body: object) =>
  JSON.stringify(body).replaceAll(/"(https:[^"]*?)(\?[^"]*)?"/g, '"$1?Expires=1784560000"');

test("a signature wins over the page for every provider", async () => {
  for (const [provider, ...answers] of [
    [minimax, documented.minimaxQuery, documented.minimaxFile],
    [minimaxAgent, documented.minimaxAgent],
    [jimmy, documented.jimmy],
    [linkmodel, documented.linkmodel],
    [doubao, documented.doubaoSucceeded],
    [chainhub, documented.chainhub],
  ] as const)
    expect(await taskOf(provider, ...answers.map(signed))).toMatchObject({
      outputs: [{ expiresAt: 1_784_560_000_000 }],
    });
});
