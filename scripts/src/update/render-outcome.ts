// What a person is told of a provider's update: a line while it runs, and the whole at the end. The whole is Markdown,
// which is also the text of the pull request that the nightly run opens.

import { UnreadableDocument } from "@videotask/spec-diff";
import { escapeInvisible } from "../escape-invisible.ts";
import type { Quotation } from "../quotations.ts";
import { SpecError } from "../spec-error.ts";
import type { ProviderUpdate } from "./update-provider.ts";
import type { Outcome } from "./update-specs.ts";

export function summarise({ provider, update, error }: Outcome): string {
  if (error) return `${provider}: failed`;
  const { change, changed, byHand, missing, outdated } = update;
  const found = change ? `${listFiles(changed)} changed, bump ${change.bump}` : "unchanged";
  const asked = byHand.length === 0 ? "" : `; by hand: ${listFiles(byHand)}`;
  const fetch = missing.size === 0 ? "" : `; still to be fetched: ${listMissing(missing)}`;
  const look = outdated.length === 0 ? "" : `; to be looked at: ${filesOf(outdated).join(", ")}`;
  return `${provider}: ${found}${asked}${fetch}${look}`;
}

/** @param written whether the files were written */
export function renderUpdate(
  { name, changed, change, outdated, files }: ProviderUpdate,
  written: boolean,
): string {
  if (!change) return "";
  const pages = changed.map((page) => `\`${page}\``).join(", ");
  const parts = [`## ${name}: ${change.bump}`, `Changed: ${pages}`, change.report];
  if (outdated.length > 0) parts.push(renderOutdated(outdated));
  if (written) parts.push(["Written:", "", ...[...files.keys()].map((file) => `- ${file}`)].join("\n"));
  return parts.join("\n\n");
}

/** Where core has a number that the page no longer has. */
function renderOutdated(outdated: readonly Quotation[]): string {
  const lines = outdated.map(
    ({ page, quotation, file }) =>
      `- Look at \`${file}\`: \`${page}\` no longer says ${codeSpan(quotation)}.`,
  );
  return [`### Numbers in core (${outdated.length})`, "", ...lines].join("\n");
}

const filesOf = (outdated: readonly Quotation[]): string[] => [...new Set(outdated.map(({ file }) => file))];

/** Of words that were written down here, and not of a page's own: they have a backtick at most. */
const codeSpan = (text: string): string => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);

/** With a stack for what nobody foresaw. */
export function renderFailure({ provider, error }: Outcome): string {
  const foreseen = error instanceof SpecError || error instanceof UnreadableDocument;
  const text = foreseen ? error.message : escapeInvisible(error?.stack ?? "");
  return `${provider} failed, and nothing was written for it:\n  ${text}`;
}

function listMissing(missing: ReadonlyMap<string, string>): string {
  return [...missing].map(([path, found]) => `${listFiles([path])} (${found})`).join(", ");
}

function listFiles(paths: readonly string[]): string {
  return paths.map((path) => path.split("/").at(-1)).join(", ");
}
