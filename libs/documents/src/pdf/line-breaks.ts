/** Scripts written without blanks: a line may end between any two of their characters. */
const GRID = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb-\u30ff\uff00-\uffef]/u;
/** What must not begin a line: closing marks, marks of sound and length, small kana. */
const NEVER_FIRST = /^[、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】〙〗〟ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)\]}%°]/u;
/** What must not end a line: opening marks. */
const NEVER_LAST = /[‘“（〔［｛〈《「『【〘〖〝([{]$/u;

/**
 * A text cut where a line may be broken: line feeds and blanks as pieces of their own, words whole, Chinese and Japanese character by
 * character except where their rules of setting forbid it.
 *
 * @source W3C "Requirements for Chinese Text Layout" 3.1.2 and "Requirements for Japanese Text Layout" 3.1.7 (characters that may not start or end a line)
 */
export function atomsOf(text: string): string[] {
  return text.split(/(\n| +)/).flatMap((word) => {
    if (word === '') return [];
    return GRID.test(word) ? gridAtoms(word) : [word];
  });
}

function gridAtoms(word: string): string[] {
  const atoms: string[] = [];
  let before = '';
  for (const char of word) {
    const free = atoms.length === 0 || GRID.test(char) || GRID.test(before);
    if (!free || (atoms.length > 0 && (NEVER_FIRST.test(char) || NEVER_LAST.test(before)))) atoms.push((atoms.pop() ?? '') + char);
    else atoms.push(char);
    before = char;
  }
  return atoms;
}
