// MiniMax's servers: mainland first, which is the default of its pages, then the one some pages name, then the international one.

export const servers = [
  "https://api.minimaxi.com",
  "https://api.minimax.cn",
  "https://api.minimax.io",
] as const;
