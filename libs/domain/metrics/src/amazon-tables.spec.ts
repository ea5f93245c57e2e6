import { combinations, coverage } from '@weerwoord/metrics/testing';
import { utc } from '@weerwoord/orders/testing';
import { CANCEL_TABLE } from './amazon-cancel/cancel-table';
import type { CancelFacts } from './amazon-cancel/cancel-table';
import { INVOICE_TABLE } from './amazon-invoice/invoice-table';
import type { InvoiceFacts } from './amazon-invoice/invoice-table';
import { LSR_TABLE } from './amazon-late-shipment/lsr-table';
import type { LsrFacts } from './amazon-late-shipment/lsr-table';
import { DELIVERY_TABLE } from './amazon-on-time-delivery/delivery-table';
import type { DeliveryFacts } from './amazon-on-time-delivery/delivery-table';
import { PACKAGE_TABLE } from './amazon-valid-tracking/package-table';
import type { PackageFacts } from './amazon-valid-tracking/package-table';

const [before, due, after, muchLater] = ['2026-03-04T07:00:00Z', '2026-03-04T08:00:00Z', '2026-03-04T08:00:01Z', '2026-03-20T08:00:00Z'].map(utc) as [
  Date,
  Date,
  Date,
  Date,
];
const fulfilment = ['MFN', 'AFN', null] as const;
const status = ['pending', 'open', 'partly-shipped', 'shipped', 'delivered', 'cancelled', 'unavailable'] as const;
const yesNo = [true, false] as const;
const ours = { fulfilment, status, isReplacement: yesNo, soldHere: yesNo };
const usd = (minor: number) => ({ minor, currency: 'USD' });
const eur = (minor: number) => ({ minor, currency: 'EUR' });

const lsr = combinations<LsrFacts>({
  fulfilment,
  status,
  shipBy: [due, null],
  onChannel: yesNo,
  isReplacement: yesNo,
  confirmation: [
    { state: 'none' },
    ...[before, due, after].flatMap((at) => [
      { state: 'part' as const, at },
      { state: 'all' as const, at },
      { state: 'moment-unknown' as const, noLaterThan: at },
    ]),
    { state: 'part', at: null },
    { state: 'moment-unknown', noLaterThan: null },
  ],
  now: [before, due, after],
});
const cancel = combinations<CancelFacts>({
  ...ours,
  confirmed: yesNo,
  by: [null, 'buyer', 'seller', 'marketplace'],
  askedByBuyer: yesNo,
  beforeShipBy: yesNo,
  itemBySeller: yesNo,
  itemByUnknown: yesNo,
  autoCancelCounts: yesNo,
});
const scan = [null, due] as const;
const packages = combinations<PackageFacts>({
  store: ['US', 'NL', 'GB'],
  origin: ['US', 'CN', 'GB', 'NL', 'BR'],
  destination: ['US', 'NL', 'GB'],
  value: [null, usd(499), usd(500), usd(1499), usd(1500), eur(1500), eur(1501), eur(2000)],
  shipService: [null, 'DIGITAL', 'USPS_STANDARD_MAIL', 'UNTRACKED_INTEGRATED', 'EU_LETTER'],
  scans: [null, ...combinations<NonNullable<PackageFacts['scans']>>({ physicalAt: scan, facilityAt: scan, deliveryAt: scan })].filter(
    (scans) => scans === null || scans.physicalAt !== null || (scans.facilityAt === null && scans.deliveryAt === null),
  ),
  amounts: [{ near: usd(500), far: usd(1500), envelope: usd(1000), untracked: usd(1500), letter: eur(2000), domestic: eur(1500) }],
});
const delivery = combinations<DeliveryFacts>({
  ...ours,
  deliverBy: [due, null],
  firstAttemptAt: [null, before, due, after],
  underWay: yesNo,
  isProtected: yesNo,
  now: [before, muchLater],
});
const invoice = combinations<InvoiceFacts>({
  ...ours,
  shipped: ['no', 'yes', 'moment-unknown'],
  dueAt: [null, due],
  invoicedAt: [undefined, null, before, after],
  byAmazon: yesNo,
  now: [before, muchLater],
});

