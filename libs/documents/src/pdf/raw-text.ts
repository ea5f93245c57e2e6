import type { PackWords } from '../words/pack-words';
import { flow, paragraph } from './blocks';
import { MONO, RULE_STRONG, TEXT_WIDTH } from './paper';
import type { Style } from './paper';
import type { Sheet } from './sheet';

const RAW: Style = { ...MONO, size: 7.6 };
const RAW_LINE = 10.2;
/** Lines of one record that are printed; the rest is in the ZIP and said to be. */
export const MOST_LINES = 240;

/** A record letter by letter in one-width type, beside a line that marks it as not ours. */
export function rawText(sheet: Sheet, text: string, words: PackWords): void {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '→')
    .replace(/\n+$/, '')
    .split('\n')
    .flatMap((line) => monoLines(sheet, line));
  const shown = lines.slice(0, MOST_LINES);
  sheet.y += 3;
  flow(
    sheet,
    shown.length,
    RAW_LINE,
    (from, to, y) => shown.slice(from, to).forEach((line, place) => sheet.put(line, sheet.paper.left + 8, y + place * RAW_LINE, RAW)),
    (y, height) => {
      sheet.doc
        .rect(sheet.paper.left, y - 3, TEXT_WIDTH, height + 5)
        .lineWidth(0.5)
        .strokeColor(RULE_STRONG)
        .stroke();
    },
  );
  sheet.y += 8;
  if (lines.length > MOST_LINES) paragraph(sheet, words.cutOff(MOST_LINES));
}

/** Breaks a line by counting letters of one width, at a delimiter where one is near; Chinese and kana take the room of two. */
function monoLines(sheet: Sheet, line: string): string[] {
  const most = Math.floor((TEXT_WIDTH - 16) / (RAW.size * 0.6));
  const chars = [...line];
  const wide = /[\u1100-\uffef]/u.test(line);
  const lines: string[] = [];
  for (let at = 0; at < chars.length;) {
    const end = Math.min(chars.length, at + (wide ? fitting(sheet, chars, at, most) : most));
    const back = end === chars.length ? end : breakBefore(chars, at + Math.floor((end - at) * 0.7), end);
    lines.push(chars.slice(at, back).join(''));
    at = back;
  }
  return lines.length === 0 ? [''] : lines;
}

function fitting(sheet: Sheet, chars: readonly string[], from: number, most: number): number {
  let room = TEXT_WIDTH - 16;
  let count = 0;
  while (count < most && from + count < chars.length) {
    room -= sheet.width(chars[from + count] ?? '', RAW);
    if (room < 0) break;
    count += 1;
  }
  return Math.max(1, count);
}

function breakBefore(chars: readonly string[], earliest: number, end: number): number {
  for (let at = end; at > earliest; at -= 1) if (' ,;→&'.includes(chars[at - 1] ?? '')) return at;
  return end;
}
