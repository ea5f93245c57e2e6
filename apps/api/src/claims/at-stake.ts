import type { ClaimStake } from '@weerwoord/contracts';
import type { ClaimKind } from '@weerwoord/claims';
import { metricEffectOf, refundGuardFor } from '@weerwoord/claims';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { rateOf } from '@weerwoord/kernel';
import { atStake } from '@weerwoord/metrics';
import type { StakeIf, StandsNow, VerdictRow } from '@weerwoord/metrics';
import { claimMaterial } from '@weerwoord/pipeline';
import type { DeskTools } from '@weerwoord/pipeline';
import type { AccountReading, MetricsReader } from '@weerwoord/ports';
import type { z } from 'zod';
import { todayOf } from '../metrics/figure-asked';
import { headlines } from '../metrics/main-window';

type Page = z.infer<typeof ClaimStake>;

/** The figures a kind of claim may move, the governing one first. */
const GOVERNED_BY: Readonly<Record<ClaimKind, readonly string[]>> = {
  A_TO_Z: ['amazon.odr'],
  CHARGEBACK: ['amazon.odr'],
  SAFE_T: [],
  EBAY_INR: ['ebay.cases', 'ebay.tdr'],
  EBAY_RETURN: ['ebay.cases', 'ebay.tdr'],
  EBAY_CASE: ['ebay.cases', 'ebay.tdr'],
  EBAY_CANCELLATION: ['ebay.tdr'],
  PAYMENT_DISPUTE: [],
  ALIEXPRESS_DISPUTE: ['aliexpress.dispute', 'aliexpress.ruling-liability'],
  STRIPE_DISPUTE: ['generic.disputes'],
  PAYPAL_DISPUTE: ['generic.disputes'],
  SHOP_COMPLAINT: ['generic.disputes'],
};
/** What else may have hit the same order: its own components of the order defect rate, but that of the claim itself. */
const OWN_COMPONENT: Partial<Record<ClaimKind, string>> = { A_TO_Z: 'amazon.odr.a-to-z', CHARGEBACK: 'amazon.odr.chargeback' };

/** What a claim moves: its figures with it counted and without, as the marketplace reads them today, and its money. Null: no such claim. */
export async function claimStake(desk: DeskTools, metrics: MetricsReader, organisation: OrganisationId, claimId: ClaimId): Promise<Page | null> {
  const found = await claimMaterial(desk, organisation, claimId);
  if (!found) return null;
  const { claim, account, bundle, facts } = found;
  const asOf = todayOf(account, desk.clock.now());
  const wanted = GOVERNED_BY[claim.kind];
  const readings = wanted.length === 0 ? [] : headlines(account, await metrics.readings(account, asOf), asOf);
  const verdicts = facts && wanted.length > 0 ? await metrics.verdictsOf(organisation, facts.id) : [];
  const cells = refundGuardFor({ claim, bundle }).rows.find(({ axis }) => axis === 'metric');
  const hitAnyway = verdicts.some((row) => row.hit && row.metric.startsWith('amazon.odr.') && row.metric !== OWN_COMPONENT[claim.kind]);
  return {
    metrics: wanted.flatMap((metric): Page['metrics'] => {
      const row = verdicts.find((verdict) => verdict.metric === metric);
      const ofMetric = readings.filter((reading) => reading.metric === metric);
      const reading = ofMetric.find(({ part }) => part === row?.part) ?? ofMetric[0];
      return reading ? [stakeOf(reading, row ?? null, hitAnyway, cells)] : [];
    }),
    amount: claim.amount && { ...claim.amount },
  };
}

function stakeOf(
  reading: AccountReading,
  row: VerdictRow | null,
  hitAnyway: boolean,
  cells: { readonly refund: string; readonly contest: string } | undefined,
): Page['metrics'][number] {
  const inWindow = row !== null && row.day >= reading.window.from && row.day <= reading.window.to;
  const { confirmed, limit, allowance, alertLevel, definition } = reading;
  const stake = atStake({ confirmed, limit, allowance, alertLevel, sense: definition.sense, order: inWindow ? standsNow(row, hitAnyway) : null });
  return {
    metric: reading.metric,
    part: reading.part,
    windowKey: reading.window.key,
    limit,
    now: { ...stake.now },
    inWindow,
    counted: shape(stake.counted),
    notCounted: shape(stake.notCounted),
    refund: cells ? metricEffectOf(cells.refund) : null,
    contest: cells ? metricEffectOf(cells.contest) : null,
  };
}
const shape = ({ share, left, status }: StakeIf): Page['metrics'][number]['counted'] => ({ share: { ...share }, rate: rateOf(share), left, status });

/** A claim is one order, or one transaction of it, above the line: what an order weighs for its lines is below it. */
function standsNow({ counted, hit, weights, worstCounted }: VerdictRow, hitAnyway: boolean): StandsNow {
  const below = counted ? (weights?.counted ?? 1) : 0;
  const above = hit ? (weights?.hit ?? 1) : 0;
  return {
    counted: below,
    hit: above,
    hitAnyway: hit && hitAnyway,
    wouldHit: Math.max(1, above),
    wouldCount: Math.max(1, below, worstCounted ? (weights?.worstCounted ?? 1) : 0),
  };
}
