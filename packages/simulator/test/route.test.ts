// Paths with the id of a task in them.

import { expect, test } from "vitest";
import { pathRoute } from "../src/providers/route.ts";

const idAt = (path: string, ending?: string) =>
  pathRoute(new URL(path, "https://api.example.com"), "/jobs/", ending)?.id;

test("the id is the segment after the folder", () => {
  expect(idAt("/jobs/a%20b")).toBe("a b");
  expect(idAt("/jobs/")).toBe("");
  expect(["/jobs", "/tasks/a", "/jobs/a/state"].map((path) => idAt(path))).toEqual(Array(3).fill(undefined));
});

test("or before an ending", () => {
  expect(idAt("/jobs/a%2Fb/state", "/state")).toBe("a/b");
  expect(["/jobs/a", "/jobs/state", "/jobs/a/b/state"].map((path) => idAt(path, "/state"))).toEqual(
    Array(3).fill(undefined),
  );
});
