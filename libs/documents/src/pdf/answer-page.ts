import type { DateWords } from '../words/dates';
import type { PackWords } from '../words/pack-words';
import { flow } from './exhibit-pages';
import type { PackPaper } from '@weerwoord/ports';
import { BODY_QUIET, PAPER, RULE, TEXT_WIDTH } from './paper';
import type { Style } from './paper';
import type { Piece, Sheet } from './sheet';

const TEXT: Style = { face: 'sans', size: 10 };
const CHIP: Style = { face: 'strong', size: 7.6 };
const TITLE: Style = { face: 'strong', size: 14 };
const LINE = 16.5;

/** The answer as it was approved, each paragraph with the numbers of the exhibits that show it. */
export function answerPage(sheet: Sheet, { answer }: PackPaper, words: PackWords, dates: DateWords): void {
  // The answer follows a list of exhibits that ran on, but never starts at the foot of page 1.
  if (sheet.pages === 1 || !sheet.fits(330)) sheet.newPage();
  else sheet.y += 30;
  const top = sheet.y;
  sheet.tag('H2', () => sheet.put(words.answer, PAPER.left, top, TITLE));
  const said = answer === null ? words.noAnswer : words.approved(answer.approvedBy, answer.approvedAt === null ? null : dates.full(answer.approvedAt));
  sheet.tag('P', () => sheet.put(sheet.cut(said, TEXT_WIDTH, BODY_QUIET), PAPER.left, top + 22, BODY_QUIET));
  sheet.rule(top + 40, RULE);
  sheet.y = top + 52;
  for (const paragraph of answer?.paragraphs ?? []) {
    const marks = paragraph.cites.flatMap((number): Piece[] => [{ text: ' ', style: TEXT }, { text: String(number), style: CHIP, chip: true }]);
    const lines = sheet.wrap([{ text: paragraph.text, style: TEXT }, ...marks], TEXT_WIDTH - 30);
    flow(sheet, lines.length, LINE, (from, to, y) => sheet.putLines(lines.slice(from, to), PAPER.left, y, LINE));
    sheet.y += 9;
  }
}
