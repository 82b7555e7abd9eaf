// What core may weigh in a browser: bytes of one minified file after gzip -9, with everything it needs in it.

/** With this provider alone, and `wait`: what @azure/core-lro and openapi-fetch weigh together, without any provider. */
export const oneProviderBudgets = {
  chainhub: 7_800,
  doubao: 7_800,
  jimmy: 7_800,
  linkmodel: 7_800,
  minimax: 7_800,
  minimaxAgent: 7_800,
} as const;

/** With all six. */
export const allProvidersBudget = 9_800;
