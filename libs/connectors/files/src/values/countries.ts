const LANGUAGES = ['en', 'de', 'nl', 'fr', 'it', 'es', 'pl'] as const;

/** Names exports use and Intl does not. */
const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  usa: 'US',
  'great britain': 'GB',
  england: 'GB',
  holland: 'NL',
  'czech republic': 'CZ',
  'russian federation': 'RU',
  'korea, south': 'KR',
  'viet nam': 'VN',
};

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

function countryNames(): Map<string, string> {
  const names = new Map<string, string>(Object.entries(ALSO));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (let first = 65; first <= 90; first += 1) {
      for (let second = 65; second <= 90; second += 1) {
        const code = String.fromCharCode(first, second);
        const name = display.of(code);
        if (name && isCurrent(code) && !names.has(plain(name))) names.set(plain(name), code);
      }
    }
  }
  return names;
}
/** Intl still names countries that are gone (DD is Germany to it); those lead to another code. */
const isCurrent = (code: string): boolean => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;

let known: Map<string, string> | null = null;

/** ISO 3166 alpha-2 for a code or a country's name in one of the exports' languages; null when neither. "UK" is GB. */
export function countryCode(text: string): string | null {
  if (/^[a-z]{2}$/i.test(text)) return text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase();
  known ??= countryNames();
  return known.get(plain(text)) ?? null;
}
