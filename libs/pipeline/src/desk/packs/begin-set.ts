import { randomUUID } from 'node:crypto';
import type { DraftLanguage } from '@weerwoord/claims';
import type { AccountId, ClaimId, OrganisationId, Result } from '@weerwoord/kernel';
import { ok, startOfDay } from '@weerwoord/kernel';
import type { DeskStores, MonthBelongs, SetAsked } from '@weerwoord/ports';
import type { Asked, DeskRefusal, DeskTools } from '../desk-tools';
import { refused } from '../desk-tools';
import { setAct } from './pack-set-tools';

/** Claims of one set at most. */
export const SET_AT_MOST = 10_000;

type Begin = Asked & { readonly language: DraftLanguage; readonly byName: string };
/** A month as a person names it: `YYYY-MM`, read in the organisation's zone. */
export type MonthAsked = { readonly month: string; readonly account: AccountId | null; readonly belongs: MonthBelongs };

/** Notes a set of these claims; a worker makes it, and finds in Postgres what is left of it after a stop. Claims that are not there, or not for the eyes of who asks, are not in it. */
export async function beginChosenSet(
  tools: Pick<DeskTools, 'units' | 'clock'>,
  { claimIds, ...begin }: Begin & { readonly claimIds: readonly ClaimId[] },
): Promise<Result<{ readonly setId: string }, DeskRefusal>> {
  return tools.units(begin.organisation, async (stores) => {
    const claims = await stores.packSets.accountsOf([...new Set(claimIds)]);
    return kept(tools, stores, begin, { what: 'chosen' }, claims);
  });
}

/** The same of a month's claims. */
export async function beginMonthSet(
  tools: Pick<DeskTools, 'units' | 'clock'>,
  { month, account, belongs, ...begin }: Begin & MonthAsked,
): Promise<Result<{ readonly setId: string }, DeskRefusal>> {
  return tools.units(begin.organisation, async (stores) => {
    const zone = await zoneOf(stores);
    const claims = (await claimsOfMonth(stores, month, zone, account)).filter((claim) => belongs === 'either' || claim[belongs]);
    return kept(tools, stores, begin, { what: 'month', month, zone, account, belongs }, claims);
  });
}

/** How many claims a month has, by what makes them belong to it, so that a person can choose before anything is made. `withOrder`: of how many a pack can be made. */
export async function lookAtMonth(
  { units }: Pick<DeskTools, 'units'>,
  { organisation, month, account }: { readonly organisation: OrganisationId } & Omit<MonthAsked, 'belongs'>,
): Promise<{ zone: string } & Record<MonthBelongs, { claims: number; withOrder: number }>> {
  return units(organisation, async (stores) => {
    const zone = await zoneOf(stores);
    const claims = await claimsOfMonth(stores, month, zone, account);
    const counted = (belongs: MonthBelongs) => {
      const those = claims.filter((claim) => belongs === 'either' || claim[belongs]);
      return { claims: those.length, withOrder: those.filter(({ hasOrder }) => hasOrder).length };
    };
    return { zone, decided: counted('decided'), filed: counted('filed'), either: counted('either') };
  });
}

const zoneOf = async ({ people }: DeskStores): Promise<string> => (await people.organisation())?.zone ?? 'UTC';

const claimsOfMonth = ({ packSets }: DeskStores, month: string, zone: string, account: AccountId | null) =>
  packSets.ofMonth({ from: startOfDay(`${month}-01`, zone), until: startOfDay(`${monthAfter(month)}-01`, zone), account });

/** @example monthAfter('2026-12') //=> '2027-01' */
export function monthAfter(month: string): string {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  return nth === 12 ? `${year + 1}-01` : `${year}-${String(nth + 1).padStart(2, '0')}`;
}

async function kept(
  { clock }: Pick<DeskTools, 'clock'>,
  { packSets, acts }: DeskStores,
  { actor, language, byName }: Begin,
  asked: SetAsked,
  claims: readonly { readonly claimId: ClaimId; readonly accountId: AccountId }[],
): Promise<Result<{ readonly setId: string }, DeskRefusal>> {
  if (claims.length === 0) return refused('bad-input', { fields: [{ path: 'claims', problem: 'none' }] });
  if (claims.length > SET_AT_MOST) return refused('bad-input', { fields: [{ path: 'claims', problem: 'too-many' }] });
  const [setId, at] = [randomUUID(), clock.now()];
  await packSets.add({ id: setId, asked, language, accountIds: [...new Set(claims.map(({ accountId }) => accountId))], actor, byName, at }, claims);
  await acts.record([
    setAct(
      setId,
      actor,
      'packs.asked',
      at,
      asked.what === 'month' ? { claims: claims.length, month: asked.month, belongs: asked.belongs } : { claims: claims.length },
    ),
  ]);
  return ok({ setId });
}
