// The providers of one simulator: those that it has from the start, and those that its user has added.

import { unknownName, type Check } from "../options/check.ts";
import { providers } from "./providers.ts";
import type { SimulatedProvider } from "./simulated-provider.ts";

/** A list of the built-in providers. */
export function createProviderList() {
  const byName = new Map<string, SimulatedProvider>(Object.entries(providers));

  /** The name of a provider that there is. */
  const aProvider: Check<string> = (name) =>
    byName.has(name as string)
      ? undefined
      : `: the simulator has no provider ${unknownName(String(name), [...byName.keys()])}`;

  return {
    aProvider,
    all: () => [...byName.values()],
    /** What no other provider can be called: on a server, each has a folder of its name, and their results have one. */
    takenNames: () => [...byName.keys(), "media"],
    add: (provider: SimulatedProvider) => void byName.set(provider.name, provider),
    /** @throws {TypeError} that names those that there are; it begins with `call` */
    get(name: string, call: string): SimulatedProvider {
      const provider = byName.get(name);
      if (!provider) throw new TypeError(`${call}${aProvider(name)}.`);
      return provider;
    },
  };
}

/** See {@link createProviderList}. */
export type ProviderList = ReturnType<typeof createProviderList>;
