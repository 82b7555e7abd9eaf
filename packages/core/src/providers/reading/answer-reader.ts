// Reads the fields of one answer, tolerantly, and notes where it is not what the specification says.
import type { VideoTaskError, VideoTaskErrorCode } from "../../task/error.ts";
import { textOf, valueAt } from "../../task/fields.ts";
import type { QueryContext } from "../../task/provider.ts";
import { providerError } from "../../task/provider-error.ts";
import type { TaskStatus } from "../../task/task.ts";
import { usableUrl } from "../../task/usable-url.ts";
import { isFinal } from "../../task/is-final.ts";
import { findStatus, type StatusTable } from "./status.ts";

/** What the code beside an answer means; `""` stands for no code at all. */
export type CodeTable = { readonly [code: string]: VideoTaskErrorCode | "ok" };

/** Where an answer keeps the task and the code beside it, and what its words mean. */
export interface Dialect {
  /** What stands before the path of each of the task's fields: `data.`, or nothing. */
  at: string;
  statuses: StatusTable;
  code: string;
  codes: CodeTable;
}

export class AnswerReader {
  readonly body: unknown;
  readonly dialect: Dialect;
  readonly #onDrift: QueryContext["onDrift"];

  constructor(body: unknown, dialect: Dialect, { onDrift }: Pick<QueryContext, "onDrift">) {
    this.body = body;
    this.dialect = dialect;
    this.#onDrift = onDrift;
  }

  /** The value of a field of the task. One of another type than the specification's is drift, and still worth a try. */
  value(path: string, type: "string" | "number"): unknown {
    const field = this.dialect.at + path;
    const value = valueAt(this.body, field) ?? undefined;
    if (value !== undefined && typeof value !== type) this.#onDrift({ field, value: typeof value });
    return value;
  }

  text(path: string): string | undefined {
    return textOf(this.value(path, "string"));
  }

  url(path: string): string | undefined {
    return usableUrl(this.value(path, "string"));
  }

  /** A number, or a text that is one, with or without a `%`. */
  number(path: string, type: "string" | "number" = "number"): number | undefined {
    const number = Number(textOf(this.value(path, type))?.replace(/\s*%$/, "") ?? NaN);
    return Number.isFinite(number) ? number : undefined;
  }

  /** The code beside the answer, or `""`, and what it means, if that is documented. */
  code(): { code: string; meaning: CodeTable[string] | undefined } {
    const { code: path, codes } = this.dialect;
    const code = textOf(valueAt(this.body, path)) ?? "";
    return { code, meaning: Object.hasOwn(codes, code) ? codes[code] : undefined };
  }

  /** @throws {VideoTaskError} for a code that does not say that all is well. */
  checkCode(): void {
    const { code, meaning } = this.code();
    if (meaning === "ok") return;
    if (code && !meaning) this.#onDrift({ field: this.dialect.code, value: code });
    throw this.#error(
      meaning ?? "invalid_response",
      code ? `The answer's code is ${code}` : "The answer has no code",
    );
  }

  /**
   * The status and the provider's own word for it. A final status counts whatever code stands beside it.
   *
   * @throws {VideoTaskError} for the code of an error beside anything else, and where there is no task at all.
   */
  status(): { status: TaskStatus; providerStatus: string } {
    const { at, statuses } = this.dialect;
    const value = this.value("status", "string");
    const providerStatus = textOf(value) ?? "";
    const { status, documented } = findStatus(statuses, providerStatus);
    if (!isFinal(status)) this.checkCode();
    if (value === undefined) throw this.#error("invalid_response", "The answer has no task");
    if (!documented) this.#onDrift({ field: `${at}status`, value: providerStatus });
    return { status, providerStatus };
  }

  #error(code: VideoTaskErrorCode, context: string): VideoTaskError {
    return providerError(code, context, this.body, { httpStatus: 200 });
  }
}
