import type { EvidenceCode, EvidenceItem, Figures } from '@weerwoord/evidence';
import { figuresOf } from '@weerwoord/evidence';
import type { Says } from './draft-plan';
import type { DraftInput, Statement } from './draft-sources';
import { itemOf, plain, stated } from './draft-sources';

const pick = (figures: Figures, ...names: readonly string[]): Figures =>
  Object.fromEntries(names.flatMap((name) => (figures[name] === undefined ? [] : [[name, figures[name]]])));

/** Says what one item shows, with some of its figures. */
const fromItem =
  (says: Says, code: EvidenceCode, ...names: readonly string[]): Statement =>
  ({ bundle }) => {
    const item = itemOf(bundle, code);
    return item ? stated(says, [item], pick(item.figures, ...names)) : null;
  };

/** Order number and what the claim is about; for the platform's reader, who has a hundred more to read. */
export const opening: Statement = ({ claim, facts }) => plain('opening', { order: facts.externalId, kind: claim.kind, reason: claim.reason });

const PLACE_FIGURES = ['postcode', 'city', 'placeMatch', 'sub'] as const;
const SCAN_FIGURES = ['at', 'dateOnly', 'carrier'] as const;

/**
 * The parcel was delivered. The place is named only when it is the order's, the promise only when the delivery kept it.
 * A scan in another place is no fact for us: then there is no such sentence.
 */
const deliveredAs =
  (says: Says): Statement =>
  ({ bundle }) => {
    const scan = itemOf(bundle, 'DELIVERY_SCAN');
    if (!scan || scan.figures['placeMatch'] === 'different') return null;
    const match = itemOf(bundle, 'ADDRESS_MATCH');
    const kept = scan.figures['promise'] === 'first-day' || scan.figures['promise'] === 'within' || scan.figures['promise'] === 'early';
    const order = kept ? itemOf(bundle, 'ORDER_FACTS') : undefined;
    const promise = order ? pick(scan.figures, 'promise', 'deliverFrom', 'deliverBy') : {};
    const signed = scan.figures['signed'] === true ? { signed: true } : {};
    const place = match ? pick(scan.figures, ...PLACE_FIGURES) : pick(scan.figures, 'sub');
    return stated(says, [scan, match, order], { ...pick(scan.figures, ...SCAN_FIGURES), ...place, ...promise, ...signed });
  };
export const delivered = deliveredAs('delivered');
export const yourParcelDelivered = deliveredAs('your-parcel-delivered');

export const signedFor = fromItem('signed-for', 'SIGNATURE_POD', 'at', 'dateOnly');
export const photoOfDelivery = fromItem('photo-of-delivery', 'DELIVERY_PHOTO', 'at', 'dateOnly');
export const buyerAcknowledged = fromItem('buyer-acknowledged', 'BUYER_ACK', 'at', 'stars', 'wrote');
export const protectedLabel = fromItem('protected-label', 'CLAIMS_PROTECTED_LABEL', 'at', 'dateOnly', 'shipBy');
export const carrierInvestigation = fromItem('carrier-investigation', 'CARRIER_INVESTIGATION', 'at', 'number', 'carrier');

/** First physical scan; the ship-by is named only when the scan kept it. */
const handedOverAs =
  (says: Says): Statement =>
  ({ bundle }) => {
    const scan = itemOf(bundle, 'FIRST_SCAN');
    // "It" needs a parcel spoken of before.
    const told =
      itemOf(bundle, 'RETURN_EVENT') ??
      (itemOf(bundle, 'DELIVERY_SCAN')?.figures['placeMatch'] === 'different' ? undefined : itemOf(bundle, 'DELIVERY_SCAN'));
    return scan
      ? stated(says, [scan], {
          ...(told ? { follows: true } : {}),
          ...pick(scan.figures, ...SCAN_FIGURES, 'status', ...(scan.figures['inTime'] === true ? ['shipBy', 'inTime'] : [])),
        })
      : null;
  };
export const handedOver = handedOverAs('handed-over');
export const yourParcelHandedOver = handedOverAs('your-parcel-handed-over');

/** The number on the order and since when; a confirmation without a number is only a confirmation. */
const numberAs =
  (says: Says, fallback: Says | null): Statement =>
  ({ bundle }) => {
    const item: EvidenceItem | undefined = itemOf(bundle, 'SHIP_CONFIRMATION') ?? itemOf(bundle, 'TRACKING_UPLOADED');
    if (!item) return null;
    const hasNumber = item.figures['trackingNumber'] !== undefined;
    if (!hasNumber && fallback === null) return null;
    return stated(hasNumber ? says : (fallback ?? says), [item], pick(item.figures, 'at', 'trackingNumber', 'carrier'));
  };
export const trackingOnOrder = numberAs('tracking-on-order', 'shipment-confirmed');
export const yourTrackingNumber = numberAs('your-tracking-number', null);

/** Statuses that say the parcel is moving; after any other only the scan itself is told. */
const MOVING: ReadonlySet<unknown> = new Set(['accepted', 'in_transit', 'customs', 'out_for_delivery', 'delivery_attempted', 'available_for_pickup']);
/** A parcel without a scan for a week is not called "on its way" any more (ebay §7.1, tracking §2 "stale"). */
const STALE_MS = 7 * 86_400_000;

