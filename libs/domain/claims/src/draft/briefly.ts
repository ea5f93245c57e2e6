import type { DraftParagraph } from './draft-plan';

const ASIDE: ReadonlySet<string> = new Set(['promise', 'deliverFrom', 'deliverBy', 'shipBy', 'inTime', 'signed']);
/** What is told of itself, without the promise, the ship-by time and what the carrier noted beside; those cite other items and are facts of their own. */
export const briefly = (paragraph: DraftParagraph): DraftParagraph => ({
  ...paragraph,
  figures: Object.fromEntries(Object.entries(paragraph.figures).filter(([name]) => !ASIDE.has(name))),
  cites: paragraph.cites.filter((item) => item !== 'ORDER_FACTS'),
});
