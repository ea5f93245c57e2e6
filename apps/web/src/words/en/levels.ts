import type { Formats } from '../formats';

type Figure = { readonly name: string; readonly rate: string; readonly hits: number; readonly counted: number };
const ORDERS_AND_SCANS = 'orders with a ship-by and a promised delivery day, their tracking numbers, and the carrier’s scans';
const ORDERS_SHIP_BY = 'orders with a ship-by and the day each was sent: your shipping tool’s export';
const ORDERS_PROMISE = 'orders with a promised delivery day and the day each arrived: the carrier’s scans, or an export that holds both';

/** eBay's seller level, what a figure needs to be measured at all, and the rules it rests on. */
export const levels = {
  'level.title': 'Seller level',
  'level.then': ({ day }: { day: string }, f: Formats) => `At the evaluation of ${f.day(day)}`,
  'level.next': ({ day }: { day: string }, f: Formats) => `As it stands for ${f.day(day)}`,
  'level.how': 'By the orders known here. eBay’s own word counts.',
  'level.because': ({ level, figure }: { level: string; figure: string }) => `Kept from ${level} by: ${figure}.`,
  'level.figure': ({ name, rate, hits, counted }: Figure, f: Formats) => `${name} ${rate} (${f.count(hits)} of ${f.count(counted)})`,
  'level.buyers': ({ count }: { count: number }, f: Formats) => `${f.count(count)} ${f.plural(count, { one: 'buyer', other: 'buyers' })}`,
  'level.gate-fails': ({ facts }: { facts: string }) => `Kept from Top Rated by the ${facts}, as far as orders are here.`,
  'level.gate-unknown': ({ facts }: { facts: string }) => `Top Rated also asks for ${facts}, which no file tells: look there yourself.`,
  'level.official': ({ level, at }: { level: string; at: string }, f: Formats) => `eBay’s own report, received ${f.day(at)}: ${level}.`,
  'level.other': 'another level',
  'level.TOP_RATED': 'Top Rated',
  'level.ABOVE_STANDARD': 'Above Standard',
  'level.BELOW_STANDARD': 'Below Standard',
  'level-gate.daysOnSite': '90 days on eBay',
  'level-gate.transactions': '100 transactions in a year',
  'level-gate.sales': 'the sales of a year',

  'nothing.title': 'Nothing to measure in these days',
  'nothing.needs': ({ files }: { files: string }) => `It needs ${files}.`,
  'nothing.set-aside': ({ count }: { count: number }, f: Formats) =>
    `${f.count(count)} ${f.plural(count, { one: 'order was', other: 'orders were' })} looked at and set aside:`,
  'nothing.reason': ({ reason, count }: { reason: string; count: number }, f: Formats) => `${reason}: ${f.count(count)}`,
  'nothing.import': 'Import files',
  'nothing.section': 'Nothing to measure yet',
  'needs.amazon.odr': 'the all-orders report',
  'needs.amazon.lsr': 'the unshipped-orders report, or your shipping tool’s export with the ship-by and the confirmation',
  'needs.amazon.cancel': 'the all-orders report',
  'needs.amazon.vtr': ORDERS_AND_SCANS,
  'needs.amazon.otdr': ORDERS_AND_SCANS,
  'needs.amazon.otdr.shipments': ORDERS_AND_SCANS,
  'needs.amazon.idr': 'orders of business buyers; no file so far tells when an invoice was uploaded',
  'needs.ebay.tdr': 'the orders report of Seller Hub, and eBay’s mails about cases',
  'needs.ebay.cases': 'the orders report of Seller Hub, and eBay’s mails about cases',
  'needs.ebay.late': 'the orders report of Seller Hub, and the carrier’s scans',
  'needs.ebay.tracking': 'the orders report of Seller Hub, downloaded before the ship-by passes, and the carrier’s scans',
  'needs.ebay.service.not-received': 'the orders report of Seller Hub, and eBay’s mails about requests',
  'needs.ebay.service.not-as-described': 'the orders report of Seller Hub, and eBay’s mails about returns',
  'needs.aliexpress.dispute': 'orders with the day each was received, and the notices of disputes',
  'needs.aliexpress.ruling-filing': 'orders with the day each was received, and the notices of disputes',
  'needs.aliexpress.ruling-liability': 'orders with the day each was received, and the notices of disputes',
  'needs.aliexpress.late-dispatch': ORDERS_SHIP_BY,
  'needs.aliexpress.late-delivery': ORDERS_PROMISE,
  'needs.generic.odr': 'orders and the ratings of their buyers',
  'needs.generic.odr.live': 'orders and the ratings of their buyers',
  'needs.generic.negative-per-reviewed': 'orders and the ratings of their buyers',
  'needs.generic.lsr': ORDERS_SHIP_BY,
  'needs.generic.lsr.live': ORDERS_SHIP_BY,
  'needs.generic.lsr.overdue': ORDERS_SHIP_BY,
  'needs.generic.lsr.by-placed': ORDERS_SHIP_BY,
  'needs.generic.late-delivery': ORDERS_PROMISE,
  'needs.generic.late-delivery.by-day': ORDERS_PROMISE,
  'needs.generic.cancel': 'an export of all orders',
  'needs.generic.disputes': 'an export of all orders, and the notices of disputes',
  'needs.other': 'more of your orders',

  'rests.title': 'What this figure rests on',
  'rests.unsure': ({ count }: { count: number }, f: Formats) =>
    `${f.count(count)} ${f.plural(count, { one: 'value is', other: 'values are' })} not read at the source. Set your own where you know better.`,
  'rests.own-limit': 'The limit is your own; nobody publishes one.',
  'rests.none': 'Nobody publishes a limit for it here.',
} as const;
