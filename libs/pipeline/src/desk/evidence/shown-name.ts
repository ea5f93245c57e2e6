const LONGEST = 120;
/** Characters nobody sees and that make a name read otherwise than it is: control, bidi and zero-width ones. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Not allowed in names on some machine a pack may be opened on. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Names Windows keeps for its devices, whatever their ending: a file of that name cannot be saved there. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?=\.|$)/i;

/**
 * A file's own name as people may see it: no folders, nothing invisible, no beginning dot, at most 120 characters, emoji whole. It is a label and never
 * a path.
 *
 * @example shownName('C:\\fakepath\\../photo\u202Egpj.exe') //=> 'photogpj.exe'
 */
export function shownName(name: string): string {
  const last = name.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const seen = last
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(DEVICE, '_$&');
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(seen)].map(({ segment }) => segment);
  if (letters.length <= LONGEST) return seen === '' ? 'file' : seen;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(seen)?.[0] ?? '';
  return letters.slice(0, LONGEST - ending.length).join('') + ending;
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'log', 'md'],
  'message/rfc822': ['eml'],
  'text/csv': ['csv', 'tsv', 'txt'],
  'application/json': ['json'],
};
export const endingOf = (mediaType: string): string => ENDINGS[mediaType]?.[0] ?? 'bin';

/** The name a file is saved under: with the ending of what it is, so that no machine takes it for something else. */
export function savedName(name: string, mediaType: string): string {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && (ENDINGS[mediaType] ?? []).includes(ending) ? name : `${name === '' ? 'file' : name}.${endingOf(mediaType)}`;
}
