import type { PersonalOfOrder } from '@weerwoord/ports';

const LONGEST_MASK = 8;
/** Shorter words are initials and house numbers' letters: masking them would riddle every sentence. */
const SHORTEST = 2;

/** Words of a buyer and what stands for each of them, both ways. */
export type BuyerWords = { mask(text: string): string; unmask(text: string): string };

/**
 * The names, addresses, towns and handles a letter about this order could hold. Each word has a mask of its own, so that a letter that somebody edited
 * under masks can be read back: "Brigitte" is "B•••••••", and another word of eight letters on B gets one point more.
 */
export function buyerWords(documents: readonly Pick<PersonalOfOrder, 'personal'>[]): BuyerWords {
  const masks = new Map<string, string>();
  const taken = new Set<string>();
  for (const word of wordsOf(documents)) {
    let mask = `${[...word][0] ?? ''}${'•'.repeat(Math.min([...word].length - 1, LONGEST_MASK))}`;
    while (taken.has(mask)) mask += '•';
    taken.add(mask);
    masks.set(word.toLowerCase(), mask);
  }
  const originals = new Map(wordsOf(documents).map((word) => [masks.get(word.toLowerCase()) ?? '', word]));
  if (masks.size === 0) return { mask: (text) => text, unmask: (text) => text };
  const known = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${[...masks.keys()]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return {
    mask: (text) => text.replace(known, (word) => masks.get(word.toLowerCase()) ?? '•••'),
    unmask: (text) => text.replace(/[\p{L}\p{N}]?•+/gu, (mask) => originals.get(mask) ?? mask),
  };
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whole e-mail addresses and handles, single words of names and addresses; as first spelled. */
function wordsOf(documents: readonly Pick<PersonalOfOrder, 'personal'>[]): string[] {
  const words = new Map<string, string>();
  const take = (word: string | undefined): void => {
    const clean = word?.trim() ?? '';
    if ([...clean].length >= SHORTEST && !words.has(clean.toLowerCase())) words.set(clean.toLowerCase(), clean);
  };
  for (const { personal } of documents) {
    if (!personal) continue;
    const { recipient, places } = personal;
    for (const whole of [personal.email, personal.phone, personal.buyerHandle, recipient?.postcode]) take(whole);
    const apart = [
      personal.buyerName,
      recipient?.name,
      recipient?.city,
      ...(recipient?.lines ?? []),
      ...Object.values(places ?? {}).flatMap(({ city, postcode, signedBy }) => [city, postcode, signedBy]),
    ];
    for (const phrase of apart) for (const word of phrase?.split(/[\s,;./()-]+/) ?? []) take(word);
  }
  return [...words.values()];
}
