import type { Checklist, EvidenceBundle, EvidenceCode, EvidenceItem } from '@weerwoord/evidence';
import { decidingItem } from '@weerwoord/evidence';
import type { OrderFacts } from '@weerwoord/orders';
import type { PolicyRow } from '@weerwoord/policies';
import type { Action, Claim } from '../claim';
import type { AdviceRule } from './rule-rows';

export type AdviceInput = {
  readonly claim: Claim;
  readonly facts: OrderFacts | null;
  readonly bundle: EvidenceBundle;
  readonly checklist: Checklist;
  readonly now: Date;
  /** The account's own policy rows: its values decide, not only the published ones. */
  readonly overrides?: readonly PolicyRow[];
};

/** What the tables ask about a claim. */
export type AdviceFacts = AdviceInput & {
  readonly item: (code: EvidenceCode) => EvidenceItem | undefined;
  readonly has: (code: EvidenceCode) => boolean;
  readonly deliveredElsewhere: boolean;
  /** Days since the carrier last touched the parcel; null without a scan. */
  readonly daysWithoutScan: number | null;
};

export function adviceFacts(input: AdviceInput): AdviceFacts {
  const item = (code: EvidenceCode): EvidenceItem | undefined => decidingItem(input.bundle, code);
  const lastScan = item('SCAN_HISTORY')?.at ?? null;
  return {
    ...input,
    item,
    has: (code) => item(code) !== undefined,
    deliveredElsewhere: item('DELIVERY_SCAN')?.figures['placeMatch'] === 'different',
    daysWithoutScan: lastScan ? Math.floor((input.now.getTime() - lastScan.getTime()) / 86_400_000) : null,
  };
}

/** One row of advice: the first that fits decides. */
export type AdviceRow = {
  readonly id: AdviceRule;
  readonly action: Action;
  readonly because: string;
  readonly also?: readonly AdviceRule[];
  readonly when: (facts: AdviceFacts) => boolean;
};
