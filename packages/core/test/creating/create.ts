// Creates at any of the endpoints, whose inputs have types of their own.
import type { CreateOptions, PollState } from "../../src/index.ts";
import { INPUTS, type CreatingProvider } from "./inputs.ts";

/** Whatever creates. */
interface Creator {
  // oxlint-disable-next-line typescript/no-explicit-any -- the names and inputs of all entries at once
  create(provider: any, input: any, options?: CreateOptions): Promise<PollState>;
}

export const create = (
  tasks: Creator,
  provider: CreatingProvider,
  options?: CreateOptions,
  input: object = INPUTS[provider],
): Promise<PollState> => tasks.create(provider, input, options);
