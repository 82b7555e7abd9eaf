// What may be loaded at most: bytes of one minified file after gzip -9, with everything it needs in it.

/**
 * Core with any one provider, and `wait`: 2.6 kB of it is openapi-fetch, through whose client every request goes, and 5 to 7 kB are for
 * creating, cancelling and listing.
 */
export const oneProviderBudget = 22_700;

/** Core with all of its providers. */
export const allProvidersBudget = 27_400;

/** A place for callbacks, for a worker that does nothing else. */
export const callbackBudget = 2_000;

/** The ledger in memory, and the one in a file: neither is in a program that only waits. */
export const memoryLedgerBudget = 2_500;
export const fileLedgerBudget = 5_500;

/** What a provider's client weighs more than openapi-fetch alone. */
export const clientBudget = 820;
