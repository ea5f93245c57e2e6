import type { DraftPlan } from './draft-plan';

/** What begins a letter and what ends it stays where it is, whatever order an organisation wants between. */
const FIRST: ReadonlySet<string> = new Set(['opening', 'opening-appeal', 'greeting', 'carrier-greeting', 'new-since']);
const LAST: ReadonlySet<string> = new Set(['sign-off']);
export const isMovable = (says: string): boolean => !FIRST.has(says) && !LAST.has(says) && says !== 'gap';

/**
 * A letter in an organisation's own order. Statements the order does not name, and gaps, stay behind the one they followed; what opens
 * and closes the letter stays first and last.
 * @param order kinds of statement, the first first
 */
export function framed(plan: DraftPlan, order: readonly string[]): DraftPlan {
  type Block = { place: number; readonly paragraphs: DraftPlan['paragraphs'][number][] };
  const blocks: Block[] = [];
  for (const paragraph of plan.paragraphs) {
    const { says } = paragraph;
    const place = FIRST.has(says) ? -1 : LAST.has(says) ? order.length : isMovable(says) && order.includes(says) ? order.indexOf(says) : null;
    const last = blocks.at(-1);
    if (place === null && last) last.paragraphs.push(paragraph);
    else blocks.push({ place: place ?? -1, paragraphs: [paragraph] });
  }
  // Sorting keeps the order of equals.
  return { ...plan, paragraphs: [...blocks].sort((a, b) => a.place - b.place).flatMap(({ paragraphs }) => paragraphs) };
}
