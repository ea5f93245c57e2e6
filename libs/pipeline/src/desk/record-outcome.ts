import type { ClaimNotice } from '@weerwoord/claims';
import { appealStateFor, mayMove, rulesOf, WORK_MOVES } from '@weerwoord/claims';
import type { Money } from '@weerwoord/kernel';
import { isoText, ok } from '@weerwoord/kernel';
import type { KeptClaim } from '@weerwoord/ports';
import type { Changed, OnClaim } from './letters/letter-at-work';
import { isPersonsEnd, PERSON } from './claim-standing';
import type { DeskTools } from './desk-tools';
import { claimAct, isFuture, refused, unseen } from './desk-tools';
import type { ManualEntry } from './manual-record';
import { manualEntry, takeEntry } from './manual-record';
import { takeNotices } from './open-claims';
import { refreshClaim } from './refresh-claims';

export type Outcome = {
  readonly work: 'won' | 'lost' | 'withdrawn' | 'expired';
  readonly fundedBy?: KeptClaim['fundedBy'];
  readonly saysMetric?: 'COUNTED' | 'NOT_COUNTED';
  /** What of the amount we pay, where it was won in part; in the claim's currency. */
  readonly sellerPays?: Money | null;
  /** When the marketplace decided; absent: now. The days of an appeal run from it. */
  readonly decidedAt?: Date;
  /** What ended: the claim, the appeal of it, or nothing new: what was recorded before is put right. */
  readonly of?: 'claim' | 'appeal' | 'correction';
};

const ENDED: ReadonlySet<string> = new Set(['won', 'lost', 'withdrawn', 'expired']);

/** What is wrong with an outcome, by field; empty: nothing. */
function problemsOf(claim: KeptClaim, { sellerPays, decidedAt, work, of = 'claim' }: Outcome, now: Date) {
  const fields: { path: string; problem: string }[] = [];
  if (sellerPays && sellerPays.currency !== claim.amount?.currency) fields.push({ path: 'sellerPays', problem: 'other-currency' });
  else if (sellerPays && claim.amount && sellerPays.minor > claim.amount.minor) fields.push({ path: 'sellerPays', problem: 'more-than-claimed' });
  if (decidedAt && isFuture(decidedAt, now)) fields.push({ path: 'decidedAt', problem: 'in-future' });
  if (decidedAt && decidedAt < claim.filedAt) fields.push({ path: 'decidedAt', problem: 'before-filed' });
  if (of !== 'claim' && work === 'expired') fields.push({ path: 'work', problem: 'not-a-choice' });
  return fields;
}

/** May it be recorded now? A correction needs something to put right, an appeal's end something that was lost. */
function mayRecord(claim: KeptClaim, { work, of = 'claim' }: Outcome): boolean {
  if (of === 'claim') return mayMove(WORK_MOVES, claim.work, work);
  return of === 'correction' ? ENDED.has(claim.work) : claim.after.decidedAt !== null && claim.work !== 'won' && claim.work !== 'withdrawn';
}

/** When the notice is dated. What puts another right is a second newer than it, else that one would stay the newest word. */
function datedAt(claim: KeptClaim, { decidedAt, of }: Outcome, now: Date): Date {
  const former = claim.after.decidedAt;
  if (of !== 'correction' || former === null) return decidedAt ?? now;
  const newer = new Date(former.getTime() + 1000);
  return decidedAt && decidedAt > newer ? decidedAt : newer;
}

function noticeFor(claim: KeptClaim, asked: Outcome, work: 'won' | 'lost' | 'withdrawn', now: Date): ClaimNotice {
  const { fundedBy, saysMetric, sellerPays, of } = asked;
  const said = { ...asked, work };
  return {
    kind: claim.kind,
    event: work === 'withdrawn' ? 'closed' : 'decided',
    externalOrderId: claim.externalOrderId,
    externalClaimId: claim.externalClaimId,
    reason: null,
    amount: null,
    receivedAt: datedAt(claim, asked, now),
    window: null,
    respondBy: null,
    decidedState:
      of === 'appeal' || (of === 'correction' && claim.marketplaceState.startsWith('APPEAL_'))
        ? appealStateFor(claim.kind, said)
        : rulesOf(claim.kind).stateFor(said),
    saysMetric: saysMetric ?? null,
    fundedBy: fundedBy === undefined || fundedBy === 'UNKNOWN' ? null : fundedBy,
    ...(sellerPays === undefined ? {} : { sellerPays }),
    ...(of === 'correction' ? { corrects: true } : {}),
    site: claim.site,
    language: null,
    cue: PERSON,
  };
}

