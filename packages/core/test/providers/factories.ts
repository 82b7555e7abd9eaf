// The factories of all providers, read from their rooms, so that a new one is tested without an entry here.
import { globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ProviderName } from "@videotask/simulator";
import type { ProviderFactory } from "../../src/index.ts";

const providers = join(import.meta.dirname, "../../src/providers");

async function factoryIn(room: string): Promise<readonly [string, ProviderFactory<string>]> {
  const name = basename(room);
  const exported = name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const module = (await import(join(room, "index.ts"))) as Record<string, ProviderFactory<string>>;
  const factory = module[exported];
  if (!factory) throw new Error(`${room}/index.ts: export the factory as ${exported}`);
  return [name, factory];
}

const rooms = globSync("*/statuses.ts", { cwd: providers }).map((file) => join(providers, dirname(file)));

/** Each provider's factory, by the prefix of its references; the simulator has every one of them. */
export const factories = Object.fromEntries(await Promise.all(rooms.map(factoryIn))) as Readonly<
  Record<ProviderName, ProviderFactory<string>>
>;
