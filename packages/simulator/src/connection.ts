// How to reach a provider of the simulator.

/** What a client needs to reach a provider of the simulator. */
export interface Connection {
  /** The one key that the provider takes. */
  readonly apiKey: string;
  readonly baseUrl: string;
}
