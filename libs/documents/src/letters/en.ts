import type { LetterWords } from './letter-words';
import type { Told } from './told';

const CLAIMS: Readonly<Record<string, string>> = {
  A_TO_Z: 'claim',
  CHARGEBACK: 'chargeback',
  SAFE_T: 'SAFE-T claim',
  SHOP_COMPLAINT: 'complaint',
  ALIEXPRESS_DISPUTE: 'dispute',
  PAYMENT_DISPUTE: 'payment dispute',
  STRIPE_DISPUTE: 'payment dispute',
  PAYPAL_DISPUTE: 'PayPal case',
  EBAY_CASE: 'case',
};
const NOT_RECEIVED = 'item not received';
const REASONS: Readonly<Record<string, string>> = {
  INR_NO_TRACKING: NOT_RECEIVED,
  INR_IN_TRANSIT: NOT_RECEIVED,
  INR_DELIVERED: NOT_RECEIVED,
  INR_RETURNING: NOT_RECEIVED,
  INR_NOT_SHIPPED: NOT_RECEIVED,
  SNAD: 'not as described',
  DAMAGED: 'damaged or defective',
  MISSING_PARTS: 'parts missing',
  RETURN_REFUSED: 'return refused',
  RETURN_NOT_REFUNDED: 'return not refunded',
  REMORSE: 'return',
  FRAUD: 'purchase not recognised',
  INJURY_DAMAGE: 'injury or damage',
};
const DROPPED: Readonly<Record<string, string>> = {
  neighbour: 'to a neighbour',
  mailbox: 'into the letterbox',
  agreed_place: 'to the agreed place',
  locker: 'into a parcel locker',
  collected_at_pickup_point: 'and collected at the pick-up point',
};
const WAYS: Readonly<Record<string, string>> = {
  'prepaid-label': 'with a prepaid label',
  'domestic-address': 'to an address in the same country',
  returnless: 'as a refund without sending the item back',
};

const WROTE: Readonly<Record<string, string>> = { satisfied: 'to say they were content with the order', arrived: 'that the order had arrived' };

const CARRIER = 'the carrier';
const on = (when: string | null): string => (when === null ? '' : ` on ${when}`);
const space = (words: string | undefined): string => (words === undefined ? '' : ` ${words}`);

function where(t: Told, whose = 'the'): string {
  const place = t.place();
  const match = t.text('placeMatch');
  if (match === null) return '';
  const order = `the ${match === 'postcode' ? 'postcode' : 'town'} of ${whose} order`;
  if (place === null) return match === 'postcode' ? ` at ${order}` : ` in ${order}`;
  return ` in ${place}, ${order}`;
}

function promise(t: Told): string {
  const kept = t.text('promise');
  const to = t.lastDay('deliverBy');
  if (kept === null || to === null) return '';
  const from = t.instant('deliverFrom');
  const days = from === null || t.dates.sameDay(from, to) ? t.dates.day(to) : `${t.dates.day(from)} to ${t.dates.day(to)}`;
  const words =
    kept === 'first-day'
      ? `, on the first day of the promised window, ${days}`
      : kept === 'early'
        ? `, ahead of the promised window, ${days}`
        : from === null
          ? `, within the promise of delivery by ${days}`
          : `, within the promised window, ${days}`;
  return `${words}${t.cite('ORDER_FACTS')}`;
}

const signed = (t: Told): string => (t.is('signed') ? '; the carrier recorded a signature' : '');
/** Only a scan that says so is an acceptance; any other first scan proves possession. */
const handed = (t: Told, subject: string): string => {
  const carrier = t.carrier(CARRIER);
  const first =
    t.text('status') === 'accepted'
      ? `${subject} was handed to ${carrier}${on(t.moment('at'))}`
      : `${subject} was in the hands of ${carrier} by ${t.moment('at') ?? 'the first scan'}, its first scan`;
  return `${first}${t.is('inTime') ? `, before the ship-by time of ${t.stamp('shipBy') ?? ''}` : ''}${t.cite('FIRST_SCAN')}.`;
};
const MOVED: Readonly<Record<string, string>> = {
  accepted: 'accepted by',
  in_transit: 'scanned in transit by',
  customs: 'scanned in customs by',
  out_for_delivery: 'loaded for delivery by',
  available_for_pickup: 'made ready for collection by',
};
function lastSeen(t: Told): string {
  const carrier = t.carrier(CARRIER);
  if (!t.is('moving')) return `was last scanned by ${carrier}`;
  if (t.text('status') === 'delivery_attempted') return `is on its way: ${carrier} tried to deliver it`;
  return `is on its way: it was ${MOVED[t.text('status') ?? ''] ?? 'last scanned by'} ${carrier}`;
}
const moving = (t: Told, subject: string): string =>
  `${subject} ${lastSeen(t)}${on(t.moment('at'))}${t.cite('SCAN_HISTORY')}.${t.instant('deliverBy') === null ? '' : ` Delivery is promised by ${t.dates.day(t.lastDay('deliverBy') ?? new Date(0))}.`}`;
