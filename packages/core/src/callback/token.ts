// Tokens that their maker knows again without having stored them: a random number and its HMAC. No vendor of ours signs its callbacks, so
// a token in the URL is all that tells a callback from anybody's request.

const NONCE_BYTES = 16;
const MAC_BYTES = 32;

/** 48 bytes as base64url: no bit is left over, so that a token has one spelling. */
const TOKEN = /^[\w-]{64}$/;

/** Keeps these tokens apart from whatever else the secret is used for. */
const PURPOSE = new TextEncoder().encode("videotask callback token\n");

/** The fewest characters of a secret: 16 random bytes as text have 22, or 32. */
const MIN_SECRET_LENGTH = 16;

export interface Tokens {
  issue(): Promise<string>;
  /** Whether this secret has issued the token. Compares in constant time. */
  verify(token: string): Promise<boolean>;
}

/** Whatever is wrong with the secret is said by the first call: modules are evaluated at build time, without secrets. */
export function createTokens(secret: string): Tokens {
  let imported: Promise<CryptoKey> | undefined;
  const key = () => (imported ??= importSecret(secret));
  return {
    async issue() {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const mac = await crypto.subtle.sign("HMAC", await key(), signed(nonce));
      return encode(new Uint8Array([...nonce, ...new Uint8Array(mac)]));
    },
    async verify(token) {
      const hmacKey = await key();
      if (!TOKEN.test(token)) return false;
      const bytes = decode(token);
      return crypto.subtle.verify(
        "HMAC",
        hmacKey,
        bytes.slice(-MAC_BYTES),
        signed(bytes.slice(0, NONCE_BYTES)),
      );
    },
  };
}

async function importSecret(secret: string): Promise<CryptoKey> {
  if (typeof secret !== "string" || secret.length < MIN_SECRET_LENGTH)
    throw new TypeError(`createCallback needs a secret of at least ${MIN_SECRET_LENGTH} characters.`);
  const bytes = new TextEncoder().encode(secret);
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
}

const signed = (nonce: Uint8Array) => new Uint8Array([...PURPOSE, ...nonce]);

const encode = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");

const decode = (token: string) =>
  Uint8Array.from(atob(token.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
