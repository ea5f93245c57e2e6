import type { Claim, ClaimNotice, CounterOffer } from '@weerwoord/claims';
import {
  claimEventOf,
  claimKey,
  clockFor,
  endOf,
  messageTopicsOf,
  readClaimMail,
  refineReason,
  rulesOf,
  stateOfNotice,
  zoneOfSite,
} from '@weerwoord/claims';
import type { EvidenceBundle, FactSources, MessageTopic } from '@weerwoord/evidence';
import { assembleBundle, UPLOAD_CODES } from '@weerwoord/evidence';
import type { AccountId, Channel, ClaimId, OrderId, RecordId } from '@weerwoord/kernel';
import type { OrderFacts, Statement, Upload } from '@weerwoord/orders';
import { foldOrder } from '@weerwoord/orders';
import type { Scan } from '@weerwoord/tracking';
import { readScanCode } from '@weerwoord/tracking';
import type { ClaimKindTold, ClaimStory, Shop } from '@weerwoord/worlds';
import {
  amazonOrderId,
  chanceOf,
  dhlNumber,
  ebayOrderId,
  fitsKind,
  mailsOfStory,
  noticeMail,
  postnlNumber,
  situationBy,
  TOLD_KINDS,
  tellStory,
} from '@weerwoord/worlds';

export const NOW = new Date('2026-11-20T08:00:00Z');
type Chance = ReturnType<typeof chanceOf>;

/** Everything one letter can be made and checked from. */
export type GeneratedClaim = {
  readonly seed: number;
  readonly claim: Claim;
  readonly facts: OrderFacts;
  readonly bundle: EvidenceBundle;
  readonly offer: CounterOffer | null;
  /** What the vault would give for a reference. */
  readonly vault: (reference: string) => string | null;
  readonly zone: string;
};

const SHOPS: Readonly<Record<string, Pick<Shop, 'zone' | 'country' | 'carrier' | 'orderId' | 'trackingNumber'>>> = {
  'amazon.de': { zone: 'Europe/Berlin', country: 'DE', carrier: 'DHL', orderId: amazonOrderId, trackingNumber: dhlNumber },
  'amazon.nl': { zone: 'Europe/Amsterdam', country: 'NL', carrier: 'PostNL', orderId: amazonOrderId, trackingNumber: postnlNumber },
  EBAY_NL: { zone: 'Europe/Amsterdam', country: 'NL', carrier: 'PostNL', orderId: ebayOrderId, trackingNumber: postnlNumber },
  EBAY_DE: { zone: 'Europe/Berlin', country: 'DE', carrier: 'DHL', orderId: ebayOrderId, trackingNumber: dhlNumber },
  'aliexpress.com': {
    zone: 'Europe/Amsterdam',
    country: 'BE',
    carrier: 'PostNL',
    orderId: (chance) => `81${String(10_000_000 + chance.below(89_999_999))}${String(100_000 + chance.below(899_999))}`,
    trackingNumber: postnlNumber,
  },
  'vlierdal.example': {
    zone: 'Europe/Amsterdam',
    country: 'NL',
    carrier: 'PostNL',
    orderId: (chance) => `#${String(1000 + chance.below(8999))}`,
    trackingNumber: postnlNumber,
  },
};
const SITES: Readonly<Record<keyof typeof TOLD_KINDS, readonly [string, ...string[]]>> = {
  amazon: ['amazon.de', 'amazon.nl'],
  ebay: ['EBAY_NL', 'EBAY_DE'],
  aliexpress: ['aliexpress.com'],
  shop: ['vlierdal.example'],
};
const KINDS = (Object.entries(TOLD_KINDS) as [Channel & keyof typeof TOLD_KINDS, readonly ClaimKindTold[]][]).flatMap(([channel, kinds]) =>
  kinds.map((kind) => ({ channel, kind })),
);
const HUB = { city: 'Krefeld', country: 'DE' };

/** A story as one seed tells it: every kind in turn, its buyer, parcel and days by the dice. */
export function storyOf(seed: number): { readonly story: ClaimStory; readonly channel: Channel; readonly chance: Chance } {
  const chance = chanceOf(seed * 7_919 + 13);
  const { channel, kind } = KINDS[seed % KINDS.length] ?? { channel: 'amazon', kind: 'A_TO_Z' };
  const site = chance.pick(SITES[channel]);
  const shop: Shop = {
    perDay: 0,
    days: 0,
    lateShare: 0,
    marketplaceShare: 0,
    ...(SHOPS[site] as Pick<Shop, 'zone' | 'country' | 'carrier' | 'orderId' | 'trackingNumber'>),
  };
  const story = tellStory({ shop, hub: HUB, site, kind, situation: situationBy(chance, fitsKind(kind)), ago: 20 + chance.below(120) }, NOW, chance);
  return { story, channel, chance };
}