const refunded = (t: Told, whom: string): string =>
  `${t.text('by') === 'marketplace' ? 'The marketplace refunded' : 'We refunded'} ${t.money() ?? 'the order'}${whom}${on(t.day('at'))}${t.cite('REFUND_PROOF')}.`;
const returning = (t: Told, subject: string): string =>
  `${subject} ${t.text('sub') === 'refused' ? 'was refused and is' : t.text('sub') === 'returned_to_sender' ? 'has come back to us' : 'is'}${t.text('sub') === 'returned_to_sender' ? '' : ' on its way back to us'}, according to ${t.carrier(CARRIER)}’s scan${t.moment('at') === null ? '' : ` of ${t.moment('at') ?? ''}`}${t.cite('RETURN_EVENT')}.`;

const list = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1) ?? ''}`;
const BASES: Readonly<Record<string, string>> = {
  'signed-delivery': 'signed delivery at the address of the order',
  'delivery-at-postcode': 'delivery to the postcode of the order',
  'delivery-at-town': 'delivery to the town of the order',
  delivery: 'delivery by the carrier',
  'shipped-in-time': 'dispatch in time',
  'handed-to-carrier': 'hand-over to the carrier',
  'refund-made': 'the refund',
  'return-out-of-policy': 'a return request outside the policy',
  'return-not-sent': 'our return offer, after which nothing was sent back,',
  'return-inspected': 'the state of the returned item',
  'return-offered': 'our return offer',
  'as-described': 'the item’s conformity with its listing',
};

/** English. To the platform about "the buyer"; to the buyer as "you". */
export const EN: LetterWords = {
  at: ' at ',
  comma: '',
  stamp: ' ',
  exhibit: (numbers) =>
    numbers.length === 1 ? `Exhibit ${numbers[0] ?? ''}` : `Exhibits ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`,
  sentences: {
    opening: (t) =>
      `Order ${t.text('order') ?? ''}, ${CLAIMS[t.text('kind') ?? ''] ?? 'claim'}${REASONS[t.text('reason') ?? ''] === undefined ? '' : `: ${REASONS[t.text('reason') ?? ''] ?? ''}`}.`,
    delivered: (t) =>
      `The parcel was delivered${space(DROPPED[t.text('sub') ?? ''])}${on(t.moment('at', true))}${where(t)}${t.cite('DELIVERY_SCAN', 'ADDRESS_MATCH')}${signed(t)}${promise(t)}.`,
    'signed-for': (t) => `The carrier’s proof of delivery bears a signature${t.cite('SIGNATURE_POD')}.`,
    'photo-of-delivery': (t) => `The carrier’s photo shows the parcel at the place of delivery${t.cite('DELIVERY_PHOTO')}.`,
    'buyer-acknowledged': (t) =>
      `${t.count('stars') !== null ? `The buyer rated this order with ${t.count('stars') ?? ''} of 5 stars${on(t.day('at'))}` : WROTE[t.text('wrote') ?? ''] === undefined ? `The buyer confirmed receipt${on(t.day('at'))}` : `The buyer wrote${on(t.day('at'))} ${WROTE[t.text('wrote') ?? ''] ?? ''}`}${t.cite('BUYER_ACK')}.`,
    'protected-label': (t) =>
      `The label was bought through Amazon Buy Shipping with Claims Protection, and the first scan${t.moment('at') === null ? '' : ` of ${t.moment('at') ?? ''}`} came before the ship-by time${t.stamp('shipBy') === null ? '' : ` of ${t.stamp('shipBy') ?? ''}`}${t.cite('CLAIMS_PROTECTED_LABEL')}.`,
    'handed-over': (t) => handed(t, t.is('follows') ? 'It' : 'The parcel'),
    'tracking-on-order': (t) =>
      `Tracking number ${t.text('trackingNumber') ?? ''} has been on the order${t.stamp('at') === null ? '' : ` since ${t.stamp('at') ?? ''}`}${t.cite('SHIP_CONFIRMATION', 'TRACKING_UPLOADED')}.`,
    'shipment-confirmed': (t) => `The shipment was confirmed${on(t.moment('at'))}${t.cite('SHIP_CONFIRMATION', 'TRACKING_UPLOADED')}.`,
    'still-moving': (t) => moving(t, 'The parcel'),
    returning: (t) => returning(t, 'The parcel'),
    'carrier-investigation': (t) =>
      `${t.carrier('The carrier')} has looked into the shipment and reported in writing${t.cite('CARRIER_INVESTIGATION')}.`,
    'buyer-asked-we-answered': (t) => {
      const did = [
        t.instant('detailsSentAt') === null ? '' : ' with the delivery details',
        t.is('askedToCheckNearby') ? ' and asked to check with household and neighbours' : '',
      ].join('');
      return `The buyer wrote${on(t.moment('askedAt'))}${t.cite('MESSAGE_LOG')}. We answered${on(t.moment('answeredAt'))}${did}${t.instant('silentSince') === null ? '' : '; no reply since'}${t.cite('MESSAGE_LOG')}.`;
    },
    'sent-to-buyer': (t) =>
      `The delivery details were sent to the buyer through Buyer-Seller Messages${on(t.day('detailsSentAt'))}${t.cite('MESSAGE_LOG')}.`,
    'refund-made': (t) => refunded(t, ''),
    'return-requested': (t) => `The buyer asked for a return${on(t.day('requestedAt'))}${t.cite('RETURN_RECORD')}.`,
    'return-out-of-policy': (t) => `The request came after the return period of the order${t.cite('RETURN_OUT_OF_POLICY')}.`,
    'return-offered': (t) => `We offered the return${space(WAYS[t.text('way') ?? ''])}${on(t.day('at'))}${t.cite('RETURN_OFFER')}.`,
    'return-not-sent': (t) => `The return label has no scan: nothing has been sent back${t.cite('RETURN_NOT_SHIPPED')}.`,
    'return-arrived': (t) => `The return reached us${on(t.day('backAt'))}${t.cite('RETURN_TRACKING')}.`,
    'listing-said': (t) =>
      `${t.text('quote') === null ? 'The listing as it stood when the order was placed is on file' : `The listing${t.day('at') === null ? '' : ` of ${t.day('at') ?? ''}`} said “${t.text('quote') ?? ''}”`}${t.cite('LISTING_SNAPSHOT')}.`,
    'product-proof': (t) => `Our packing record shows the item as we sent it${t.cite('PRODUCT_PROOF')}.`,
    'return-inspected': (t) => `Our photos show the item as it came back${on(t.day('at'))}${t.cite('RETURN_INSPECTION')}.`,
    'buyer-evidence-read': (t) => `We have looked at the buyer’s photos; our reading is attached${t.cite('BUYER_EVIDENCE_REVIEW')}.`,
    'request-both-axes': (t) =>
      `Because ${BASES[t.text('basis') ?? ''] ?? 'this'}${t.is('kept') ? ' within the promised window' : ''} is shown, we ask you to deny the claim, or to fund it without debiting us, and not to count it in the order defect rate.`,
    'request-fund': () =>
      'The conditions of Claims Protection are met. We ask you to fund the claim without debiting us, and not to count it in the order defect rate.',
    'request-metric': () => 'The parcel is coming back through no doing of ours. We ask you not to count the claim in the order defect rate.',
    'request-on-record': () => 'We ask you to decide on this record, for the refund as well as for the order defect rate.',
    'request-dispute': () =>
      'We ask you to decide the dispute in our favour and to return the disputed amount. This answer holds everything we have on file.',
    'request-reimburse': () => 'We ask you to reimburse the refund.',
    'request-mediation': () => 'We ask you to weigh these facts and to propose a solution on them.',
    'request-ruling': () => 'We ask the committee to rule on this record.',
    'request-no-refund': () => 'On these records we propose no refund for this order.',
    'request-wait': (t) =>
      `Until ${t.dates.day(t.lastDay('deliverBy') ?? new Date(0))} we propose no refund; we can extend the delivery time if the buyer wishes.`,
    greeting: (t) => (t.text('name') === null ? 'Hello, thank you for your message.' : `Dear ${t.text('name') ?? ''}, thank you for your message.`),
    'please-check-nearby': () => 'Could you please look again at home and ask household and neighbours whether somebody took it in?',
    'tell-us-here': (t) => {
      const until = t.lastDay('deliverBy');
      return `${until === null ? (t.is('delivered') ? 'If you still do not have it' : 'If it does not arrive') : `If it has not reached you by the end of ${t.dates.day(until)}`}, please tell us in this request. We will then ask ${t.carrier(CARRIER)} to look for it and agree the next step with you.`;
    },
    'we-look-into-it': () => 'We are looking into your order and will write to you in this request.',
    'return-through-request': () => 'Please keep everything about the return in this request, so that both of us can follow it.',
    'sign-off': () => 'Kind regards',
    'your-parcel-delivered': (t) =>
      `According to ${t.carrier(CARRIER)} your parcel was delivered${space(DROPPED[t.text('sub') ?? ''])}${on(t.moment('at', true))}${where(t, 'your')}${t.cite('DELIVERY_SCAN', 'ADDRESS_MATCH')}${signed(t)}${promise(t)}.`,
    'your-parcel-moving': (t) => moving(t, 'Your parcel'),
    'your-parcel-handed-over': (t) => handed(t, 'Your parcel'),
    'your-tracking-number': (t) =>
      `You can follow ${t.is('follows') ? 'it' : 'your parcel'} with number ${t.text('trackingNumber') ?? ''}${t.cite('SHIP_CONFIRMATION', 'TRACKING_UPLOADED')}.`,
    'your-parcel-returning': (t) => returning(t, 'Your parcel'),
    'your-refund-made': (t) => refunded(t, ' to you'),
    'your-return-offered': (t) =>
      t.text('way') === 'returnless'
        ? `You need not send the item back: we offered you a refund without a return${on(t.day('at'))}, in this request${t.cite('RETURN_OFFER')}.`
        : `You can return the item${space(WAYS[t.text('way') ?? ''])}; we added this to the request${on(t.day('at'))}${t.cite('RETURN_OFFER')}.`,
    'your-listing-said': (t) =>
      `${t.text('quote') === null ? `We have ${t.is('follows') ? 'compared them with' : 'looked at'} the listing as it stood when you ordered` : `The listing${t.day('at') === null ? '' : ` of ${t.day('at') ?? ''}`} said “${t.text('quote') ?? ''}”`}${t.cite('LISTING_SNAPSHOT')}.`,
    'your-photos-read': (t) => `We have looked carefully at the photos you sent${t.cite('BUYER_EVIDENCE_REVIEW')}.`,
    'opening-appeal': (t) =>
      `Order ${t.text('order') ?? ''}, appeal against the decision${t.day('decidedAt') === null ? '' : ` of ${t.day('decidedAt') ?? ''}`} on the ${CLAIMS[t.text('kind') ?? ''] ?? 'claim'}${REASONS[t.text('reason') ?? ''] === undefined ? '' : `: ${REASONS[t.text('reason') ?? ''] ?? ''}`}.`,
    'new-since': (t) =>
      `${t.is('sentBefore') ? 'New since the decision' : 'Not before you when the decision was made'}: ${t.listed(EN.shown, EN.and, 'further evidence')}.`,
    'nothing-else-changed': () => 'The rest of the record is as we sent it before the decision; this appeal rests on what is new.',
    'request-appeal': (t) => {
      const money = t.is('money') ? 'to return the amount to us' : null;
      const metric = t.is('metric')
        ? t.text('channel') === 'ebay'
          ? 'to remove the case from our transaction defects'
          : 'not to count the claim in the order defect rate'
        : null;
      if (money === null && metric === null) return 'We ask you to reverse the decision on this record.';
      return `We ask you to reverse the decision${money && metric ? ' on both points' : ''}: ${[money, metric].filter((part) => part !== null).join(', and ')}.`;
    },
    'request-case': (t) =>
      `${t.text('basis') === null ? 'We' : `Because ${BASES[t.text('basis') ?? ''] ?? 'this'}${t.is('kept') ? ' within the promised window' : ''} is shown, we`} ask you to close the case in our favour, and not to record it as a case closed without seller resolution.`,
    'counter-offer': (t) =>
      `We offer a refund of ${t.money() ?? 'the amount we entered'}${t.is('returns') ? ' once the item has come back to us' : '; the item stays with the buyer'}.${t.day('until') === null ? '' : ` The offer holds until ${t.day('until') ?? ''}.`}`,
    interest: (t) => `The amount in dispute is ${t.money() ?? 'that of the order'}.`,
    'next-step-by': (t) =>
      t.day('by') === null ? 'You will hear from us again.' : `You will hear from us again by ${t.day('by') ?? ''} at the latest.`,
    'product-sold': (t) =>
      `The order${t.day('placedAt') === null ? '' : ` of ${t.day('placedAt') ?? ''}`} is for ${t.count('quantity') ?? 1} × ${t.text('title') ?? 'the article'}${t.money() === null ? '' : `, ${t.money() ?? ''} in all`}${t.cite('ORDER_FACTS')}.`,
    'file-holds': (t) => `The file holds ${t.listed(EN.shown, EN.and, 'further evidence')}.`,
    'carrier-greeting': () => 'Hello, we ask for your help with one of our parcels.',
    'carrier-parcel': (t) => `Its number is ${t.text('trackingNumber') ?? ''}${t.cite('TRACKING_UPLOADED', 'SHIP_CONFIRMATION')}.`,
    'carrier-first-scan': (t) =>
      `${t.text('status') === 'accepted' ? 'You accepted it' : 'You first scanned it'}${on(t.moment('at'))}${t.cite('FIRST_SCAN')}.`,
    'carrier-last-scan': (t) =>
      `Your last scan${t.moment('at') === null ? '' : ` is from ${t.moment('at') ?? ''}`}${t.place() === null ? '' : ` in ${t.place() ?? ''}`}${t.is('delivered') ? ' and says “delivered”' : t.is('returning') ? ' and says that it is coming back to us' : ''}${t.cite('DELIVERY_SCAN', 'RETURN_EVENT', 'SCAN_HISTORY')}.`,
    'carrier-worth': (t) =>
      `It contains ${t.text('title') === null ? 'goods' : `${t.count('quantity') ?? 1} × ${t.text('title') ?? ''}`}${t.money() === null ? '' : ` worth ${t.money() ?? ''}`}${t.cite('ORDER_FACTS')}.`,
    'carrier-missing': (t) =>
      t.is('notReceived') ? 'The recipient has told us that it has not arrived.' : 'The recipient has raised a claim about it.',
    'carrier-ask': (t) => {
      const wanted = [
        ...(t.is('signature') ? ['the proof of delivery with the signature'] : []),
        ...(t.is('photo') ? ['the delivery photo'] : []),
        'the exact place of delivery',
      ];
      return t.is('delivered')
        ? `Please send us ${list(wanted, ' and ')}, and open an investigation.`
        : 'Please open an investigation, and tell us where the parcel is and when it will be delivered.';
    },
    'carrier-reply-by': (t) =>
      `Please answer${t.stamp('by') === null ? '' : ` by ${t.stamp('by') ?? ''}`}: after that the claim is decided without your answer.`,
  },
  shown: {
    ORDER_FACTS: 'the order with its dates',
    SHIP_CONFIRMATION: 'the shipment confirmation',
    TRACKING_UPLOADED: 'the tracking number on the order',
    FIRST_SCAN: 'the carrier’s first scan',
    FIRST_SCAN_ON_TIME: 'the carrier’s first scan before the ship-by time',
    SCAN_HISTORY: 'the carrier’s scans',
    DELIVERY_SCAN: 'the delivery scan',
    ADDRESS_MATCH: 'the match of delivery place and order',
    SIGNATURE_POD: 'the carrier’s proof of delivery with signature',
    DELIVERY_PHOTO: 'the carrier’s delivery photo',
    CLAIMS_PROTECTED_LABEL: 'the protected label',
    MESSAGE_LOG: 'the messages with the buyer',
    BUYER_ACK: 'the buyer’s own rating of the order',
    LISTING_SNAPSHOT: 'the listing as sold',
    PRODUCT_PROOF: 'the proof of what was packed',
    BUYER_EVIDENCE_REVIEW: 'our reading of the buyer’s photos',
    RETURN_RECORD: 'the return request',
    RETURN_OFFER: 'our return offer',
    RETURN_EVENT: 'the scan of the way back',
    RETURN_NOT_SHIPPED: 'the proof that nothing was sent back',
    RETURN_OUT_OF_POLICY: 'the proof that the return request was out of policy',
    RETURN_INSPECTION: 'the photos of the returned item',
    RETURN_TRACKING: 'the tracking of the return',
    REFUND_PROOF: 'the proof of the refund',
    CARRIER_INVESTIGATION: 'the carrier’s written answer to the investigation',
    POD_VALID: 'the complete proof of delivery',
    RETURN_ADDRESS: 'the return address',
    ANNOUNCED_DISRUPTION: 'the announced disruption',
    POLICY_TEXT: 'the return policy as sold',
    NEW_EVIDENCE: 'a document added since',
    MARKETPLACE_TRACKING: 'the marketplace’s tracking page',
    PACK_WEIGHTS: 'the weights of packing and carrier',
    ACCOUNT_HISTORY: 'the account history of the customer',
  },
  missing: {
    ORDER_FACTS: 'the order with its dates',
    SHIP_CONFIRMATION: 'the shipment confirmation',
    TRACKING_UPLOADED: 'a tracking number on the order',
    FIRST_SCAN: 'the carrier’s first scan',
    FIRST_SCAN_ON_TIME: 'a carrier scan before the ship-by time',
    SCAN_HISTORY: 'the carrier’s scans',
    DELIVERY_SCAN: 'the delivery scan',
    ADDRESS_MATCH: 'the place of delivery',
    SIGNATURE_POD: 'signature',
    DELIVERY_PHOTO: 'delivery photo',
    CLAIMS_PROTECTED_LABEL: 'a protected label',
    MESSAGE_LOG: 'the messages with the buyer',
    BUYER_ACK: 'the buyer’s own word of receipt',
    LISTING_SNAPSHOT: 'the listing as sold',
    PRODUCT_PROOF: 'proof of what was packed',
    BUYER_EVIDENCE_REVIEW: 'our reading of the buyer’s photos',
    RETURN_RECORD: 'the return request',
    RETURN_OFFER: 'our return offer',
    RETURN_EVENT: 'the scan of the way back',
    RETURN_NOT_SHIPPED: 'proof that nothing was sent back',
    RETURN_OUT_OF_POLICY: 'proof that the request was out of policy',
    RETURN_INSPECTION: 'photos of the returned item',
    RETURN_TRACKING: 'the tracking of the return',
    REFUND_PROOF: 'proof of the refund',
    CARRIER_INVESTIGATION: 'the carrier’s investigation',
    POD_VALID: 'a complete proof of delivery',
    RETURN_ADDRESS: 'the return address',
    ANNOUNCED_DISRUPTION: 'the announced disruption',
    POLICY_TEXT: 'the return policy as sold',
    NEW_EVIDENCE: 'something new since the decision',
    MARKETPLACE_TRACKING: 'the marketplace’s tracking page',
    PACK_WEIGHTS: 'the weights of packing and carrier',
    ACCOUNT_HISTORY: 'the account, device and earlier orders of the customer',
    DECISION: 'your decision',
  },
  or: ' or ',
  and: ' and ',
  getIt: {
    'import-orders': 'import the order report',
    'import-shipment-confirmation': 'import the shipment confirmation',
    'add-tracking-number': 'add the tracking number',
    'import-tracking': 'import the tracking',
    'ask-carrier-acceptance': 'ask the carrier for the acceptance record',
    'ask-carrier-delivery-place': 'ask the carrier for the place of delivery',
    'ask-carrier-pod': 'ask the carrier for the proof of delivery',
    'ask-carrier-photo': 'ask the carrier for the photo',
    'check-label-badge': 'look at the label’s badge in Seller Central',
    'import-messages': 'import the mailbox',
    'check-feedback-and-messages': 'look through feedback and messages',
    'upload-listing': 'add the listing as sold',
    'upload-product-proof': 'add packing photo, serial number or weight',
    'ask-buyer-photos': 'ask the buyer for photos and read them',
    'import-returns-report': 'import the returns report',
    'decide-return-offer': 'decide what you offer',
    'check-return-tracking': 'look up the return’s tracking',
    'upload-inspection': 'add photos of the returned item',
    'import-return-tracking': 'import the return’s tracking',
    'import-refunds': 'import the refund',
    'ask-carrier-investigation': 'ask the carrier for an investigation',
    'enter-return-address': 'enter the return address',
    'approve-draft': 'approve the draft',
    'check-announcements': 'look at the announcement board',
    'upload-policy': 'add the policy text',
    'upload-new-evidence': 'add the new evidence',
    'capture-marketplace-tracking': 'keep a copy of the order’s tracking page',
    'export-account-history': 'export account and orders from your shop',
    'accept-binding-advice': 'decide whether to accept the committee’s ruling as binding',
    'decide-refund': 'refund, replace or wait',
  },
};
