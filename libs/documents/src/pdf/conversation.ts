import type { DateWords } from '../words/dates';
import type { PackWords } from '../words/pack-words';
import { flow, paragraph } from './blocks';
import type { MailText } from './mail-text';
import { BODY_STRONG, INK, RULE_STRONG, SMALL, SMALL_QUIET, TEXT_WIDTH } from './paper';
import type { Style } from './paper';
import { MOST_LINES } from './raw-text';
import type { Sheet } from './sheet';

const TEXT: Style = { face: 'sans', size: 8.8 };
const LINE = 12;
/** Ours stand to the right, as in any chat. */
const OURS_INDENT = 42;

/** Who wrote, by the moment it was written: as the order's own timeline has it. */
export type Sides = ReadonlyMap<number, 'buyer' | 'us' | 'marketplace'>;
export type Said = { readonly mail: MailText; readonly record: number };

/** Messages in the order in which they were written: who, when, to whom, the words as they came; earlier ones quoted below are folded. */
export function conversation(sheet: Sheet, all: readonly Said[], sides: Sides, words: PackWords, dates: DateWords): void {
  const inOrder = [...all].sort((a, b) => (a.mail.date?.getTime() ?? 0) - (b.mail.date?.getTime() ?? 0));
  for (const { mail, record } of inOrder) message(sheet, mail, { record, of: all.length, side: sideOf(mail, sides) }, words, dates);
}

/** Mails tell seconds, sources sometimes only minutes. */
function sideOf({ date }: MailText, sides: Sides): 'buyer' | 'us' | 'marketplace' | null {
  if (!date) return null;
  const at = date.getTime();
  return sides.get(at) ?? [...sides].find(([moment]) => Math.abs(moment - at) < 60_000)?.[1] ?? null;
}

function message(
  sheet: Sheet,
  mail: MailText,
  { record, of, side }: { readonly record: number; readonly of: number; readonly side: 'buyer' | 'us' | 'marketplace' | null },
  words: PackWords,
  dates: DateWords,
): void {
  const indent = side === 'us' ? OURS_INDENT : 0;
  const left = sheet.paper.left + indent;
  const width = TEXT_WIDTH - OURS_INDENT - 12;
  const lines = sheet.wrap([{ text: mail.text, style: TEXT }], width);
  const shown = lines.slice(0, MOST_LINES);
  const who = side === null ? mail.from : words.sides[side];
  const addresses = sheet.wrap([{ text: `${words.from} ${mail.from}, ${words.to.toLowerCase()} ${mail.to}`, style: SMALL_QUIET }], width);
  const about = mail.subject === '' ? [] : sheet.wrap([{ text: `${words.subject}: ${mail.subject}`, style: SMALL }], width);
  // A head never stands without the first lines of what was said.
  if (!sheet.fits(16 + (addresses.length + about.length) * 11.2 + Math.min(shown.length, 4) * LINE + 8)) sheet.newPage();
  const when = mail.date === null ? '' : dates.full(mail.date);
  const y = sheet.y;
  sheet.tag('H4', () => {
    const used = sheet.put(sheet.cut(who, width - 190, BODY_STRONG), left + 12, y, BODY_STRONG);
    sheet.put(`  ${when}`, left + 12 + used, y + 0.4, SMALL_QUIET);
    if (of > 1) sheet.putRight(words.recordShort(record), left + 12 + width, y + 0.4, SMALL_QUIET);
  });
  sheet.tag('P', () => {
    sheet.putLines(addresses, left + 12, y + 13, 11.2);
    sheet.putLines(about, left + 12, y + 13 + addresses.length * 11.2, 11.2);
  });
  const head = 13 + (addresses.length + about.length) * 11.2 + 3;
  sheet.mark(() => bar(sheet, left, y, head, side === 'us'));
  sheet.y = y + head;
  flow(
    sheet,
    shown.length,
    LINE,
    (from, to, top) => sheet.putLines(shown.slice(from, to), left + 12, top, LINE),
    (top, height) => bar(sheet, left, top, height, side === 'us'),
  );
  sheet.y += 2;
  if (lines.length > MOST_LINES) paragraph(sheet, words.cutOff(MOST_LINES), SMALL_QUIET, 11.2, indent + 12);
  if (mail.folded > 0) paragraph(sheet, words.folded(mail.folded), SMALL_QUIET, 11.2, indent + 12);
  if (mail.attachments.length > 0) paragraph(sheet, `${words.attachments}: ${mail.attachments.join(', ')}`, SMALL, 11.2, indent + 12);
  sheet.y += 8;
}

/** Ours by a full bar, theirs by an open one: told apart on paper without any grey. */
function bar(sheet: Sheet, x: number, y: number, height: number, ours: boolean): void {
  if (ours) sheet.doc.rect(x, y - 1, 3, height).fill(INK);
  else
    sheet.doc
      .rect(x + 0.4, y - 1, 2.4, height)
      .lineWidth(0.7)
      .strokeColor(RULE_STRONG)
      .stroke();
}
