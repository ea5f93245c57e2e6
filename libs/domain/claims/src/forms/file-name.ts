/** A letter with its accent taken off; what has none stays and is dropped later. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd');

/**
 * A name every form takes: letters, digits, dashes, one dot before the ending, no folders, at most `most` characters.
 *
 * @param ending without its dot
 * @param taken names that are in the set already; the new one gets a number behind it
 * @example safeName('Zustellnachweis Köln (2).pdf', 'jpg', 255, []) //=> 'Zustellnachweis-Koln-2.jpg'
 */
export function safeName(name: string, ending: string, most: number | null, taken: readonly string[]): string {
  const base = plain(name.split(/[\\/]/).at(-1) ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const stem = base.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'file';
  const room = Math.max(1, Math.min(most ?? 120, 120) - ending.length - 1);
  const known = new Set(taken.map((other) => other.toLowerCase()));
  for (let nth = 1; ; nth += 1) {
    const tail = nth === 1 ? '' : `-${nth}`;
    const tried = `${stem.slice(0, Math.max(1, room - tail.length)).replace(/-+$/, '')}${tail}.${ending}`;
    if (!known.has(tried.toLowerCase())) return tried;
  }
}
