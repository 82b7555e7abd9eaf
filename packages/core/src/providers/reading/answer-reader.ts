// Reads the fields of one answer, tolerantly, and notes where it is not what the specification says.
import type { VideoTaskErrorCode } from "../../task/error.ts";
import { textOf, valueAt } from "../../task/fields.ts";
import type { QueryContext } from "../../task/provider.ts";
import { providerError } from "../../task/provider-error.ts";
import type { TaskStatus } from "../../task/task.ts";
import { usableUrl } from "../../task/usable-url.ts";
import { findStatus, isFinal, type StatusTable } from "./status.ts";

/** What the code beside an answer means; `""` stands for no code at all. */
export type CodeTable = { readonly [code: string]: VideoTaskErrorCode | "ok" };

/** Where an answer keeps its status and its code, and what they mean. */
export interface Dialect {
  status: string;
  statuses: StatusTable;
  code: string;
  codes: CodeTable;
}

export class AnswerReader {
  constructor(body: unknown, { onDrift }: Pick<QueryContext, "onDrift">) {
    this.body = body;
    this.onDrift = onDrift;
  }
  readonly body: unknown;
  readonly onDrift: QueryContext["onDrift"];

  /** The value at a path. One of another type than the specification's is drift, and still worth a try. */
  value(path: string, type: "string" | "number"): unknown {
    const value = valueAt(this.body, path) ?? undefined;
    if (value !== undefined && typeof value !== type) this.onDrift({ field: path, value: typeof value });
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

  /** Milliseconds since the epoch, from Unix seconds or, where a provider has them, milliseconds. 0 is unset. */
  instant(path: string): number | undefined {
    const time = this.number(path);
    if (!time || time < 0) return undefined;
    return time < 1e11 ? time * 1000 : time; // 1e11 s is the year 5138, 1e11 ms was 1973
  }

  /** The code beside the answer, if there is one, and what it means. */
  code({ code: path, codes }: Pick<Dialect, "code" | "codes">): {
    code: string;
    meaning: CodeTable[string] | undefined;
  } {
    const code = textOf(valueAt(this.body, path)) ?? "";
    return { code, meaning: Object.hasOwn(codes, code) ? codes[code] : undefined };
  }

  /** @throws {VideoTaskError} for a code that does not say that all is well. */
  checkCode(dialect: Pick<Dialect, "code" | "codes">): void {
    const { code, meaning } = this.code(dialect);
    if (meaning === "ok") return;
    if (code && !meaning) this.onDrift({ field: dialect.code, value: code });
    throw providerError(
      meaning ?? "invalid_response",
      code ? `The answer has the code ${code}` : "The answer has no code",
      this.body,
      { httpStatus: 200 },
    );
  }

  /**
   * The status and the provider's own word for it. A final status counts whatever code stands beside it.
   *
   * @throws {VideoTaskError} for the code of an error beside anything else, and where there is no task at all.
   */
  status(dialect: Dialect): { status: TaskStatus; providerStatus: string } {
    const value = this.value(dialect.status, "string");
    const providerStatus = textOf(value) ?? "";
    const { status, documented } = findStatus(dialect.statuses, providerStatus);
    if (value === undefined || !isFinal(status)) this.checkCode(dialect);
    if (value === undefined)
      throw providerError("invalid_response", "There is no task in the answer", this.body, {
        httpStatus: 200,
      });
    if (!documented) this.onDrift({ field: dialect.status, value: providerStatus });
    return { status, providerStatus };
  }
}
