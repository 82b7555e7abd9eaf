// What a callback says that is of any use: a challenge to answer, or which task it concerns. Anybody may have written it, so nothing else
// is read: no status, no link, no file's id.
import { jsonMembers } from "./json-members.ts";

export type CallbackMessage =
  | {
      readonly type: "challenge";
      /** The value, as JSON. */
      readonly json: string;
    }
  | { readonly type: "news"; readonly id: string | undefined };

/** How long a challenge may be (characters of JSON). */
const MAX_CHALLENGE_LENGTH = 1_024;

/** How long an id may be (characters). Those of MiniMax have 18. */
const MAX_ID_LENGTH = 256;

/** `undefined` for what is not understood. */
export function readMessage(text: string): CallbackMessage | undefined {
  const members = jsonMembers(text);
  if (!members) return undefined;
  const challenge = members.get("challenge");
  if (challenge !== undefined) return readChallenge(challenge);
  // MiniMax's V1 and its agents send the first, its V2 the second.
  const id = members.get("task_id") ?? jsonMembers(members.get("task") ?? "")?.get("id");
  return { type: "news", id: id === undefined ? undefined : readId(id) };
}

/** MiniMax does not say of which type a challenge is: a text or a number goes back as it came. */
function readChallenge(json: string): CallbackMessage | undefined {
  const isScalar = ["string", "number"].includes(typeof JSON.parse(json));
  return isScalar && json.length <= MAX_CHALLENGE_LENGTH ? { type: "challenge", json } : undefined;
}

function readId(json: string): string | undefined {
  const value: unknown = JSON.parse(json);
  const id = typeof value === "string" ? value : /^\d+$/.test(json) ? json : "";
  return id !== "" && id.length <= MAX_ID_LENGTH && id.isWellFormed() ? id : undefined;
}
