import type { Claim, ClaimNotice, Mail } from '@weerwoord/claims';
import type { DraftInput } from '@weerwoord/claims';
import type { AccountId, ClaimId, OrderId } from '@weerwoord/kernel';
import type { EvidenceItem } from '@weerwoord/evidence';
import { checklistFor } from '@weerwoord/evidence';
import { aStoryBundle, anArrivedOrder, utc } from '@weerwoord/evidence/testing';
import type { OrderFacts } from '@weerwoord/orders';

export { utc };

export const aNotice = (over: Partial<ClaimNotice> = {}): ClaimNotice => ({
  kind: 'A_TO_Z',
  event: 'opened',
  externalOrderId: '302-4471926-8850317',
  externalClaimId: null,
  reason: 'INR',
  amount: { minor: 8490, currency: 'EUR' },
  receivedAt: utc('2026-11-18T10:24:00Z'),
  window: null,
  respondBy: null,
  decidedState: null,
  saysMetric: null,
  fundedBy: null,
  site: 'amazon.de',
  language: 'en',
  cue: 'test',
  ...over,
});

/** The claim on `anArrivedOrder`: not received, although delivered. */
export const aClaim = (over: Partial<Claim> = {}): Claim => ({
  id: 'c-1' as ClaimId,
  accountId: 'a-1' as AccountId,
  channel: 'amazon',
  site: 'amazon.de',
  orderId: 'o-1' as OrderId,
  externalOrderId: '302-4471926-8850317',
  kind: 'A_TO_Z',
  reason: 'INR_DELIVERED',
  amount: { minor: 8490, currency: 'EUR' },
  clock: {
    startedAt: utc('2026-11-18T10:24:00Z'),
    safeDeadline: utc('2026-11-20T10:24:00Z'),
    hardDeadline: utc('2026-11-21T10:24:00Z'),
    basis: 'mail',
    rule: 'amazon.claim.response-hours',
    holidaysKnown: true,
  },
  work: 'open',
  money: { fundedBy: 'UNKNOWN' },
  metric: { verdict: 'PENDING', rule: '7.1' },
  marketplaceState: 'ACTION_REQUIRED',
  noticeRecords: [],
  ...over,
});

/** Everything a draft is composed from, for a variation of the story's order and claim. */
export function aDraftInput(claim: Partial<Claim> = {}, facts: Partial<OrderFacts> = {}, attached: readonly EvidenceItem[] = []): DraftInput {
  const full = aClaim(claim);
  const order = { channel: full.channel, site: full.site, ...facts };
  const bundle = aStoryBundle(order, attached);
  return { claim: full, facts: anArrivedOrder(order), bundle, checklist: checklistFor(full.channel, full.kind, full.reason, 'answer', bundle) };
}

export const aMail = (over: Partial<Mail> = {}): Mail => ({
  from: '',
  subject: '',
  headers: {},
  date: utc('2026-11-18T10:24:00Z'),
  text: '',
  ...over,
});