/** The scans of a parcel as the reader of a plain tracking file would tell them. */
function scansOf({ sale, lines }: ClaimStory): Scan[] {
  return lines.map((line, nth): Scan => {
    const { status, sub, physical } = readScanCode({ carrier: sale.carrier, status: line.status });
    const home = line.postcode !== '' && line.postcode === sale.place.postcode;
    const elsewhere = line.city !== '' && line.city !== sale.place.city && status === 'delivered';
    return {
      id: `scan-${String(nth)}`,
      trackingNumber: sale.trackingNumber,
      carrier: sale.carrier === 'DHL' ? 'dhl_paket_de' : 'postnl',
      status,
      sub,
      physical,
      at: line.at,
      dateOnly: false,
      country: line.country === '' ? null : line.country,
      placeMatch: home ? 'postcode' : elsewhere ? 'different' : line.city === sale.place.city ? 'city' : null,
      signed: line.signedBy !== '',
      needsReview: false,
    };
  });
}

/** Figures a person may have given with a file or a word of theirs. */
const SAID_WITH: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>> = {
  CARRIER_INVESTIGATION: { caseNumber: 'NF-2026-88412' },
  RETURN_OFFER: { how: 'label' },
};

function uploadsBy(chance: Chance, after: Date): Omit<Upload, 'recordId'>[] {
  return UPLOAD_CODES.filter(() => chance.next() < 0.12).map((code, nth) => ({
    key: `upload-${code}`,
    code,
    at: new Date(Math.min(NOW.getTime() - 60_000 * (nth + 1), after.getTime() + 3_600_000 * (nth + 2))),
    mediaType: chance.next() < 0.7 ? 'image/jpeg' : null,
    ...(SAID_WITH[code] ? { figures: SAID_WITH[code] } : {}),
  }));
}

function statementsOf({
  story,
  notices,
  chance,
}: {
  readonly story: ClaimStory;
  readonly notices: readonly ClaimNotice[];
  readonly chance: Chance;
}): Statement[] {
  const { sale, talk, situation, site } = story;
  const total = { minor: sale.good.cents * sale.quantity, currency: 'EUR' };
  const filed = notices[0]?.receivedAt ?? NOW;
  const cell = (record: string, statedAt: Date, said: Partial<Statement>): Statement => ({
    recordId: record as RecordId,
    contentHash: record,
    statedAt,
    ...said,
  });
  const goods = situation.complaint !== 'not-received' && situation.complaint !== 'fraud';
  const asked = new Date(filed.getTime() - 2 * 86_400_000);
  return [
    cell('r-order', sale.placedAt, {
      status: 'shipped',
      fulfilment: chance.next() < 0.05 ? 'AFN' : 'MFN',
      placedAt: sale.placedAt,
      shipBy: sale.shipBy,
      deliverFrom: sale.deliverFrom,
      deliverBy: sale.deliverBy,
      shipToCountry: sale.place.country,
      total,
      lines: [{ key: '1', sku: sale.good.sku, title: sale.good.title, quantity: sale.quantity, price: total, shipBy: null, seller: null }],
      ...(site.startsWith('EBAY') ? {} : { paidAt: sale.placedAt }),
    }),
    cell('r-parcel', sale.confirmedAt ?? sale.placedAt, {
      parcels: sale.confirmedAt
        ? [{ trackingNumber: sale.trackingNumber, carrier: sale.carrier, confirmedAt: sale.confirmedAt, uploadedAt: sale.confirmedAt }]
        : [],
    }),
    cell('r-scans', NOW, { scans: scansOf(story) }),
    ...talk.map(({ from, at }, nth) => cell(`r-talk-${String(nth)}`, at, { messages: [{ key: `talk-${String(nth)}`, from, at }] })),
    ...(goods && chance.next() < 0.6
      ? [
          cell('r-return', asked, {
            returns: [
              {
                key: 'return-1',
                requestedAt: asked,
                status: 'Approved',
                reason: 'CR-UNWANTED',
                inPolicy: situation.complaint !== 'return-refused',
                claimFlag: false,
                refunded: null,
                deliveredBackAt: situation.owed ? filed : null,
              },
            ],
          }),
        ]
      : []),
    ...(chance.next() < 0.08
      ? [
          cell('r-refund', filed, {
            refunds: [{ key: 'refund-1', at: new Date(filed.getTime() - 86_400_000), amount: total, by: 'seller' as const }],
          }),
        ]
      : []),
    cell('r-person', NOW, {
      uploads: uploadsBy(chance, filed),
      flags: Object.fromEntries(['claimsProtectedLabel', 'signatureService'].filter(() => chance.next() < 0.15).map((flag) => [flag, true])),
    }),
    ...notices.map((notice, nth) =>
      cell(`r-notice-${String(nth)}`, notice.receivedAt, { claims: [claimEventOf(notice)].filter((event) => event !== null) }),
    ),
  ];
}

/** Which record says what: enough for a citation to be traced. */
function sourcesOf(statements: readonly Statement[]): FactSources {
  const found: Record<string, RecordId> = {};
  for (const { recordId, scans = [], messages = [], returns = [], refunds = [], claims = [], parcels = [] } of statements) {
    for (const { id } of scans) found[`scan:${id}`] = recordId;
    for (const { key } of messages) found[`message:${key}`] = recordId;
    for (const { key } of returns) found[`return:${key}`] = recordId;
    for (const { key } of refunds) found[`refund:${key}`] = recordId;
    for (const { key } of claims) found[`claim:${key}`] = recordId;
    for (const { trackingNumber } of parcels) found[`parcel:${trackingNumber ?? ''}`] = recordId;
  }
  return {
    placedAt: 'r-order' as RecordId,
    shipBy: 'r-order' as RecordId,
    deliverBy: 'r-order' as RecordId,
    total: 'r-order' as RecordId,
    confirmedAt: 'r-parcel' as RecordId,
    ...found,
  };
}

