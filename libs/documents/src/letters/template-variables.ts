import type { TemplateVariable } from '@weerwoord/ports';

type Kind = TemplateVariable['kind'];
/** Figures by the kind of word they are; whatever is not here is a flag. */
const KINDS: Readonly<Record<string, Kind>> = {
  at: 'when',
  shipBy: 'when',
  askedAt: 'when',
  answeredAt: 'when',
  detailsSentAt: 'when',
  requestedAt: 'when',
  backAt: 'when',
  decidedAt: 'when',
  placedAt: 'when',
  by: 'when',
  until: 'when',
  deliverBy: 'when',
  place: 'text',
  carrier: 'text',
  order: 'text',
  trackingNumber: 'text',
  name: 'text',
  quote: 'text',
  title: 'text',
  items: 'text',
  amount: 'amount',
  stars: 'count',
  quantity: 'count',
};
/** What each statement tells; with "!" what no wording of it may leave out. Statements that are not here tell no figures. */
const TOLD: Readonly<Record<string, string>> = {
  opening: 'order!',
  'opening-appeal': 'order! decidedAt',
  delivered: 'at! place! carrier signed',
  'your-parcel-delivered': 'at! place carrier signed',
  'signed-for': '',
  'photo-of-delivery': '',
  'buyer-acknowledged': 'at! stars!',
  'protected-label': 'at shipBy',
  'handed-over': 'at! carrier shipBy inTime',
  'your-parcel-handed-over': 'at! carrier shipBy inTime',
  'tracking-on-order': 'trackingNumber! at carrier',
  'your-tracking-number': 'trackingNumber! carrier',
  'shipment-confirmed': 'at! carrier',
  'still-moving': 'at! carrier deliverBy moving',
  'your-parcel-moving': 'at! carrier deliverBy moving',
  returning: 'at carrier',
  'your-parcel-returning': 'at carrier',
  'carrier-investigation': 'carrier',
  'buyer-asked-we-answered': 'askedAt! answeredAt! detailsSentAt askedToCheckNearby silentSince',
  'sent-to-buyer': 'detailsSentAt!',
  'refund-made': 'amount! at!',
  'your-refund-made': 'amount! at!',
  'return-requested': 'requestedAt!',
  'return-offered': 'at',
  'your-return-offered': 'at',
  'return-arrived': 'backAt!',
  'listing-said': 'quote! at',
  'your-listing-said': 'quote! at',
  'return-inspected': 'at',
  'request-wait': 'deliverBy!',
  'counter-offer': 'amount! until returns',
  interest: 'amount!',
  'next-step-by': 'by!',
  'new-since': 'items! sentBefore',
  'file-holds': 'items!',
  'product-sold': 'title! quantity! amount placedAt',
  greeting: 'name',
  'tell-us-here': 'deliverBy carrier delivered',
  'carrier-parcel': 'trackingNumber! carrier',
  'carrier-first-scan': 'at! carrier',
  'carrier-last-scan': 'at! place carrier delivered returning',
  'carrier-worth': 'amount! title quantity',
  'carrier-ask': 'delivered signature photo',
  'carrier-reply-by': 'by!',
};
/** In every template: the marks of what is cited, and the sentence of the product, whole. */
const ALWAYS: readonly TemplateVariable[] = [
  { name: 'exhibits', kind: 'text', required: false },
  { name: 'ours', kind: 'text', required: false },
];

/** Words a template of this statement may use; `required`: the ones it must, wherever there is such a figure. */
export const variablesOf = (says: string): readonly TemplateVariable[] => [
  ...(TOLD[says] ?? '')
    .split(' ')
    .filter((told) => told !== '')
    .map((told) => ({ name: told.replace('!', ''), kind: KINDS[told.replace('!', '')] ?? ('flag' as const), required: told.endsWith('!') })),
  ...ALWAYS,
];