/** Hashes of the records in which persons said how the claim ended. */
async function personsWords(tools: DeskTools, organisation: OnClaim['organisation'], claimId: OnClaim['claimId']): Promise<readonly string[]> {
  const notices = await tools.units(organisation, ({ claims }) => claims.noticesOf(claimId));
  const records = await tools.orders.records(
    organisation,
    notices.filter(({ notice }) => isPersonsEnd(notice)).map(({ recordId }) => recordId),
  );
  return records.map(({ hash }) => hash);
}
/** The entry also takes those records back: facts, verdicts and rates no longer rest on them. They stay to be seen. */
const takingBack = (entry: ManualEntry, records: readonly string[]): ManualEntry =>
  records.length === 0
    ? entry
    : {
        ...entry,
        statement: { ...entry.statement, said: { ...entry.statement.said, takesBack: records.map((record) => ({ record, standing: false })) } },
      };

const ACT = { claim: 'claim.outcome', appeal: 'claim.appeal-outcome', correction: 'claim.outcome-corrected' } as const;

/**
 * Records how the claim or its appeal ended, on both axes, or puts right what was recorded. The decision enters by the front door, as a record a
 * person entered, so that facts, verdicts and rates move with it and can be traced to it; a record that was wrong stays, and no longer counts.
 * `expired` only closes our own work: nobody has decided anything.
 */
export async function recordOutcome(tools: DeskTools, asked: OnClaim & Outcome): Promise<Changed> {
  const { organisation, claimId, actor, work, fundedBy, saysMetric, sellerPays, of = 'claim' } = asked;
  const now = tools.clock.now();
  const read = await tools.units(organisation, async ({ claims, accounts }) => {
    const claim = await claims.byId(claimId);
    return { claim, account: claim && (await accounts.byId(claim.accountId)) };
  });
  const problem = unseen(read.claim, asked.revision);
  if (problem) return problem;
  const { claim, account } = read;
  if (!claim || !account) return refused('not-found');
  if (!mayRecord(claim, asked)) return refused('not-possible-now');
  const fields = problemsOf(claim, asked, now);
  if (fields.length > 0) return refused('bad-input', { fields });
  const notice = work === 'expired' ? null : noticeFor(claim, asked, work, now);
  const entered = notice && {
    entered: 'claim-outcome',
    by: actor,
    at: isoText(now),
    of,
    kind: claim.kind,
    order: claim.externalOrderId,
    work,
    state: notice.decidedState,
    decidedAt: isoText(notice.receivedAt),
    fundedBy: notice.fundedBy,
    saysMetric: notice.saysMetric,
    sellerPays: sellerPays ?? null,
  };
  const entry =
    notice &&
    entered &&
    takingBack(await manualEntry(tools, account, notice, entered, now), of === 'correction' ? await personsWords(tools, organisation, claimId) : []);
  const changed = await tools.units(organisation, async (stores): Promise<Changed> => {
    await stores.orders.lockAccount(account.id);
    const meanwhile = unseen(await stores.claims.lock(claimId), claim.revision);
    if (meanwhile) return meanwhile;
    if (entry) {
      await takeEntry(stores, account, entry, now);
      await takeNotices(stores, claimId, [entry.notice], now, actor);
    }
    const moved = (await stores.claims.lock(claimId)) ?? claim;
    // The person's word on our own work stands, also where the state alone would not move it.
    const next: KeptClaim = { ...moved, work, revision: claim.revision + 1 };
    await stores.claims.save(next);
    await stores.acts.record([
      claimAct(next, actor, ACT[of], now, {
        work,
        ...(fundedBy ? { fundedBy } : {}),
        ...(saysMetric ? { saysMetric } : {}),
        ...(sellerPays ? { paysMinor: sellerPays.minor, currency: sellerPays.currency } : {}),
        ...(of === 'correction' ? { before: claim.work, beforePaid: claim.fundedBy, beforeSays: claim.saysMetric ?? 'NOT_SAID' } : {}),
      }),
    ]);
    return ok({ revision: next.revision });
  });
  if (changed.ok) await refreshClaim(tools, { organisation, claimId });
  return changed;
}