/** What the marketplace told, read by the reader itself; a SAFE-T claim is the seller's own form. */
function noticesOf(story: ClaimStory): ClaimNotice[] {
  const read = story.notices.flatMap((step) => {
    const mail = noticeMail(story, step);
    const notice =
      mail && readClaimMail({ from: mail.from, to: mail.to, subject: mail.subject, headers: mail.headers ?? {}, date: mail.at, text: mail.text });
    return notice ? [notice] : [];
  });
  if (read.length > 0) return read;
  const { sale, notices, site } = story;
  return [
    {
      kind: 'SAFE_T',
      event: 'opened',
      externalOrderId: sale.orderId,
      externalClaimId: null,
      reason: 'DAMAGED',
      amount: { minor: sale.good.cents * sale.quantity, currency: 'EUR' },
      receivedAt: notices[0]?.at ?? NOW,
      window: null,
      respondBy: null,
      decidedState: null,
      saysMetric: null,
      fundedBy: null,
      site,
      language: null,
      cue: 'form',
    },
  ];
}

/** One claim with its order, its evidence and its place in the marketplace's flow: where the mails left it, or in any state its kind knows. */
export function generatedClaim(seed: number): GeneratedClaim {
  const { story, channel, chance } = storyOf(seed);
  const { sale, site } = story;
  const notices = noticesOf(story);
  const kind = notices[0]?.kind ?? 'A_TO_Z';
  const own = notices.filter((notice) => notice.kind === kind);
  const [opening] = notices;
  if (!opening) throw new Error('a claim without a notice');
  const last = own.at(-1) ?? opening;
  const statements = statementsOf({ story, notices, chance });
  const facts = foldOrder(
    { id: `order-${String(seed)}` as OrderId, accountId: 'account' as AccountId, channel, site, externalId: sale.orderId },
    statements,
  );
  const states = Object.keys(rulesOf(kind).moves);
  const state = chance.next() < 0.5 ? stateOfNotice(last) : (states[chance.below(states.length)] ?? stateOfNotice(last));
  const reason = refineReason(own.find(({ reason: said }) => said !== null)?.reason ?? null, facts);
  const first = own[0] ?? last;
  const saysMetric = last.saysMetric;
  const work = endOf(kind, state)?.work ?? 'open';
  const claim: Claim = {
    id: claimKey(first) as ClaimId,
    accountId: 'account' as AccountId,
    channel,
    site,
    orderId: facts.id,
    externalOrderId: sale.orderId,
    kind,
    reason,
    amount: first.amount ?? facts.total,
    clock: clockFor(first, site, { zone: zoneOfSite(site, 'Europe/Amsterdam'), facts }),
    work,
    money: { fundedBy: last.fundedBy ?? 'UNKNOWN' },
    metric: rulesOf(kind).metric({ marketplaceState: state, reason, saysMetric }),
    marketplaceState: state,
    noticeRecords: [],
  };
  const topics: Record<string, readonly MessageTopic[]> = Object.fromEntries(
    story.talk.flatMap(({ from, words }, nth) => (from === 'seller' ? [[`talk-${String(nth)}`, messageTopicsOf(words, [sale.trackingNumber])]] : [])),
  );
  const zone = zoneOfSite(site, 'Europe/Amsterdam');
  const bundle = assembleBundle(facts, sourcesOf(statements), { site, zone, now: NOW, topics });
  const offer =
    kind === 'ALIEXPRESS_DISPUTE' && work === 'open' && chance.next() < 0.4
      ? { amount: { minor: 500 + chance.below(2_000), currency: 'EUR' }, returns: chance.next() < 0.3, until: new Date('2026-11-27T09:00:00Z') }
      : null;
  return { seed, claim, facts, bundle, offer, vault: vaultOf(story), zone };
}

/** Names and places by the references figures hold; now and then a key is gone, and sentences have to do without. */
function vaultOf({ sale, lines }: ClaimStory): (reference: string) => string | null {
  const gone = sale.itemId.endsWith('7');
  const texts: Readonly<Record<string, string>> = {
    'recipient.name': sale.buyer,
    'recipient.postcode': sale.place.postcode,
    'recipient.city': sale.place.city,
    buyerName: sale.buyer,
  };
  return (reference) => {
    if (gone) return null;
    const path = reference.replace(/^vault:/, '');
    const place = /^places\.scan-(\d+)\.(\w+)$/.exec(path);
    const line = place ? lines[Number(place[1])] : undefined;
    if (line && place) return (place[2] === 'postcode' ? line.postcode : line.city) || null;
    return texts[path] ?? null;
  };
}

export { mailsOfStory };
