import { figuresOf } from '@weerwoord/evidence';
import type { Statement } from './draft-sources';
import { gapFor, itemOf, plain, stated } from './draft-sources';
import type { Recipe } from './recipe';
import * as say from './statements';

const SCAN = ['at', 'dateOnly', 'status', 'sub', 'carrier'] as const;
const taken = (figures: Readonly<Record<string, string | number | boolean>>, names: readonly string[]): Record<string, string | number | boolean> =>
  Object.fromEntries(names.flatMap((name) => (figures[name] === undefined ? [] : [[name, figures[name]]])));

/** The parcel it is about; without its number no carrier finds it. */
const parcel: Statement = ({ bundle }) => {
  const item = itemOf(bundle, 'TRACKING_UPLOADED') ?? itemOf(bundle, 'SHIP_CONFIRMATION');
  if (!item || item.figures['trackingNumber'] === undefined) return gapFor('TRACKING_UPLOADED', 'add-tracking-number');
  return stated('carrier-parcel', [item], taken(item.figures, ['trackingNumber', 'carrier']));
};
/** When it was sent: the first scan, or that there is none. */
const firstScan: Statement = ({ bundle }) => {
  const scan = itemOf(bundle, 'FIRST_SCAN');
  return scan ? stated('carrier-first-scan', [scan], taken(scan.figures, SCAN)) : null;
};
const lastScan: Statement = ({ bundle }) => {
  const scan = itemOf(bundle, 'DELIVERY_SCAN') ?? itemOf(bundle, 'RETURN_EVENT') ?? itemOf(bundle, 'SCAN_HISTORY');
  const first = itemOf(bundle, 'FIRST_SCAN');
  if (!scan || (scan.code === 'SCAN_HISTORY' && scan.at?.getTime() === first?.at?.getTime())) return null;
  return stated('carrier-last-scan', [scan], {
    ...taken(scan.figures, [...SCAN, 'postcode', 'city']),
    ...(scan.code === 'DELIVERY_SCAN' ? { delivered: true } : scan.code === 'RETURN_EVENT' ? { returning: true } : {}),
  });
};
/** What is in it and what it is worth: no claim against a carrier without. */
const worth: Statement = ({ bundle, facts }) => {
  const item = itemOf(bundle, 'ORDER_FACTS');
  const [line] = facts.lines;
  if (!item || facts.total === null) return null;
  return stated(
    'carrier-worth',
    [item],
    figuresOf({
      amountMinor: facts.total.minor,
      currency: facts.total.currency,
      title: facts.lines.length === 1 ? line?.title : null,
      quantity: facts.lines.length === 1 ? line?.quantity : null,
    }),
  );
};
const missing: Statement = ({ claim }) => plain('carrier-missing', { notReceived: claim.reason.startsWith('INR') || claim.reason === 'FRAUD' });

/** An investigation always; proof and place of the delivery where the carrier says it delivered. */
const ask: Statement = ({ bundle }) => {
  const delivered = itemOf(bundle, 'DELIVERY_SCAN');
  const signed = itemOf(bundle, 'SIGNATURE_POD');
  const photo = itemOf(bundle, 'DELIVERY_PHOTO');
  return plain('carrier-ask', {
    ...(delivered ? { delivered: true } : {}),
    ...(delivered && !signed ? { signature: true } : {}),
    ...(delivered && !photo ? { photo: true } : {}),
  });
};
/** By when we need it ourselves: our own safe deadline. */
const replyBy: Statement = ({ claim }) => plain('carrier-reply-by', figuresOf({ by: claim.clock.safeDeadline }));
const greeting: Statement = () => plain('carrier-greeting');

/**
 * To the carrier: which parcel, when it was handed over, where it was last seen, what it is worth, and what we ask for.
 * @source tracking §2 "ask carrier for investigation", §7; aliexpress §4 "open carrier investigation today"; amazon §4.7
 */
export const CARRIER_LETTER: Recipe = [greeting, parcel, firstScan, lastScan, worth, missing, ask, replyBy, say.signOff];
