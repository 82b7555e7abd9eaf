// No digit is lost: JSON.parse rounds integers beyond ±(2^53 - 1), and the ids of tasks and files are such integers.

/**
 * A JSON text with the integers that a number cannot hold as strings of their digits. What is not JSON is returned as it came.
 * Goes character by character, since a pattern that matches some megabytes of one body runs out of V8's stack for patterns.
 */
export function keepDigits(text: string): string {
  // 2^53 has 16 digits.
  if (!/\d{16}/.test(text)) return text;
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let exact = "";
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    if (text[at] === '"') while (text[++at] !== '"') at += text[at] === "\\" ? 1 : 0;
    else if (text[at]! > "," && text[at]! < ":") {
      while ("+-.0123456789Ee".includes(text[at]!)) at++;
      const token = text.slice(start, at);
      if (/[.Ee]/.test(token) || Number.isSafeInteger(+token)) continue;
      exact += `${text.slice(copied, start)}"${token}"`;
      copied = at;
    }
  }
  return exact + text.slice(copied);
}