/** Newest scan of a parcel under way, and how long the promise still runs. */
const movingAs =
  (says: Says): Statement =>
  ({ bundle, facts, claim }) => {
    const history = itemOf(bundle, 'SCAN_HISTORY');
    if (!history || itemOf(bundle, 'DELIVERY_SCAN') || itemOf(bundle, 'RETURN_EVENT')) return null;
    const moving = MOVING.has(history.figures['status']) && history.at !== null && claim.clock.startedAt.getTime() - history.at.getTime() < STALE_MS;
    const promised = facts.deliverBy !== null && facts.deliverBy >= claim.clock.startedAt ? figuresOf({ deliverBy: facts.deliverBy }) : {};
    return stated(says, [history], { ...pick(history.figures, ...SCAN_FIGURES, 'status', 'country'), ...promised, ...(moving ? { moving } : {}) });
  };
export const stillMoving = movingAs('still-moving');
export const yourParcelMoving = movingAs('your-parcel-moving');

export const returning = fromItem('returning', 'RETURN_EVENT', ...SCAN_FIGURES, 'sub');
export const yourParcelReturning = fromItem('your-parcel-returning', 'RETURN_EVENT', ...SCAN_FIGURES, 'sub');

/** Question and answer, and the silence after it. An unanswered question is a weakness for the checklist, not a sentence. */
export const buyerAskedWeAnswered: Statement = ({ bundle }) => {
  const log = itemOf(bundle, 'MESSAGE_LOG');
  if (log?.figures['askedAt'] === undefined || log.figures['answeredAt'] === undefined) return null;
  return stated(
    'buyer-asked-we-answered',
    [log],
    pick(
      log.figures,
      'askedAt',
      'answeredAt',
      'replyMinutes',
      'askedToCheckNearby',
      'silentSince',
      ...(answeredWithDetails(log) ? ['detailsSentAt'] : []),
    ),
  );
};
const answeredWithDetails = (log: EvidenceItem): boolean =>
  log.figures['detailsSentAt'] !== undefined && log.figures['detailsSentAt'] === log.figures['answeredAt'];

export const sentToBuyer: Statement = ({ bundle }) => {
  const log = itemOf(bundle, 'MESSAGE_LOG');
  return log?.figures['detailsSentAt'] === undefined ? null : stated('sent-to-buyer', [log], pick(log.figures, 'detailsSentAt'));
};

const REFUND_FIGURES = ['at', 'amountMinor', 'currency', 'by'] as const;
export const refundMade = fromItem('refund-made', 'REFUND_PROOF', ...REFUND_FIGURES);
export const yourRefundMade = fromItem('your-refund-made', 'REFUND_PROOF', ...REFUND_FIGURES);
export const returnRequested = fromItem('return-requested', 'RETURN_RECORD', 'requestedAt');
export const returnOutOfPolicy = fromItem('return-out-of-policy', 'RETURN_OUT_OF_POLICY', 'requestedAt');
export const returnOffered = fromItem('return-offered', 'RETURN_OFFER', 'at', 'way');
export const yourReturnOffered = fromItem('your-return-offered', 'RETURN_OFFER', 'at', 'way');
export const returnNotSent = fromItem('return-not-sent', 'RETURN_NOT_SHIPPED', 'at');
export const returnArrived = fromItem('return-arrived', 'RETURN_TRACKING', 'backAt');
export const listingSaid = fromItem('listing-said', 'LISTING_SNAPSHOT', 'at', 'quote');
export const yourListingSaid = fromItem('your-listing-said', 'LISTING_SNAPSHOT', 'at', 'quote');
export const productProof = fromItem('product-proof', 'PRODUCT_PROOF', 'at');
export const returnInspected = fromItem('return-inspected', 'RETURN_INSPECTION', 'at');
export const buyerEvidenceRead = fromItem('buyer-evidence-read', 'BUYER_EVIDENCE_REVIEW', 'at');
export const yourPhotosRead = fromItem('your-photos-read', 'BUYER_EVIDENCE_REVIEW', 'at');

/** What was sold, in the order's own words; for readers who do not see the order. */
export const productSold: Statement = ({ bundle, facts }) => {
  const item = itemOf(bundle, 'ORDER_FACTS');
  const [line] = facts.lines;
  if (!item || !line || line.title === null || facts.lines.length > 1) return null;
  return stated(
    'product-sold',
    [item],
    figuresOf({
      title: line.title,
      quantity: line.quantity,
      placedAt: facts.placedAt,
      amountMinor: facts.total?.minor,
      currency: facts.total?.currency,
    }),
  );
};

/** Addressed by the name the platform itself shows; without it the greeting names nobody. */
export const greeting: Statement = () => plain('greeting', { name: 'vault:buyerName' });
export const pleaseCheckNearby: Statement = () => plain('please-check-nearby');
export const weLookIntoIt: Statement = () => plain('we-look-into-it');
export const returnThroughRequest: Statement = () => plain('return-through-request');
export const signOff: Statement = () => plain('sign-off');

/** Where to write when it has not come, with the last promised day while that lies ahead. */
export const tellUsHere: Statement = ({ facts, claim, bundle }: DraftInput) =>
  plain('tell-us-here', {
    ...(itemOf(bundle, 'DELIVERY_SCAN') ? { delivered: true } : {}),
    ...(facts.deliverBy !== null && facts.deliverBy >= claim.clock.startedAt ? figuresOf({ deliverBy: facts.deliverBy }) : {}),
    ...figuresOf({ carrier: facts.parcels[0]?.carrier ?? textOf(itemOf(bundle, 'FIRST_SCAN')?.figures['carrier']) }),
  });
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
