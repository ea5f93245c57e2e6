import { briefly } from '../draft/briefly';
import type { DraftKind, DraftParagraph, Says } from '../draft/draft-plan';

/** Sentences AliExpress reads (aliexpress §8). */
const MOST = 8;
/** An appeal names what is new as well, and has the same thousand characters. */
const MOST_IN_APPEAL = 6;
const SHORT: ReadonlySet<DraftKind> = new Set<DraftKind>(['dispute-answer', 'counter-proposal', 'appeal']);
/** What goes first when a letter is too long, the least needed first. What decides and what is asked never goes. */
const LEAST_NEEDED: readonly Says[] = [
  'buyer-asked-we-answered',
  'nothing-else-changed',
  'buyer-acknowledged',
  'return-requested',
  'photo-of-delivery',
  'buyer-evidence-read',
  'carrier-investigation',
  'tracking-on-order',
  'still-moving',
  'return-arrived',
  'return-offered',
  'handed-over',
];
const TWO_SENTENCES: ReadonlySet<string> = new Set<Says>(['buyer-asked-we-answered', 'counter-offer']);
const sentences = (paragraphs: readonly DraftParagraph[]): number =>
  paragraphs.reduce((sum, { says, gap }) => sum + (gap ? 0 : TWO_SENTENCES.has(says) ? 2 : 1), 0);

/** One fact a sentence: the promise and the ship-by time are told in none. */
const TOLD_BRIEFLY: ReadonlySet<string> = new Set<Says>(['delivered', 'handed-over', 'still-moving']);
const oneFact = (paragraph: DraftParagraph): DraftParagraph => (TOLD_BRIEFLY.has(paragraph.says) ? briefly(paragraph) : paragraph);

/** At most eight short sentences, one fact in each. A message to the buyer and a letter to the carrier are not read by AliExpress. */
export function shortened(kind: DraftKind, paragraphs: readonly DraftParagraph[]): readonly DraftParagraph[] {
  if (!SHORT.has(kind)) return paragraphs;
  let left = paragraphs.map(oneFact);
  for (const says of LEAST_NEEDED) {
    if (sentences(left) <= (kind === 'appeal' ? MOST_IN_APPEAL : MOST)) break;
    left = left.filter((paragraph) => paragraph.says !== says);
  }
  return left;
}
