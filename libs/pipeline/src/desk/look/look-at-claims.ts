import type { WorkState } from '@weerwoord/claims';
import { WORK_STATES, zoneOfSite } from '@weerwoord/claims';
import type { ClaimLine, ClaimList } from '@weerwoord/contracts';
import type { AccountId, Channel, OrganisationId } from '@weerwoord/kernel';
import { addDays, dayOf, isoText, startOfDay } from '@weerwoord/kernel';
import type { ClaimFilter, ClaimRow } from '@weerwoord/ports';
import type { z } from 'zod';
import type { DeskTools } from '../desk-tools';

const PAGE = 50;
const MOST = 200;

export type ClaimsAsked = { readonly organisation: OrganisationId; readonly account?: AccountId; readonly work?: string; readonly q?: string; readonly cursor?: string | null; readonly limit?: number };

/**
 * The queue, most urgent first by the safe deadline.
 *
 * @param work a state, several with commas, or `all`; absent: what can still be answered
 */
export async function lookAtClaims({ units, clock }: Pick<DeskTools, 'units' | 'clock'>, { organisation, account, work, q, cursor = null, limit = PAGE }: ClaimsAsked): Promise<z.infer<typeof ClaimList>> {
  const scope: ClaimFilter = { ...(account ? { accountId: account } : {}), ...(q?.trim() ? { search: q.trim() } : {}) };
  const states = statesOf(work);
  const filter: ClaimFilter = { ...scope, ...(states ? { work: states } : {}) };
  return units(organisation, async ({ desk, people }) => {
    const now = clock.now();
    const zone = (await people.organisation())?.zone ?? 'UTC';
    const { rows, next } = await desk.claims(filter, { after: cursor, limit: Math.min(limit, MOST) });
    const { total } = await desk.counts(filter, now, now);
    const { open, dueToday, overdue } = await desk.counts(scope, now, startOfDay(addDays(dayOf(now, zone), 1), zone));
    return { claims: rows.map(claimLine), total, counts: { open, dueToday, overdue }, next };
  });
}

function statesOf(work: string | undefined): WorkState[] | null {
  if (work === 'all') return null;
  const asked = WORK_STATES.filter((state) => work?.split(',').includes(state));
  return asked.length > 0 ? asked : ['open', 'drafting', 'approved'];
}

/** A claim as lists show it. */
export const claimLine = ({ claim, account, channel, zone }: ClaimRow): z.infer<typeof ClaimLine> => ({
  id: claim.id, kind: claim.kind, reason: claim.reason, channel: channel as Channel, site: claim.site, account, accountId: claim.accountId, externalOrderId: claim.externalOrderId, orderId: claim.orderId, amount: claim.amount && { ...claim.amount }, work: claim.work,
  clock: {
    startedAt: isoText(claim.clock.startedAt), safeDeadline: isoText(claim.clock.safeDeadline), hardDeadline: isoText(claim.clock.hardDeadline), basis: claim.clock.basis, rule: claim.clock.rule,
    holidaysKnown: claim.clock.holidaysKnown, differsHours: claim.clock.differsHours ?? null, zone: zoneOfSite(claim.site, zone),
  },
  evidencePresent: claim.evidencePresent, evidenceWanted: claim.evidenceWanted, draftLanguage: claim.draftLanguage,
});
