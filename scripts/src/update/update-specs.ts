// The update of several providers, side by side. Each stands for itself: one that fails is left as it was and reported,
// and the others go on.

import { listProviders } from "../read-inputs.ts";
import { SpecError } from "../spec-error.ts";
import { openOrigin } from "./page-origin.ts";
import { updateProvider, type ProviderUpdate } from "./update-provider.ts";
import type { Web } from "./fetch-page.ts";
import { writeTogether } from "./write-together.ts";

export type Outcome = { readonly provider: string } & (
  | { readonly update: ProviderUpdate; readonly error?: undefined }
  | { readonly error: Error; readonly update?: undefined }
);

export type UpdateOptions = {
  /** The repository. */
  readonly root: string;
  /** None is all of them. */
  readonly providers?: readonly string[];
  /** A folder or a base URL laid out like specs/, to take the pages from instead of the vendors' addresses. */
  readonly from?: string | undefined;
  readonly dryRun?: boolean | undefined;
  readonly web: Web;
  /** The moment of the update. */
  readonly now: Date;
  /** Runs the providers; it may show how far they are. */
  readonly run: RunAll;
};

/** Calls `attempt`, which never rejects, once for each provider. */
export type RunAll = (
  providers: readonly string[],
  attempt: (provider: string) => Promise<Outcome>,
) => Promise<Outcome[]>;

/** @throws {@link SpecError} if the options make no sense; what goes wrong with a provider is in its outcome */
export async function updateSpecs(options: UpdateOptions): Promise<Outcome[]> {
  const { root, providers = [], from, dryRun = false, web, now, run } = options;
  const known = await listProviders(root);
  const stranger = providers.find((provider) => !known.includes(provider));
  if (stranger !== undefined) throw new SpecError("specs", `one of ${known.join(", ")}`, stranger);
  const origin = openOrigin(from, web);
  const today = now.toISOString().slice(0, 10);

  return run(providers.length > 0 ? [...new Set(providers)] : known, async (provider) => {
    try {
      const update = await updateProvider(root, provider, origin, today);
      if (!dryRun) await writeTogether(root, update.files);
      return { provider, update };
    } catch (error) {
      return { provider, error: error instanceof Error ? error : new Error(String(error), { cause: error }) };
    }
  });
}
