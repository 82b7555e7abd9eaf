// Answers, against the real providers' documents. The simulator's tests hold every state, error and quirk to them.

import { describe, expect, test } from "vitest";
import { conformanceOf } from "../src/index.ts";

const query = {
  method: "GET",
  url: "https://api.linkmodel.ai/api/v1/query/video-generation?task_id=aurora_abc123",
};
const request_id = "0b3b3a0e-6d5f-4a57-8f0a-2f6a3c6b8a11";
const task = { task_id: "aurora_abc123", status: "Success", file_url: "https://example.com/video.mp4" };
const deviations = (body: unknown, status = 200) =>
  conformanceOf("linkmodel").answerDeviations(query, {
    status,
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

test("an answer as documented has no deviation", () => {
  expect(deviations({ code: 0, data: task, message: "success", request_id })).toEqual([]);
});

describe("an answer deviates", () => {
  test("by a field that the document does not have", () => {
    const [line, ...others] = deviations({
      code: 0,
      data: { ...task, fileUrl: "" },
      message: "",
      request_id,
    });
    expect(line).toMatch(/^in the body: \/data must NOT have additional properties.*"fileUrl"/);
    expect(others).toEqual([]);
  });

  test("by a status that the document does not have, of the task or of HTTP", () => {
    expect(deviations({ code: 0, data: { ...task, status: "Levitating" }, message: "", request_id })).toEqual(
      [expect.stringContaining("/data/status must be equal to one of the allowed values")],
    );
    expect(deviations("{}", 418)).toEqual(["the document has no response 418"]);
  });

  test("by a body that is not JSON, and not by an empty one", () => {
    expect(deviations("<html>")).toEqual(["the body is not JSON"]);
    expect(deviations("")).toEqual([]);
  });

  test("by the request that it answers", () => {
    const url = "https://api.linkmodel.ai/api/v1/elsewhere";
    const answer = { status: 200, body: "" };
    expect(conformanceOf("linkmodel").answerDeviations({ method: "GET", url }, answer)).toEqual([
      expect.stringContaining("the path /api/v1/elsewhere is not in the document"),
    ]);
  });
});
