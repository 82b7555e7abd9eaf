// The types of references and states as arguments: which entry they name, as far as a literal says it.
import type { TaskRef } from "./task.ts";

/**
 * What these providers take as a reference: a literal with another prefix does not compile; a plain `string` does, and is checked
 * before anything is sent.
 */
export type KnownRef<Provider extends string, Ref> = string extends Ref
  ? Ref
  : Ref extends `${infer Prefix}:${string}`
    ? string extends Prefix
      ? Ref
      : TaskRef<Provider>
    : TaskRef<Provider>;

/** A reference or a state; whatever comes out of a database (`unknown`) is taken, too, and checked before anything is sent. */
export type RefOrState<Provider extends string, Given> = Given extends string
  ? KnownRef<Provider, Given>
  : Given;

/** The provider's name, as far as the type of a reference or a state tells it. */
export type ProviderOf<Given> = 0 extends 1 & Given
  ? any // oxlint-disable-line typescript/no-explicit-any -- what JSON.parse gives goes on in a variable of any state's type
  : Given extends `${infer Name}:${string}`
    ? Name
    : Given extends { readonly ref: `${infer Name}:${string}` }
      ? Name
      : string;
