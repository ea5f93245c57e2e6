import type { DateWords } from '../words/dates';
import type { PackWords } from '../words/pack-words';
import { flow } from './blocks';
import type { PackPaper } from '@weerwoord/ports';
import { BODY_QUIET, RULE, TEXT_WIDTH } from './paper';
import type { Style } from './paper';
import type { Sheet } from './sheet';
import type { Piece } from './typesetter';

const TEXT: Style = { face: 'sans', size: 10 };
const CHIP: Style = { face: 'strong', size: 7.6 };
const TITLE: Style = { face: 'strong', size: 14 };
const LINE = 16.5;

/** The answer as it was approved, each paragraph with the numbers of the exhibits that show it. */
export function answerPage(sheet: Sheet, { answer }: PackPaper, words: PackWords, dates: DateWords): void {
  if (answer === null) return noAnswer(sheet, words);
  // The answer follows a list of exhibits that ran on, but never starts at the foot of page 1.
  if (sheet.pages === 1 || !sheet.fits(330)) sheet.newPage();
  else sheet.y += 30;
  const top = sheet.y;
  sheet.tag('H2', () => sheet.put(words.answer, sheet.paper.left, top, TITLE));
  sheet.bookmark(words.answer, top);
  const said = words.approved(answer.approvedBy, answer.approvedAt === null ? null : dates.full(answer.approvedAt));
  sheet.tag('P', () => sheet.put(sheet.cut(said, TEXT_WIDTH, BODY_QUIET), sheet.paper.left, top + 22, BODY_QUIET));
  sheet.rule(top + 40, RULE);
  sheet.y = top + 52;
  for (const paragraph of answer.paragraphs) {
    const marks = paragraph.cites.flatMap((number): Piece[] => [
      { text: ' ', style: TEXT },
      { text: String(number), style: CHIP, chip: true },
    ]);
    const lines = sheet.wrap([{ text: paragraph.text, style: TEXT }, ...marks], TEXT_WIDTH - 30);
    flow(sheet, lines.length, LINE, (from, to, y) => sheet.putLines(lines.slice(from, to), sheet.paper.left, y, LINE));
    sheet.y += 9;
  }
}

/** Said once, above the first exhibit: a page of its own would be a page of nothing. */
function noAnswer(sheet: Sheet, words: PackWords): void {
  if (!sheet.fits(40)) sheet.newPage();
  else sheet.y += 20;
  const top = sheet.y;
  sheet.tag('P', () => sheet.put(words.noAnswer, sheet.paper.left, top, BODY_QUIET));
  sheet.y = top + 8;
}
