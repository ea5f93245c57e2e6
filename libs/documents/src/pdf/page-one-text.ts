import type { PackPaper } from '@weerwoord/ports';
import { DateWords } from '../words/dates';
import { carrierName, FigureReader, marketplaceName } from '../words/figure-reader';
import { packWords } from '../words/words-for';
import { decidingFact, leadOf } from './deciding-fact';

/** What page 1 says in sentences: who, what, when and why, and what is asked. The points and the list of exhibits stand below. */
export type PageOneText = {
  readonly title: string;
  readonly lead: string;
  /** Who, what, when, why: the question, its answer, and what stands below in a quieter ink. */
  readonly cells: readonly (readonly [string, string, string])[];
  readonly weAsk: string;
  /** Empty when nothing is shown and nothing was approved: then nothing is asked. */
  readonly ask: string;
};

/** Words of a long title that are shown; it stands whole in the order's own record. */
const MOST_TITLE_WORDS = 9;
const MOST_TITLE_LETTERS = 110;

/** The sentences of page 1, at most 120 words with everything a reader asks first. */
export function pageOneText(paper: PackPaper): PageOneText {
  const words = packWords(paper.language);
  const dates = new DateWords(paper.language, paper.zone);
  const { claim, order } = paper;
  const fact = decidingFact(paper);
  const title = (words.headlines[fact.says] ?? words.headlines['on-file'])?.(new FigureReader(fact.figures), dates) ?? words.pack;
  const says = paper.exhibits.length === 0 ? 'nothing' : leadOf(fact);
  const lead = (words.leads[says] ?? words.leads['other'])?.(new FigureReader(fact.figures), dates) ?? '';
  const amount = claim.amount ?? order.total;
  const item = [order.title === null ? null : shortened(order.title), words.pieces(order.units), amount === null ? null : dates.money(amount)]
    .filter((part) => part !== null && part !== '')
    .join(', ');
  const number =
    order.trackingNumber === null
      ? words.noNumber
      : words.withNumber(order.carrier === null ? null : carrierName(order.carrier), order.trackingNumber);
  const placed = order.placedAt === null ? words.orderedNotKnown : words.ordered(dates.day(order.placedAt));
  const arrived = order.deliveredAt === null ? words.deliveryNotOnFile : words.delivered(dates.day(order.deliveredAt));
  const stand = paper.position === null ? null : (words.positions[paper.position] ?? null);
  return {
    title,
    lead: `${words.says[claim.reason]} ${lead}`,
    cells: [
      [words.who, words.buyerOf(paper.externalOrderId), words.nameNotRepeated(marketplaceName(paper.site))],
      [words.what, item, number],
      [words.when, `${placed}, ${arrived}`, words.filed(dates.full(claim.filedAt))],
      [words.why, `${words.kinds[claim.kind]}: ${words.reasons[claim.reason]}`, stand === null ? '' : `${words.position}: ${stand}`],
    ],
    weAsk: words.weAsk,
    ask: paper.asks === null && paper.exhibits.length === 0 ? '' : (words.asks[paper.asks ?? 'none'] ?? words.asks['none'] ?? ''),
  };
}

function shortened(title: string): string {
  const plain = title.replace(/\s+/g, ' ').trim();
  const words = plain.split(' ');
  const few = words.slice(0, MOST_TITLE_WORDS).join(' ');
  const chars = [...few];
  const short = chars.length > MOST_TITLE_LETTERS ? chars.slice(0, MOST_TITLE_LETTERS).join('').trimEnd() : few;
  return short === plain ? plain : `${short.replace(/[,;:.]$/, '')}…`;
}
