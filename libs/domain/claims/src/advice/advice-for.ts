import { figuresOf } from '@weerwoord/evidence';
import type { Advice } from '../claim';
import { rulesOf } from '../kind-table';
import type { AdviceFacts, AdviceInput } from './advice-facts';
import { adviceFacts } from './advice-facts';
import type { AdviceRule } from './rule-rows';
import { ruleRows } from './rule-rows';

/**
 * What keeps the advice from being sure, as message ids: `missing:<item>`, `one-of-missing`, the bundle's contradictions, `order-unknown`,
 * `label-badge-unknown` (nobody said whether the label is a protected one), `signature-only-noted` (the carrier notes one, we lack the document).
 */
function doubts(f: AdviceFacts): string[] {
  const found: string[] = f.facts === null ? ['order-unknown'] : [];
  found.push(...f.checklist.blocking, ...f.checklist.missing.filter((code) => code !== 'SELLER_STATEMENT').map((code) => `missing:${code}`));
  if (f.checklist.missingOneOf.length > 0) found.push('one-of-missing');
  if (f.claim.kind === 'A_TO_Z' && f.claim.reason.startsWith('INR') && f.item('ORDER_FACTS')?.figures['protectedLabel'] === undefined)
    found.push('label-badge-unknown');
  if (f.claim.reason.startsWith('INR') && !f.has('SIGNATURE_POD') && f.bundle.items.some((item) => item.code === 'SIGNATURE_POD'))
    found.push('signature-only-noted');
  found.push(...(rulesOf(f.claim.kind).doubts?.(f) ?? []));
  return found;
}

/**
 * What the marketplace's published rules advise for a claim, with the rows behind it; a person decides. Where no row fits, or the bundle
 * contradicts itself, the advice is to ask a person, never a guess.
 *
 * @param facts null while the order is not known yet
 * @source amazon §7.3, §4.4, §5; ebay §7.1, MB rules, EV-2
 */
export function adviceFor(input: AdviceInput): Advice {
  const f = adviceFacts(input);
  const unsure = doubts(f);
  const figures = figuresOf({
    amountMinor: f.claim.amount?.minor,
    currency: f.claim.amount?.currency,
    proofLevel: f.bundle.proofLevel,
    strength: f.bundle.strength,
    placeMatch: textFigure(f, 'placeMatch'),
    daysWithoutScan: f.daysWithoutScan,
  });
  const answer = (action: Advice['action'], because: string, ids: readonly AdviceRule[]): Advice => ({
    action,
    because,
    figures,
    rules: ruleRows(ids),
    unsure,
  });
  if (f.facts === null) return answer('ask-person', 'order-not-known-yet', []);
  if (f.claim.decisionUnread === true) return answer('ask-person', 'decision-unread', []);
  if (contradictions(f).length > 0) return answer('ask-person', 'evidence-contradicts-itself', []);
  if (f.claim.reason === 'INJURY_DAMAGE') return answer('ask-person', 'other-programme', []);
  const row = rulesOf(f.claim.kind)
    .advice(f)
    .find((candidate) => candidate.when(f));
  if (!row) return answer('ask-person', 'no-rule-fits', []);
  return answer(row.action, row.because, [row.id, ...(row.also ?? [])]);
}

/** What no rule of the channel decides: eBay's proof has a test of its own, and AliExpress has a row for a delivery elsewhere (aliexpress §4). */
const contradictions = ({ claim, checklist }: AdviceFacts): readonly string[] =>
  claim.channel === 'ebay' ? [] : checklist.blocking.filter((code) => !(claim.channel === 'aliexpress' && code === 'delivered-elsewhere'));
const textFigure = (f: AdviceFacts, name: string): string | undefined => {
  const value = f.item('DELIVERY_SCAN')?.figures[name];
  return typeof value === 'string' ? value : undefined;
};
