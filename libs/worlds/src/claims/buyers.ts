import type { Chance } from '../chance';
import type { Course } from './parcel-course';

/** Why somebody complains. Honest: it is so. Mistaken: it is not, and they do not know. Abusive: it is not, and they do. */
export type BuyerKind = 'honest' | 'mistaken' | 'abusive';
/** What the complaint is about, as every channel tells it. */
export type Complaint = 'not-received' | 'not-as-described' | 'damaged' | 'return-refused' | 'not-refunded' | 'changed-mind' | 'fraud';

export type Situation = {
  readonly buyer: BuyerKind;
  readonly complaint: Complaint;
  /** What became of the parcel. */
  readonly course: Course;
  /** Ours to answer for: the seller would refund if all were known. */
  readonly owed: boolean;
};

type Weighed = readonly [weight: number, situation: Situation];
const of = (buyer: BuyerKind, complaint: Complaint, course: Course, owed: boolean): Situation => ({ buyer, complaint, course, owed });
/** How often which situation comes; the weights are ours, nobody publishes them. */
const SITUATIONS: readonly Weighed[] = [
  [9, of('honest', 'not-received', 'lost', true)],
  [6, of('honest', 'not-received', 'stuck', true)],
  [4, of('honest', 'not-received', 'elsewhere', true)],
  [3, of('honest', 'not-received', 'label-only', true)],
  [3, of('honest', 'not-received', 'refused', false)],
  [8, of('honest', 'damaged', 'damaged', true)],
  [7, of('honest', 'not-as-described', 'delivered', true)],
  [3, of('honest', 'not-refunded', 'delivered', true)],
  [4, of('honest', 'changed-mind', 'delivered', false)],
  [9, of('mistaken', 'not-received', 'with-the-neighbour', false)],
  [4, of('mistaken', 'not-received', 'at-a-pickup-point', false)],
  [7, of('mistaken', 'not-received', 'on-its-way', false)],
  [4, of('mistaken', 'not-received', 'disrupted', false)],
  [3, of('mistaken', 'not-received', 'scanned-late', false)],
  [3, of('mistaken', 'return-refused', 'delivered', false)],
  [9, of('abusive', 'not-received', 'delivered', false)],
  [8, of('abusive', 'not-received', 'signed', false)],
  [5, of('abusive', 'not-as-described', 'signed', false)],
  [3, of('abusive', 'damaged', 'signed', false)],
  [2, of('abusive', 'fraud', 'signed', false)],
];

/** One of the situations that fit, more often the more often it comes. @throws when none fits */
export function situationBy(chance: Chance, fits: (situation: Situation) => boolean = () => true): Situation {
  const open = SITUATIONS.filter(([, situation]) => fits(situation));
  let left = chance.next() * open.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, situation] of open) if ((left -= weight) < 0) return situation;
  const last = open.at(-1);
  if (!last) throw new Error('no situation fits');
  return last[1];
}
