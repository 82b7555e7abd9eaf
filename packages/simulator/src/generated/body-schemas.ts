export const bodySchemas: Readonly<Record<string, object>> = {};
