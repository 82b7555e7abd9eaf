// MiniMax V2's list of the tasks of the last seven days, in pages, with four filters (page "v2-list-video").

import type { Answer } from "../../answer/answer.ts";
import { jsonAnswer } from "../../answer/json-answer.ts";
import type { Random } from "../../random.ts";
import type { TaskView } from "../task-view.ts";
import { invalidParameters } from "./errors.ts";
import { statusWord, taskBody, taskTypeOf } from "./task-body.ts";

/** What a filter can be, where the page lists that. */
const words: Readonly<Record<string, readonly string[]>> = {
  "filter.status": ["queued", "running", "succeeded", "failed", "cancelled"],
  "filter.task_type": ["generation", "h3_context_ir", "regeneration"],
};

/** The page's defaults are those of its examples: it names none. */
const pages: Readonly<Record<string, number>> = { page_num: 1, page_size: 20 };

/** The number of a parameter; undefined where it is no positive integer. */
function pageNumber(parameters: URLSearchParams, name: keyof typeof pages): number | undefined {
  const text = parameters.get(name);
  if (text === null) return pages[name];
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** The answer with the page of `views` that the parameters want. */
export function listAnswer(views: readonly TaskView[], parameters: URLSearchParams, random: Random): Answer {
  const number = pageNumber(parameters, "page_num");
  const size = pageNumber(parameters, "page_size");
  if (number === undefined) return invalidParameters("page_num must be a positive integer", random);
  if (size === undefined) return invalidParameters("page_size must be a positive integer", random);
  for (const [name, known] of Object.entries(words)) {
    const word = parameters.get(name);
    if (word !== null && !known.includes(word)) return invalidParameters(`${name} is invalid`, random);
  }
  const fits = (name: string, value: string) => [null, value].includes(parameters.get(name));
  const ids = parameters.getAll("filter.task_ids");
  const found = views.filter(
    (view) =>
      fits("filter.status", statusWord(view)) &&
      fits("filter.model", view.task.model ?? "MiniMax-H3") &&
      fits("filter.task_type", taskTypeOf(view.task).task_type) &&
      (ids.length === 0 || ids.includes(view.task.id)),
  );
  const items = found.slice((number - 1) * size, number * size).map(taskBody);
  return jsonAnswer({ items, total: found.length });
}
