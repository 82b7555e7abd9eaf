// The one check of every option that is a time.

/** @throws {TypeError} that names the option which is no finite number of milliseconds, 0 or more. */
export function checkMs(options: Record<string, number | undefined>): void {
  for (const name in options) {
    const ms = options[name];
    if (ms !== undefined && !(Number.isFinite(ms) && ms >= 0))
      throw new TypeError(`${name}: give a finite number of milliseconds, 0 or more.`);
  }
}
