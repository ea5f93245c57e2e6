import type { Claim, DraftInput, DraftKind, DraftLanguage } from '@weerwoord/claims';
import {
  CLAIM_KINDS,
  CLAIM_REASONS,
  DRAFT_KINDS,
  DRAFT_LANGUAGES,
  composeDraft,
  draftKindFor,
  factReader,
  languagesFor,
  letterKindFor,
  lettersFor,
  lintDraft,
} from '@weerwoord/claims';
import { aDraftInput } from '@weerwoord/claims/testing';
import { EVIDENCE_CODES } from '@weerwoord/evidence';
import type { EvidenceItem } from '@weerwoord/evidence';
import { aScan, anItem, storyParcel, storyScans, utc } from '@weerwoord/evidence/testing';
import type { OrderFacts } from '@weerwoord/orders';
import { wordDraft } from './word-draft';

const CHANNELS = {
  A_TO_Z: 'amazon',
  CHARGEBACK: 'amazon',
  SAFE_T: 'amazon',
  ALIEXPRESS_DISPUTE: 'aliexpress',
  STRIPE_DISPUTE: 'shop',
  PAYPAL_DISPUTE: 'shop',
  SHOP_COMPLAINT: 'shop',
} as const;
/** Where a claim may stand, as far as its letter changes with it. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  A_TO_Z: ['ACTION_REQUIRED', 'GRANTED_SELLER_FUNDED', 'APPEAL_WON_MONEY_ONLY'],
  EBAY_INR: ['INR_OPEN', 'CASE_BUYER_WON_FAULT'],
  EBAY_RETURN: ['RET_REQUESTED', 'RET_DISPUTED', 'CASE_BUYER_WON_NO_FAULT'],
  EBAY_CASE: ['CASE_OPEN', 'UNKNOWN_FAULT'],
  ALIEXPRESS_DISPUTE: ['WAITING_SELLER', 'DECIDED_FOR_BUYER'],
  PAYPAL_DISPUTE: ['CHARGEBACK', 'RESOLVED_BUYER_FAVOUR'],
  SHOP_COMPLAINT: ['COMPLAINT', 'MEDIATION', 'DIGIDISPUUT_DEFENCE'],
};
const refund = { key: 'x', at: utc('2026-11-17T09:00:00Z'), amount: { minor: 123_456, currency: 'EUR' }, by: 'seller' as const };
const asked = {
  key: 'r',
  requestedAt: utc('2026-11-05T08:00:00Z'),
  status: 'Approved',
  reason: 'SNAD',
  inPolicy: false,
  claimFlag: false,
  refunded: null,
  deliveredBackAt: utc('2026-11-16T08:00:00Z'),
};
const everything = (): EvidenceItem[] =>
  EVIDENCE_CODES.filter(
    (code) =>
      ![
        'ORDER_FACTS',
        'DELIVERY_SCAN',
        'FIRST_SCAN',
        'SCAN_HISTORY',
        'MESSAGE_LOG',
        'SHIP_CONFIRMATION',
        'TRACKING_UPLOADED',
        'ADDRESS_MATCH',
      ].includes(code),
  ).map((code) =>
    anItem(code, {
      at: utc('2026-11-13T23:30:00Z'),
      figures: { at: '2026-11-13T23:30:00Z', quote: 'Sand, 2 Stück zu € 40,00, Charge 12.03.2024', way: 'prepaid-label', stars: 5 },
    }),
  );
type Story = readonly [string, Partial<OrderFacts>, () => readonly EvidenceItem[], Partial<Claim>];
const STORIES: readonly Story[] = [
  ['as it is', {}, () => [], {}],
  [
    'with everything there may be',
    { refunds: [refund], returns: [asked], feedback: [{ key: 'f', stars: 5, at: utc('2026-11-04T10:00:00Z'), removedAt: null }] },
    everything,
    {},
  ],
  [
    'on its way',
    { scans: storyScans().slice(0, 3), deliverBy: utc('2026-11-28T23:00:00Z') },
    () => [],
    { clock: { ...aDraftInput().claim.clock, startedAt: utc('2026-11-01T09:00:00Z') } },
  ],
  [
    'coming back, over the new year',
    {
      scans: [
        ...storyScans().slice(0, 3),
        aScan({
          id: 's-back',
          trackingNumber: storyParcel().trackingNumber ?? '',
          status: 'returned',
          sub: 'refused',
          at: utc('2027-01-02T23:30:00Z'),
        }),
      ],
    },
    () => [],
    {},
  ],
  [
    'days only, in summer',
    {
      placedAt: utc('2026-06-30T22:00:00Z'),
      shipBy: utc('2026-07-02T21:59:59Z'),
      deliverFrom: null,
      deliverBy: utc('2026-07-05T22:00:00Z'),
      scans: storyScans().map((scan) => ({ ...scan, at: utc('2026-07-01T22:00:00Z'), dateOnly: true })),
    },
    () => [],
    {},
  ],
  [
    'nothing known but the order',
    { scans: [], parcels: [], messages: [], deliverBy: null, deliverFrom: null, shipBy: null },
    () => [],
    { amount: null },
  ],
];

const inputs = CLAIM_KINDS.flatMap((kind) =>
  CLAIM_REASONS.flatMap((reason) =>
    STORIES.flatMap(([story, facts, attached, more]) =>
      (STATES[kind] ?? ['']).map((marketplaceState) => {
        const channel = kind in CHANNELS ? CHANNELS[kind as keyof typeof CHANNELS] : 'ebay';
        const site = channel === 'ebay' ? 'EBAY_DE' : channel === 'amazon' ? 'amazon.de' : 'shop.example.nl';
        const input = aDraftInput({ kind, reason, channel, site, marketplaceState, ...more }, facts, attached());
        return [`${kind} ${reason} ${marketplaceState} ${story}`, input] as const;
      }),
    ),
  ),
);
const OPEN = Object.fromEntries(
  [...storyScans().map(({ id }) => id), 's-back'].flatMap((id) => [
    [`vault:places.${id}.postcode`, '50672'],
    [`vault:places.${id}.city`, 'Köln'],
  ]),
);

/** Every letter of one claim, answer and offers included. */
type Asked = DraftInput & { readonly kind?: DraftKind };
const lettersOf = (input: DraftInput): readonly Asked[] => [
  ...lettersFor(input.claim, input.facts).flatMap((letter): Asked[] => {
    const kind = letterKindFor(letter, input.claim);
    return kind === 'appeal'
      ? [
          { ...input, kind },
          { ...input, kind, shownBefore: { items: input.bundle.items.slice(0, 2) } },
        ]
      : [{ ...input, kind }];
  }),
  ...(input.claim.kind === 'ALIEXPRESS_DISPUTE'
    ? [{ ...input, offer: { amount: { minor: 2000, currency: 'EUR' }, returns: false, until: utc('2026-11-29T22:59:59Z') } }]
    : []),
];
const seen = new Set<DraftKind>();

