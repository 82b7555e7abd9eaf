// Texts that make a careless pattern try every way of matching them; any number of characters long.

const FILLINGS: Readonly<Record<string, (length: number) => string>> = {
  blanks: (length) => " ".repeat(length),
  digits: (length) => "1".repeat(length),
  "a digit, blanks and an x": (length) => `1${" ".repeat(length)}x`,
  slashes: (length) => "/".repeat(length),
  "letters and a slash": (length) => `${"a".repeat(length)}/`,
  "percent signs": (length) => "%".repeat(length),
  backslashes: (length) => "\\".repeat(length),
  "expiry times": (length) => "&expires=1".repeat(length / 10),
  "openings of expiry times": (length) => "&x-a-expires".repeat(length / 12),
  "an opening of an expiry time": (length) => `?x-${"a-".repeat(length / 2)}`,
  dots: (length) => ".".repeat(length),
  "dots and a letter": (length) => `${".".repeat(length)}a`,
  "at signs": (length) => "@".repeat(length),
  quotes: (length) => '"'.repeat(length),
  newlines: (length) => "\n".repeat(length),
  "newlines and a letter": (length) => `a${"\n".repeat(length)}a`,
  "halves of surrogate pairs": (length) => "\ud83c".repeat(length),
  "names of devices": (length) => `con${" ".repeat(length)}x`,
  "words that end alike": (length) => "time".repeat(length / 4),
};

/** Those that a host is made of, where a parser of URLs may have its own troubles. */
const HOSTS = new Set(["digits", "dots", "at signs", "letters and a slash", "percent signs"]);

/** Each filling of `length` characters or so, by a name for it: as it is, as the query of a link, and as a host. */
export const fillings = (length: number): [name: string, text: string][] =>
  Object.entries(FILLINGS).flatMap(([name, fill]) => {
    const text = fill(length);
    const asLink: [string, string] = [`a link with ${name}`, `https://cdn.example.com/v.mp4?${text}`];
    const asHost: [string, string][] = HOSTS.has(name) ? [[`a host of ${name}`, `https://${text}`]] : [];
    return [[name, text], asLink, ...asHost];
  });
