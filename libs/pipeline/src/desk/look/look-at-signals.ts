import { signalsFor } from '@weerwoord/claims';
import type { ClaimSignals } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { z } from 'zod';
import { ownPolicies } from '../../judge/judging';
import { claimMaterial } from '../claim-material';
import type { DeskTools } from '../desk-tools';

/** Orders of one buyer that are looked at, newest first: enough for any person, and a bound for one who buys for a firm. */
const LOOKED_AT = 200;

/** What the records say beside a claim, with the orders behind it; null when there is no such claim. */
export async function lookAtSignals(
  tools: DeskTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<z.infer<typeof ClaimSignals> | null> {
  const found = await claimMaterial(tools, organisation, claimId);
  if (!found) return null;
  const { facts, claim, kept, bundle, account } = found;
  if (facts === null) return { signals: [] };
  const key = facts.buyerKey ?? null;
  const others = key === null ? [] : await tools.orders.ofBuyer(organisation, account.id, key, LOOKED_AT);
  const numbers = new Map([facts, ...others].map(({ id, externalId }) => [id, externalId]));
  const signals = signalsFor({ claim, filedAt: kept.filedAt, facts, bundle, others, zone: account.zone, overrides: ownPolicies(account) });
  return {
    signals: signals.map(({ what, figures, orders, records, sheet }) => ({
      what,
      figures: { ...figures },
      orders: orders.map((id) => ({ id, externalId: numbers.get(id) ?? '' })),
      records: [...records],
      sheet,
    })),
  };
}
