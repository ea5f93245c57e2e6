import { zoneOfSite } from '@weerwoord/claims';
import type { ClaimLine, ClaimList, QueueLine, QueueQuery } from '@weerwoord/contracts';
import type { Channel, Money, OrganisationId, PersonId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { ClaimFilter, ClaimRow, DeskStores, Found } from '@weerwoord/ports';
import type { z } from 'zod';
import type { DeskTools } from '../desk-tools';
import { searchQuery } from '../search/search-query';
import type { QueueContext } from './queue-filter';
import { filterOf, OPEN, tonight } from './queue-filter';

const PAGE = 100;
const MOST = 200;
/** Claims one search gives at most: who finds more should say more. */
export const FOUND_AT_MOST = 10_000;

export type ClaimsAsked = Omit<z.infer<typeof QueueQuery>, 'cursor'> & {
  readonly organisation: OrganisationId;
  /** Who looks; null on the command line, which is nobody in the house. */
  readonly me?: PersonId | null;
  readonly cursor?: string | null | undefined;
  readonly limit?: number;
};

/**
 * The queue, most urgent first by the safe deadline unless asked otherwise: what can still be answered, or another view.
 *
 * Counts and sums come with the first page; on later ones they are nothing, so that paging through fifty thousand claims counts them once.
 *
 * @throws BadCursor for a cursor that is none of this order
 */
export async function lookAtClaims(tools: Pick<DeskTools, 'units' | 'clock' | 'vault'>, asked: ClaimsAsked): Promise<z.infer<typeof ClaimList>> {
  return tools.units(asked.organisation, async (stores) => {
    const { rows, next, found, filter, context } = await pageOf(tools, stores, asked);
    const { total, sums, counts, views, atStake } = asked.cursor ? NOT_COUNTED : await counted(stores, filter, context);
    return { claims: rows.map(queueLine), total, sums, counts, atStake, views, found: found && { how: found.how, cut: found.cut }, next };
  });
}

/** The rows alone, page after page. */
export async function claimsPage(
  tools: Pick<DeskTools, 'units' | 'clock' | 'vault'>,
  asked: ClaimsAsked,
): Promise<{ readonly claims: z.infer<typeof QueueLine>[]; readonly next: string | null }> {
  const { rows, next } = await tools.units(asked.organisation, (stores) => pageOf(tools, stores, asked));
  return { claims: rows.map(queueLine), next };
}

async function pageOf(
  tools: Pick<DeskTools, 'clock' | 'vault'>,
  stores: DeskStores,
  { organisation, me = null, cursor = null, limit = PAGE, q, sort, desc, ...asked }: ClaimsAsked,
) {
  const context = await contextOf(tools, stores, me);
  const { filter, found } = await narrowed(tools, stores, organisation, filterOf(asked, context), q);
  const page = await stores.desk.claims(filter, {
    after: cursor,
    limit: Math.min(limit, MOST),
    ...(sort ? { sort } : {}),
    descending: desc === 'true',
  });
  return { ...page, found, filter, context };
}

type Counted = Pick<z.infer<typeof ClaimList>, 'total' | 'sums' | 'counts' | 'views' | 'atStake'>;
const NOT_COUNTED: Counted = { total: 0, sums: [], counts: { open: 0, dueToday: 0, overdue: 0 }, views: {}, atStake: [] };

async function counted({ desk }: Pick<DeskStores, 'desk'>, filter: ClaimFilter, context: QueueContext): Promise<Counted> {
  const scope = filter.accountId === undefined ? {} : { accountId: filter.accountId };
  const { overdue, atStake, ...views } = await desk.viewCounts(scope, { now: context.now, until: tonight(context), me: context.me });
  const copied = (money: readonly Money[]) => money.map((sum) => ({ ...sum }));
  // What opens with the page every morning is counted already.
  const { total, sums } = isWhatNeedsAction(filter) ? { total: views.action, sums: atStake } : await desk.totals(filter);
  return { total, sums: copied(sums), counts: { open: views.action, dueToday: views.today, overdue }, atStake: copied(atStake), views };
}
const isWhatNeedsAction = ({ accountId: _, work, ...rest }: ClaimFilter): boolean => Object.keys(rest).length === 0 && work === OPEN;

/** Now, the organisation's zone, and who looks. */
export const contextOf = async (
  { clock }: Pick<DeskTools, 'clock'>,
  { people }: Pick<DeskStores, 'people'>,
  me: PersonId | null,
): Promise<QueueContext> => ({ now: clock.now(), zone: (await people.organisation())?.zone ?? 'UTC', me });

/** The filter with what the words find; words that say nothing narrow nothing. */
export async function narrowed(
  { vault }: Pick<DeskTools, 'vault'>,
  { search }: Pick<DeskStores, 'search'>,
  organisation: OrganisationId,
  filter: ClaimFilter,
  q: string | undefined,
): Promise<{ readonly filter: ClaimFilter; readonly found: Found | null }> {
  const query = q === undefined ? null : searchQuery(vault, organisation, q);
  if (query === null) return { filter, found: null };
  const found = await search.find(query, FOUND_AT_MOST);
  return { filter: { ...filter, ids: found.ids }, found };
}

/** A claim as lists show it. */
export const claimLine = ({
  claim,
  account,
  channel,
  zone,
}: Pick<ClaimRow, 'claim' | 'account' | 'channel' | 'zone'>): z.infer<typeof ClaimLine> => ({
  id: claim.id,
  kind: claim.kind,
  reason: claim.reason,
  channel: channel as Channel,
  site: claim.site,
  account,
  accountId: claim.accountId,
  externalOrderId: claim.externalOrderId,
  orderId: claim.orderId,
  amount: claim.amount && { ...claim.amount },
  work: claim.work,
  clock: {
    startedAt: isoText(claim.clock.startedAt),
    safeDeadline: isoText(claim.clock.safeDeadline),
    hardDeadline: isoText(claim.clock.hardDeadline),
    basis: claim.clock.basis,
    rule: claim.clock.rule,
    holidaysKnown: claim.clock.holidaysKnown,
    differsHours: claim.clock.differsHours ?? null,
    zone: zoneOfSite(claim.site, zone),
  },
  evidencePresent: claim.evidencePresent,
  evidenceWanted: claim.evidenceWanted,
  draftLanguage: claim.draftLanguage,
});

/** A claim as the queue shows it. */
export const queueLine = (row: ClaimRow): z.infer<typeof QueueLine> => ({
  ...claimLine(row),
  advised: row.claim.advice,
  assignedTo: row.claim.assignedTo,
  assignee: row.assignee,
  approvalAsked: row.approvalAsked,
  filedAt: isoText(row.claim.filedAt),
  externalClaimId: row.claim.externalClaimId,
});
