import { escaped, list, page, pairs } from './html';

const WORDS = {
  en: {
    title: 'What is kept about you',
    lead: 'Everything the program keeps about you as somebody who works with it. Passwords and tokens are kept as hashes only and are not in here.',
    readme: 'Open data.html to read what is kept about you. data.json holds the same for a program.',
  },
  nl: {
    title: 'Wat over u wordt bewaard',
    lead: 'Alles wat het programma over u bewaart als iemand die ermee werkt. Wachtwoorden en tokens worden alleen als hash bewaard en staan hier niet in.',
    readme: 'Open data.html om te lezen wat over u wordt bewaard. data.json bevat hetzelfde voor een programma.',
  },
} as const;
export const ownWords = (language: 'en' | 'nl'): (typeof WORDS)['en' | 'nl'] => WORDS[language];

const spaced = (key: string): string =>
  key
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
const isPlain = (value: unknown): value is string | number | boolean | null => value === null || typeof value !== 'object';
const shown = (value: unknown): string =>
  isPlain(value) && value !== null ? String(value) : value === null || value === undefined ? '–' : JSON.stringify(value);

/** Any data as headings, pairs and lists: nothing of it can be forgotten here when more is kept one day. */
function part(value: unknown, depth: number): string {
  if (isPlain(value)) return `<p>${escaped(shown(value))}</p>`;
  if (Array.isArray(value))
    return value.length === 0
      ? '<p>–</p>'
      : list(
          value.map((one: unknown) =>
            isPlain(one)
              ? escaped(shown(one))
              : escaped(
                  Object.values(one as object)
                    .map(shown)
                    .join(' · '),
                ),
          ),
        );
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  const plain = pairs(entries.filter(([, one]) => isPlain(one)).map(([key, one]) => [spaced(key), shown(one)]));
  const deeper = entries
    .filter(([, one]) => !isPlain(one))
    .map(([key, one]) => `<h${String(depth)}>${escaped(spaced(key))}</h${String(depth)}>${part(one, Math.min(depth + 1, 4))}`);
  return plain + deeper.join('');
}

export function ownHtml(data: Readonly<Record<string, unknown>>, language: 'en' | 'nl'): string {
  const { title, lead } = WORDS[language];
  return page(language, title, `<h1>${title}</h1><p>${lead}</p>${part(data, 2)}`);
}
