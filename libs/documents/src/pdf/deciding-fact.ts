import type { PackPaper, PaperExhibit } from '@weerwoord/ports';

/** The fact the headline states, as a message id with the figures of the exhibit that shows it. */
export type DecidingFact = {
  readonly says: string;
  readonly figures: PaperExhibit['figures'];
  readonly exhibit: number | null;
  /** A delivery scan is among the exhibits, though it is not what the headline says. */
  readonly scanOnFile: boolean;
};

const ON_DELIVERY = [
  ['DELIVERY_SCAN', 'delivered'],
  ['POD_VALID', 'delivered'],
  ['RETURN_TRACKING', 'return-back'],
  ['FIRST_SCAN', 'handed-over'],
  ['SHIP_CONFIRMATION', 'confirmed'],
] as const;
const ON_RETURN = [
  ['REFUND_PROOF', 'refunded'],
  ['RETURN_TRACKING', 'return-back'],
  ['RETURN_OFFER', 'return-offered'],
  ['DELIVERY_SCAN', 'delivered'],
] as const;

/** Another parcel of the order arrived, or this one somewhere else: neither may stand in the headline as "delivered". */
const provesNoDelivery = ({ reason }: PackPaper['claim'], { figures }: PaperExhibit): boolean =>
  (reason.startsWith('INR') && reason !== 'INR_DELIVERED') || figures['placeMatch'] === 'different';

/** What a reader should know after one line: the strongest thing shown for this reason, else only that records are on file. */
export function decidingFact({ claim, exhibits }: Pick<PackPaper, 'claim' | 'exhibits'>): DecidingFact {
  const rows =
    claim.reason === 'SNAD' ||
    claim.reason === 'DAMAGED' ||
    claim.reason === 'MISSING_PARTS' ||
    claim.reason.startsWith('RETURN') ||
    claim.reason === 'REMORSE'
      ? ON_RETURN
      : ON_DELIVERY;
  const scanOnFile = exhibits.some(({ code }) => code === 'DELIVERY_SCAN');
  for (const [code, says] of rows) {
    const exhibit = exhibits.find((shown) => shown.code === code && !(says === 'delivered' && provesNoDelivery(claim, shown)));
    if (exhibit) return { says, figures: exhibit.figures, exhibit: exhibit.number, scanOnFile };
  }
  return { says: 'on-file', figures: {}, exhibit: null, scanOnFile };
}

/** The second sentence: how a delivery stands to the promise, or what is shown instead. */
export function leadOf(fact: DecidingFact): string {
  if (fact.says === 'delivered') {
    const promise = fact.figures['promise'];
    return typeof promise === 'string' && promise !== 'unknown' ? `delivered-${promise}` : 'delivered';
  }
  return fact.says === 'handed-over' && !fact.scanOnFile ? 'handed-over' : 'other';
}
