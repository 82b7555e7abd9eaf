// The stage of the tests of the whole update: copies that are removed and a server that is closed after each test.

import { afterEach, expect, vi } from "vitest";
import type { Copy } from "./copy-repository.ts";
import { servePages, type Answer, type PageServer } from "./page-server.ts";

// Machines that build at the same time are slow.
vi.setConfig({ testTimeout: 60_000 });

let copies: Copy[] = [];
let server: PageServer | undefined;
afterEach(async () => {
  for (const copy of copies) copy.remove();
  copies = [];
  await server?.close();
  server = undefined;
});

export const keep = (copy: Copy): Copy => {
  copies.push(copy);
  return copy;
};

export const serve = async (...answers: Answer[]): Promise<PageServer> =>
  (server = await servePages(...answers));

export const edit = (copy: Copy, file: string, find: string, replace: string): void => {
  expect(copy.read(file)).toContain(find);
  copy.write(file, copy.read(file).replace(find, replace));
};

/** An edit of LinkModel's page that gives it one more status. */
export const status = [
  "linkmodel/pages/query-video.md",
  "- Cancelled\n",
  "- Cancelled\n                          - Expired\n",
] as const;

export const changesetsOf = ({ snapshot }: Copy): string[] =>
  Object.keys(snapshot()).filter((file) => file.startsWith(".changeset/"));

export const serveFolder =
  ({ read }: Copy): Answer =>
  (response, request) => {
    try {
      const text = read((request.url ?? "").slice(1));
      response.writeHead(200).end(text);
    } catch {
      response.writeHead(404).end();
    }
  };
