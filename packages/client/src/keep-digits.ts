// No digit is lost: JSON.parse rounds integers beyond ±(2^53 - 1), and the ids of tasks and files are such integers.

/**
 * A JSON text with the integers that a number cannot hold as strings of their digits. What is not JSON is returned as it came.
 * Goes token by token, and so takes linear time on any input.
 */
export function keepDigits(text: string): string {
  // 2^53 has 16 digits.
  if (!/\d{16}/.test(text)) return text;
  let inString = false;
  try {
    const exact = text.replace(/\\[^]|"|-?\d[\w.+-]{15,}/g, (token) => {
      if (token === '"') inString = !inString;
      return inString || /[^-\d]/.test(token) || Number.isSafeInteger(+token) ? token : `"${token}"`;
    });
    JSON.parse(exact);
    return exact;
  } catch {
    return text;
  }
}
