// What may be loaded at most: bytes of one minified file after gzip -9, with everything it needs in it.

/** Core with any one provider, and `wait`: 2.6 kB of it is openapi-fetch, through whose client every request goes. */
export const oneProviderBudget = 14_500;

/** Core with all of its providers. */
export const allProvidersBudget = 15_800;

/** What a provider's client weighs more than openapi-fetch alone. */
export const clientBudget = 820;
