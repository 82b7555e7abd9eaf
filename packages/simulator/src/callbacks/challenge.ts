// MiniMax's proof that a callback URL is the creator's: it is sent a value and has to send it back (pages "create-text-to-video",
// "v2-create-video").

import { randomDigits, randomHex, type Random } from "../random.ts";
import type { LoggedCallback } from "./callback-log.ts";

/** A challenge, as JSON. No page says whether it is a text or a number. */
export function newChallenge(isNumeric: boolean, random: Random): string {
  return `{"challenge":${isNumeric ? randomDigits(random, 18) : JSON.stringify(randomHex(random, 32))}}`;
}

/** The value of `challenge` as it is written, since parsing would round a number; undefined where there is none. */
function challengeIn(json: string): string | undefined {
  return /"challenge"\s{0,9}:\s{0,9}("\w{1,99}"|\d{1,99})/.exec(json)?.[1];
}

/** Whether `response` sends the challenge of `body` back, with every digit where it is a number. */
export function isAnswered({ body, status, response = "" }: LoggedCallback<string>): boolean {
  return status === 200 && challengeIn(response) === challengeIn(body);
}
