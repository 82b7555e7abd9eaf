// How to reach a provider of the simulator.

/** What a client needs to reach a provider of the simulator. */
export interface Connection {
  /** The only key that the provider accepts. */
  readonly apiKey: string;
  /** Where the provider's paths begin, without a slash at the end. */
  readonly baseUrl: string;
}
