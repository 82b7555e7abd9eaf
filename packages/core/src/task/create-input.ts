// What can be asked of several providers in the same words. What only one of them has goes into `providerOptions`.

/**
 * An image: an http(s) URL, a `data:` URL, the reference of a file that the provider has already (`mm_file://…` at MiniMax V2), or its
 * bytes. Where a provider takes links alone, anything else is `invalid_request` before anything is sent.
 */
export type ImageInput = string | Uint8Array | Blob;

/** A ratio of width to height, such as `16:9`; `adaptive` follows the first frame. */
export type AspectRatio = `${number}:${number}` | "adaptive";

/** A tier, such as `768p`, `1080P` or `2k`: in either case, whatever the provider's own is. */
export type Resolution = `${number}${"p" | "P" | "k" | "K"}`;

/** The fields that mean the same wherever they are taken. */
export interface CommonInput {
  /** The provider's name of the model. One that is not known here passes. */
  model: string;
  /** What is to be seen. */
  prompt: string;
  /** The first frame. */
  image: ImageInput;
  /** The last frame. */
  lastImage: ImageInput;
  /** How long the video is to be (whole seconds, the unit of every provider). */
  durationSeconds: number;
  /** Its shape. */
  aspectRatio: AspectRatio;
  /** Its resolution, as a tier. */
  resolution: Resolution;
  /** Where the provider is to send word of changes; see `@videotask/core/callback`. */
  callbackUrl: string;
}

/**
 * What a provider's `create` takes: fields that must be there, fields that may, and none of the others.
 * `Options` is the provider's own body.
 */
export type CreateInput<
  Required extends keyof CommonInput,
  Optional extends keyof CommonInput,
  Options extends object,
> = Pick<CommonInput, Required> & {
  [Key in Exclude<Optional, Required>]?: CommonInput[Key] | undefined;
} & { [Key in Exclude<keyof CommonInput, Required | Optional>]?: never } & {
  /** The provider's own fields, merged over all others: objects deeply, the rest is replaced. */
  providerOptions?: Options | undefined;
};
