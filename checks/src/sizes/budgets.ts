// What may be loaded at most: bytes of one minified file after gzip -9, with everything it needs in it.

/** Core with any one provider, and `wait`: what @azure/core-lro and openapi-fetch weigh together, without any provider. */
export const oneProviderBudget = 7_800;

/** Core with all of its providers. */
export const allProvidersBudget = 9_800;

/** What a provider's client weighs more than openapi-fetch alone. */
export const clientBudget = 400;
