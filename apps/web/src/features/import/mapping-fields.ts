/** What a column may hold, in the order people look for it. */
export const FIELDS = [
  'order.id',
  'order.placedAt',
  'order.paidAt',
  'order.shipBy',
  'order.deliverBy',
  'order.dispatchedAt',
  'order.deliveredAt',
  'order.cancelledAt',
  'order.status',
  'order.total',
  'order.currency',
  'order.country',
  'parcel.trackingNumber',
  'parcel.carrier',
  'parcel.confirmedAt',
  'line.key',
  'line.sku',
  'line.title',
  'line.quantity',
  'line.price',
  'line.shipBy',
  'line.seller',
  'feedback.key',
  'feedback.stars',
  'feedback.at',
  'feedback.text',
  'scan.at',
  'scan.status',
  'scan.city',
  'scan.postcode',
  'scan.country',
  'buyer.name',
  'buyer.email',
  'buyer.phone',
  'recipient.postcode',
  'recipient.city',
] as const;
export type Field = (typeof FIELDS)[number];

/** Date patterns with the last day of 2026 as people would see it in the file. */
export const DATE_PATTERNS = [
  { id: 'iso', word: '2026-12-31' },
  { id: 'D/M/YYYY', word: '31/12/2026' },
  { id: 'M/D/YYYY', word: '12/31/2026' },
  { id: 'D.M.YYYY', word: '31.12.2026' },
  { id: 'YYYY/M/D', word: '2026/12/31' },
  { id: 'D/M/YY', word: '31/12/26' },
  { id: 'M/D/YY', word: '12/31/26' },
] as const;
export type DatePattern = (typeof DATE_PATTERNS)[number]['id'];

export const ORDER_STATUSES = ['pending', 'open', 'partly-shipped', 'shipped', 'delivered', 'cancelled', 'unavailable'] as const;

/** Most telling first: "order status" must not be taken for the order number. */
const GUESSES: readonly (readonly [RegExp, Field])[] = [
  [/track|sendungsnummer|zendingnummer|barcode/, 'parcel.trackingNumber'],
  [/carrier|vervoerder|versanddienst|courier/, 'parcel.carrier'],
  [/status/, 'order.status'],
  [/ship.?by|shipping.?limit|verzenden.?voor|versandfrist/, 'order.shipBy'],
  [/estimated.?deliver|promised|deliver.?by/, 'order.deliverBy'],
  [/deliver(ed)?.*(date|at|time)|customer.?date|bezorgd/, 'order.deliveredAt'],
  [/(dispatch|shipped|carrier.?date).*(date|at)?$/, 'order.dispatchedAt'],
  [/paid|payment.?date|betaald/, 'order.paidAt'],
  [/purchase|placed|order.?date|bestell?datum|besteld op|bestellt am|created|^(datum|date)$/, 'order.placedAt'],
  [/order.?(id|no|nr|number|ref)|bestell?.?(nummer|nr)|^order$/, 'order.id'],
  [/currency|valuta|waehrung/, 'order.currency'],
  [/total|totaal|gesamt/, 'order.total'],
  [/country|land$/, 'order.country'],
  [/sku|article.?n|artikelnummer/, 'line.sku'],
  [/title|product|item.?name|artikel/, 'line.title'],
  [/quantity|qty|aantal|menge/, 'line.quantity'],
  [/price|prijs|preis/, 'line.price'],
  [/seller/, 'line.seller'],
  [/score|stars|rating|sterren/, 'feedback.stars'],
  [/e-?mail/, 'buyer.email'],
  [/phone|telefoon/, 'buyer.phone'],
  [/buyer|customer.?name|klant/, 'buyer.name'],
  [/zip|post.?code|plz/, 'recipient.postcode'],
  [/city|town|plaats|ort$/, 'recipient.city'],
];

/** A first proposal from the names of the columns; a person looks at each before it is saved. No field is proposed twice. */
export function guessColumns(header: readonly string[]): ReadonlyMap<string, Field> {
  const guessed = new Map<string, Field>();
  const taken = new Set<Field>();
  for (const column of header) {
    const name = column
      .toLowerCase()
      .replace(/[_\s]+/g, ' ')
      .trim();
    const field = GUESSES.find(([words, one]) => !taken.has(one) && words.test(name))?.[1];
    if (field === undefined) continue;
    guessed.set(column, field);
    taken.add(field);
  }
  return guessed;
}

/** Which pattern all dates of the mapped columns could be; the first that fits, `iso` when nothing says otherwise. */
export function guessDates(values: readonly string[]): DatePattern {
  const dates = values.map((value) => /^(\d{1,4})([./-])(\d{1,2})[./-](\d{1,4})/.exec(value.trim())).filter((found) => found !== null);
  const [first] = dates;
  if (!first || first[1]?.length === 4) return first?.[2] === '/' ? 'YYYY/M/D' : 'iso';
  if (first[2] === '.') return 'D.M.YYYY';
  const short = first[4]?.length === 2;
  // A second number above 12 can only be a day, so the month stands first.
  const monthFirst = dates.some((found) => Number(found[3]) > 12);
  if (monthFirst) return short ? 'M/D/YY' : 'M/D/YYYY';
  return short ? 'D/M/YY' : 'D/M/YYYY';
}

/** A comma before the last one or two digits of any amount; else the point. */
export const guessDecimal = (amounts: readonly string[]): '.' | ',' => (amounts.some((amount) => /,\d{1,2}\D*$/.test(amount.trim())) ? ',' : '.');

export type OrderStatusId = (typeof ORDER_STATUSES)[number];
const STATUS_GUESSES: readonly (readonly [RegExp, OrderStatusId])[] = [
  [/cancel|annul|storn/, 'cancelled'],
  [/unavail|niet leverbaar|nicht lieferbar/, 'unavailable'],
  [/deliver|bezorgd|zugestellt/, 'delivered'],
  [/part|deels|teil/, 'partly-shipped'],
  [/unshipped|niet verz|nicht vers/, 'open'],
  [/ship|sent|verzond|verstuurd|versand|versendet/, 'shipped'],
  [/pending|afwacht|ausstehend/, 'pending'],
];

/** What a word of the file most likely means; an order of which nothing is known is still to ship. */
export const guessStatus = (word: string): OrderStatusId => STATUS_GUESSES.find(([words]) => words.test(word.toLowerCase()))?.[1] ?? 'open';
