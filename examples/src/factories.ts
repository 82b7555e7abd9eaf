// Every provider that core has, a line each: what the real services can be asked with.
export { chainhub } from "@videotask/core";
export { doubao } from "@videotask/core";
export { jimmy } from "@videotask/core";
export { linkmodel } from "@videotask/core";
export { minimax } from "@videotask/core";
export { minimaxAgent } from "@videotask/core";
export { minimaxV2 } from "@videotask/core";
