import type { EvidenceItem } from '@weerwoord/evidence';
import { isPointerOnly } from '@weerwoord/evidence';
import { canonicalText } from '@weerwoord/kernel';
import type { ClaimReason } from '../claim';
import { CHANNEL_OF_KIND } from '../kind-table';
import type { DraftInput, Statement } from './draft-sources';
import { gapFor, plain } from './draft-sources';
import type { Recipe, Step } from './recipe';
import { GOODS_FACTS, PARCEL_FACTS } from './recipe';

/** What every answer says; that it is said again is nothing new. */
const ALWAYS_THERE = new Set(['ORDER_FACTS', 'SELLER_STATEMENT', 'SCAN_HISTORY']);

/** Items the answer before the decision did not show, or showed otherwise; all of them where nothing was sent. */
export function newItems({ bundle, shownBefore }: Pick<DraftInput, 'bundle' | 'shownBefore'>): readonly EvidenceItem[] {
  const before = new Map((shownBefore?.items ?? []).map((item) => [item.id, canonicalText({ ...item.figures })]));
  return bundle.items.filter(
    (item) =>
      !ALWAYS_THERE.has(item.code) && !item.id.includes('#') && !isPointerOnly(item) && before.get(item.id) !== canonicalText({ ...item.figures }),
  );
}

/** The most telling first: a letter names no more than a reader looks at. */
const TELLING = [
  'NEW_EVIDENCE',
  'SIGNATURE_POD',
  'POD_VALID',
  'CLAIMS_PROTECTED_LABEL',
  'REFUND_PROOF',
  'CARRIER_INVESTIGATION',
  'DELIVERY_PHOTO',
  'BUYER_ACK',
  'RETURN_INSPECTION',
  'RETURN_NOT_SHIPPED',
  'PRODUCT_PROOF',
  'DELIVERY_SCAN',
  'FIRST_SCAN',
];
const NAMED = 5;
/** AliExpress reads short sentences (aliexpress §8). */
const NAMED_SHORTLY = 2;
const rank = ({ code }: EvidenceItem): number => (TELLING.includes(code) ? TELLING.indexOf(code) : TELLING.length);

/** Order, and that this is an appeal; with the day of the decision where the clock started on it. */
const openingAppeal: Statement = ({ claim, facts }) =>
  plain('opening-appeal', {
    order: facts.externalId,
    kind: claim.kind,
    reason: claim.reason,
    ...(/appeal/.test(claim.clock.rule) ? { decidedAt: claim.clock.startedAt.toISOString().replace('.000Z', 'Z') } : {}),
  });

/** What is new since the decision, by name; without any it is a gap, for an appeal that repeats the answer is lost (amazon §9, ebay MB-34). */
const newSince: Statement = (input) => {
  const items = newItems(input);
  if (items.length === 0) return gapFor('NEW_EVIDENCE', 'upload-new-evidence');
  const named = [...items].sort((a, b) => rank(a) - rank(b)).slice(0, input.claim.kind === 'ALIEXPRESS_DISPUTE' ? NAMED_SHORTLY : NAMED);
  return { id: 'new-since', says: 'new-since', cites: named.map(({ id }) => id), figures: { sentBefore: Boolean(input.shownBefore) }, gap: null };
};
/** After an answer that was sent, only what rests on something new is told again, and the delivery it is all about. */
const toldAgain = (step: Step): Step =>
  typeof step !== 'function'
    ? step
    : (input) => {
        const paragraph = step(input);
        if (paragraph === null || !input.shownBefore || paragraph.says === 'delivered') return paragraph;
        const fresh = new Set(newItems(input).map(({ id }) => id));
        return paragraph.cites.some((item) => fresh.has(item)) ? paragraph : null;
      };

/** How far the appeal goes: what was sent before stands as it was. */
const nothingElseChanged: Statement = (input) => (input.shownBefore && newItems(input).length > 0 ? plain('nothing-else-changed') : null);

/** Both axes as far as they are open: who pays where we paid, what counts where it counts; on neither only the record is left. */
export const requestAppeal: Statement = ({ claim }) => {
  const channel = CHANNEL_OF_KIND[claim.kind];
  const paid = claim.money.fundedBy !== 'AMAZON' && claim.money.fundedBy !== 'NONE' && claim.marketplaceState !== 'APPEAL_WON_MONEY_ONLY';
  // Refused and coming back: the refund is right, only that it counts is not (amazon §7.1, §7.3).
  const money = paid && !(claim.kind === 'A_TO_Z' && claim.reason === 'INR_RETURNING');
  const metric = (channel === 'amazon' || channel === 'ebay') && claim.metric.verdict !== 'NO' && claim.metric.verdict !== 'NOT_A_METRIC';
  return money || metric
    ? plain('request-appeal', { ...(money ? { money } : {}), ...(metric ? { metric } : {}), channel })
    : plain('request-on-record');
};

/**
 * A letter of its own after a lost decision: what is new since then, the record in the order of the answer, how far it goes, and what is asked.
 * @source amazon §4.7, §9; ebay §6 MB-34, §7.4; aliexpress §2; webshop §7
 */
export const appealLetter = (reason: ClaimReason): Recipe => [
  openingAppeal,
  newSince,
  ...(reason.startsWith('INR') || reason === 'FRAUD' || reason === 'OTHER' ? PARCEL_FACTS : GOODS_FACTS).map(toldAgain),
  'required-gaps',
  nothingElseChanged,
  requestAppeal,
];
