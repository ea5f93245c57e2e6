import { takenOver } from '@weerwoord/claims';
import type { WorkState } from '@weerwoord/claims';
import type { AccountId, ClaimId, OrganisationId } from '@weerwoord/kernel';
import type { Account, DeskStores, KeptAct, KeptClaim, KeptNotice } from '@weerwoord/ports';
import { workAfter } from './claim-standing';
import { kindsBeside, takersBeside } from './claims-beside';
import { deriveClaim } from './derive-claim';
import type { DeskTools } from './desk-tools';
import { claimAct } from './desk-tools';
import { movedBy } from './take-notices';

const PER_PAGE = 200;

/** Acts of people that move our work, and where to; an outcome says itself. Acts on a letter beside the answer move nothing. */
const WORK_OF: Readonly<Record<string, WorkState>> = {
  'draft.saved': 'drafting',
  'approval.asked': 'drafting',
  'draft.approved': 'approved',
  'draft.reopened': 'drafting',
  'claim.answered': 'answered',
};
const isWork = (value: unknown): value is WorkState => typeof value === 'string' && ['won', 'lost', 'withdrawn', 'expired'].includes(value);

function workOf({ what, payload }: KeptAct): WorkState | null {
  if (what === 'claim.outcome') return isWork(payload['work']) ? payload['work'] : null;
  return payload['letter'] === undefined || payload['letter'] === 'answer' ? (WORK_OF[what] ?? null) : null;
}
/** Acts by which a notice moved the work. */
const MOVES = /^claim\.(?:opened|taken-over|notice-(?:decided|closed|info-requested|opened))$/;

/**
 * Our work on a claim, from everything that was told and done: the later of the two decides. @param acts oldest first @param over another claim took it over
 */
export function workFrom(notices: readonly KeptNotice[], acts: readonly KeptAct[], over: boolean): WorkState {
  const told = over ? 'withdrawn' : workAfter(notices, notices, 'open');
  const moved = acts.map(({ what }) => MOVES.test(what)).lastIndexOf(true);
  const done = acts.map((act) => workOf(act) !== null).lastIndexOf(true);
  const last = acts[done];
  const byPerson = last ? workOf(last) : null;
  if (byPerson === null) return told;
  if (done > moved) return byPerson;
  if (told !== 'open') return told;
  return byPerson === 'answered' && acts[moved]?.what === 'claim.notice-info-requested' ? 'drafting' : byPerson;
}

/**
 * Works out every claim anew from its notices, its order and what people did, and mends what differs: claims that were opened by an earlier version's rules.
 * Changes nothing that is right, and never a letter.
 *
 * @returns how many claims there are, and how many were mended
 */
export async function rederiveClaims(
  { units, clock }: Pick<DeskTools, 'units' | 'clock'>,
  { organisation }: { readonly organisation: OrganisationId },
): Promise<{ readonly claims: number; readonly mended: number }> {
  const sum = { claims: 0, mended: 0 };
  for (let after: ClaimId | null = null; ;) {
    const ids: ClaimId[] = await units(organisation, ({ claims }) => claims.idsFrom(after, PER_PAGE));
    after = ids.at(-1) ?? null;
    if (after === null) return sum;
    sum.claims += ids.length;
    sum.mended += await units(organisation, (stores) => mendSome(stores, ids, clock.now()));
  }
}

async function mendSome(stores: DeskStores, ids: readonly ClaimId[], now: Date): Promise<number> {
  const { claims, accounts, acts, bundles, orders } = stores;
  const accountOf = new Map<AccountId, Account>();
  for (const id of [...new Set((await claims.byIds(ids)).map(({ accountId }) => accountId))].sort()) {
    const account = await accounts.byId(id);
    if (!account) continue;
    accountOf.set(id, account);
    await orders.lockAccount(id);
  }
  const stored = await claims.lockAll(ids);
  const notices = await claims.noticesOfAll([...new Set([...ids, ...stored.flatMap((claim) => takersBeside(claim).map(({ id }) => id))])]);
  const materials = await bundles.materials([...new Set(stored.flatMap(({ orderId }) => orderId ?? []))]);
  const mended: { readonly before: KeptClaim; readonly claim: KeptClaim }[] = [];
  for (const before of stored) {
    const account = accountOf.get(before.accountId);
    const own = notices.get(before.id) ?? [];
    if (!account || own.length === 0) continue;
    const facts = (before.orderId && materials.get(before.orderId)?.facts) ?? null;
    const told = deriveClaim(account, own, facts);
    const over = takenOver(
      told.kind,
      told.marketplaceState,
      kindsBeside(before, (id) => notices.get(id) ?? []),
      facts,
    );
    const derived = movedBy(told, over);
    const work = workFrom(own, await acts.about('claim', before.id), over !== null);
    const claim: KeptClaim = {
      ...before,
      ...derived,
      after: { ...derived.after, proofLevel: before.after.proofLevel },
      orderId: before.orderId ?? derived.orderId,
      work,
      revision: before.revision + 1,
    };
    if (
      work !== before.work ||
      claim.marketplaceState !== before.marketplaceState ||
      claim.clock.hardDeadline.getTime() !== before.clock.hardDeadline.getTime()
    )
      mended.push({ before, claim });
  }
  await claims.saveAll(
    mended.map(({ claim }) => claim),
    now,
  );
  await acts.record(
    mended.map(({ before, claim }) =>
      claimAct(claim, 'step:rederive-claims', 'claim.rederived', now, { from: before.work, to: claim.work, state: claim.marketplaceState }),
    ),
  );
  return mended.length;
}