/** Lines that win over later ones on purpose, and why. Any other overlap is a mistake. */
const OURS = {
  fba: 'what Amazon ships is no matter of the seller, whatever became of it',
  pending: 'not released to the seller yet',
  other: 'sold elsewhere or a replacement',
};
const WINNERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '7.2': {
    '7.2/1 EXCLUDED_FBA': OURS.fba,
    '7.2/2 EXCLUDED_PENDING': OURS.pending,
    '7.2/3 EXCLUDED_OTHER': OURS.other,
    '7.2/5 EXCLUDED_CANCELLED': 'cancelled before the last confirmation: nothing is overdue any more',
    '7.2/6 LATE': 'late stays late, though something is left to ship',
    '7.2/7 ON_TIME': 'all confirmed: no later line may call it unknown or overdue',
    '7.2/8 OVERDUE_UNCONFIRMED': 'the sheet writes one row for both: past ship-by, else open',
    '7.2/unknown EXCLUDED_CONFIRMATION_UNKNOWN': 'shipped at a moment nobody knows is not unconfirmed',
  },
  '3.2': {
    '3.2/fba EXCLUDED_FBA': OURS.fba,
    '3.2/pending EXCLUDED_PENDING': OURS.pending,
    '3.2/other EXCLUDED_OTHER': OURS.other,
    '3.2/refund REFUND_NOT_CANCELLATION': 'after the confirmation it is a refund, whoever asked',
    '3.2/asked ASKED_BY_BUYER': 'the wish of the buyer counts, whoever carried it out',
    '3.2/buyer EXCLUDED_BUYER_WHILE_PENDING': 'the whole order before its items',
    '3.2/seller CANCELLED_BY_SELLER': 'the whole order before its items',
    '3.2/amazon-early EXCLUDED_AMAZON_BEFORE_SHIP_BY': 'before ship-by it was not for want of shipping',
    '3.2/amazon CANCELLED_BY_AMAZON': 'the setting decides between this and leaving it out',
    '3.2/amazon EXCLUDED_AMAZON': 'the whole order before its items',
    '3.2/unknown EXCLUDED_WHO_UNKNOWN': 'the whole order before its items',
    '3.2/item ITEM_CANCELLED_BY_SELLER': 'one item known to be the seller’s is enough',
  },
  '3.3': {
    '3.3/4 EXEMPT': 'R-M12: an exempt package stays exempt when it has scans',
    '3.3/5 EXEMPT': 'R-M12',
    '3.3/6 EXEMPT': 'R-M12',
    '3.3/unknown UNKNOWN': 'what no file tells is not invalid',
    '3.3/2 VALID': 'both scans',
    '3.3/2 INVALID': 'one scan is not enough where two are asked',
    '3.3/3 VALID': 'both scans',
    '3.3/3 INVALID': 'one scan is not enough where two are asked',
  },
  '3.4': {
    '3.4/fba EXCLUDED_FBA': OURS.fba,
    '3.4/pending EXCLUDED_PENDING': OURS.pending,
    '3.4/other EXCLUDED_OTHER': OURS.other,
    '3.4/no-promise EXCLUDED_NO_PROMISE': 'without a promise nothing is in time or late',
    '3.4/4 ON_TIME': 'in time needs no protection',
    '3.4/6 ON_TIME_PROTECTED': 'a protected late unit does not hurt',
    '3.4/4 LATE': 'what was attempted is decided',
    '3.4/cancelled EXCLUDED_CANCELLED': 'cancelled on its way is not overdue',
    '3.4/5 OVERDUE': 'the sheet writes one row: not counted; past the promise it is the worst case',
  },
  '3.5': {
    '3.5/fba EXCLUDED_FBA': OURS.fba,
    '3.5/pending EXCLUDED_PENDING': OURS.pending,
    '3.5/other EXCLUDED_OTHER': OURS.other,
    '3.5/cancelled EXCLUDED_CANCELLED': 'never shipped, so no invoice is due',
    '3.5/vcs INVOICED_BY_AMAZON': 'Amazon’s own service keeps the rate at 0',
    '3.5/open NOT_SHIPPED': 'an invoice is due only after the confirmation',
    '3.5/unknown EXCLUDED_CONFIRMATION_UNKNOWN': 'without the moment nobody knows when it was due',
    '3.5/late LATE_INVOICE': 'late before merely present',
    '3.5/ok OK': 'an invoice in time, whatever the hour is now',
    '3.5/not-due PENDING': 'R-M14: not past due',
  },
};

it.each([
  ['7.2', () => coverage(LSR_TABLE, lsr)],
  ['3.2', () => coverage(CANCEL_TABLE, cancel)],
  ['3.3', () => coverage(PACKAGE_TABLE, packages)],
  ['3.4', () => coverage(DELIVERY_TABLE, delivery)],
  ['3.5', () => coverage(INVOICE_TABLE, invoice)],
])('table %s: no gap, no idle line, and a line wins over another only on purpose', (table, covered) => {
  const { gaps, idle, winners } = covered();
  expect({ gaps, idle, winners }).toEqual({ gaps: 0, idle: [], winners: Object.keys(WINNERS[table] ?? {}).sort() });
});