describe.each(DRAFT_LANGUAGES)('every letter there may be, in %s', (language: DraftLanguage) => {
  it('states nothing that is not proven, and nothing its form forbids', () => {
    const against: string[] = [];
    const told = new Set<string>();
    for (const [name, input] of inputs) {
      for (const one of lettersOf(input)) {
        const plan = composeDraft(one);
        seen.add(plan.kind);
        // Reasons that share a recipe differ in one word of the opening.
        const key = JSON.stringify([
          one.claim.kind,
          plan.kind,
          plan.paragraphs.map(({ figures, ...rest }) => ({ ...rest, figures: { ...figures, reason: '' } })),
        ]);
        if (told.has(key)) continue;
        told.add(key);
        const { text, paragraphs } = wordDraft(plan, language, { vault: { ...OPEN, 'vault:buyerName': 'Marleen' } });
        const proof = {
          bundle: one.bundle,
          facts: one.facts,
          claim: one.claim,
          language,
          zone: one.bundle.zone ?? 'UTC',
          ...(one.offer ? { decided: { amounts: [one.offer.amount], instants: one.offer.until ? [one.offer.until] : [] } } : {}),
        };
        const factsIn = factReader(proof);
        for (const { id, text: said, gap } of paragraphs) {
          if (gap === null)
            against.push(
              ...factsIn(said)
                .filter(({ proven }) => !proven)
                .map((fact) => `${name} ${plan.kind} ${id}: ${fact.kind} ${fact.text} in: ${said}`),
            );
        }
        const found = lintDraft(text, plan.kind, 0, one.claim.kind, { language, expected: [language] }).filter(
          ({ code, level }) => level === 'breach' || (!['safe'].includes(level) && !['gaps-open', 'length', 'sentences-few'].includes(code)),
        );
        against.push(...found.map(({ code, figures }) => `${name} ${plan.kind}: ${code} ${JSON.stringify(figures)}`));
      }
    }
    expect([...new Set(against)].slice(0, 20)).toEqual([]);
  });
});
it('walks every kind of letter', () => expect([...seen].sort()).toEqual([...DRAFT_KINDS].sort()));
it.each(CLAIM_KINDS)('%s: the language of its site is among those it may be in', (kind) => {
  for (const site of ['amazon.nl', 'EBAY_DE', 'shop.example.nl'])
    expect(languagesFor(draftKindFor({ kind, reason: 'SNAD' }), kind, site, null).length).toBeGreaterThan(0);
});
