// What becomes of the tasks that creates make: scripts that a test gives before.

import { aFunction } from "../options/checks.ts";
import type { ProviderList } from "../providers/provider-list.ts";
import type { ProviderName } from "../providers/provider-name.ts";
import { checkScript } from "../task/check-script.ts";
import type { TaskScript } from "../task/task-script.ts";

/** How a created task goes: as a {@link TaskScript}; model, prompt and the like are those of the request unless it has its own. */
export type CreateScript<P extends string = ProviderName> = Omit<TaskScript<P>, "submittedAt">;

/**
 * The scripts of created tasks: one for each of them, an array of which each takes the next, or a function of the request's body that
 * returns one (`undefined` for all defaults).
 */
export type CreateScripts<P extends string = ProviderName> =
  | CreateScript<P>
  | readonly CreateScript<P>[]
  // oxlint-disable-next-line typescript/no-explicit-any -- bodies of every shape, read in tests
  | ((body: any) => CreateScript<P> | undefined);

/** Scripts that were given, and can be taken back. */
export interface ScriptedCreates {
  /** No further task takes one of them. */
  remove(): void;
}

interface Entry {
  readonly provider: string;
  /** The script of the next task; undefined where there is none left. */
  readonly next: (body: unknown) => CreateScript<string> | undefined;
}

const CALL = "onCreate(provider, script)";

function checkCreateScript(provider: string, script: unknown, name = "script"): void {
  checkScript(CALL, provider, script, name);
  if ((script as TaskScript).submittedAt !== undefined)
    throw new TypeError(`${CALL}: ${name} has no submittedAt: a task is submitted when it is created.`);
}

function entryOf(provider: string, scripts: unknown): Entry {
  if (aFunction(scripts) === undefined) {
    const toScript = scripts as (body: unknown) => CreateScript<string> | undefined;
    const next = (body: unknown) => {
      const script = toScript(body) ?? {};
      checkCreateScript(provider, script, "what script(body) returns");
      return script;
    };
    return { provider, next };
  }
  if (Array.isArray(scripts)) {
    const left = [...(scripts as CreateScript<string>[])];
    for (const [index, script] of left.entries()) checkCreateScript(provider, script, `script[${index}]`);
    return { provider, next: () => left.shift() };
  }
  checkCreateScript(provider, scripts);
  const script = scripts as CreateScript<string>;
  if (script.id !== undefined)
    throw new TypeError(`${CALL}: script.id is for one task only: give it in an array, or in a function.`);
  return { provider, next: () => script };
}

/** No scripts, and the way to the one of a new task. */
export function createCreateScripts(providers: ProviderList) {
  const entries: Entry[] = [];
  return {
    /**
     * Adds scripts, which go before all that were given earlier.
     * @throws {TypeError} that names what is wrong with them
     */
    add(provider: string, scripts: unknown): ScriptedCreates {
      providers.get(provider, CALL);
      const entry = entryOf(provider, scripts);
      entries.unshift(entry);
      return { remove: () => void (entries.includes(entry) && entries.splice(entries.indexOf(entry), 1)) };
    },
    /** The script of a task that `body` creates. */
    next(provider: string, body: unknown): CreateScript<string> {
      for (const entry of entries) {
        const script = entry.provider === provider ? entry.next(body) : undefined;
        if (script) return script;
      }
      return {};
    },
  };
}

/** See {@link createCreateScripts}. */
export type CreateScriptList = ReturnType<typeof createCreateScripts>;
