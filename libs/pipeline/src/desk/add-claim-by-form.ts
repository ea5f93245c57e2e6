import type { ClaimKind, ClaimNotice, ClaimReason } from '@weerwoord/claims';
import { CHANNEL_OF_KIND, CLAIM_KINDS, CLAIM_REASONS, formStagesOf } from '@weerwoord/claims';
import type { AccountId, Channel, ClaimId, Money, Result } from '@weerwoord/kernel';
import { isoText, ok } from '@weerwoord/kernel';
import type { Asked, DeskRefusal, DeskTools } from './desk-tools';
import { isFuture, refused } from './desk-tools';
import { manualEntry, takeEntry } from './manual-record';
import { claimIdFor, takeNotices } from './open-claims';
import { refreshClaim } from './refresh-claims';

export type ClaimForm = {
  readonly accountId: AccountId;
  readonly kind: string;
  readonly externalOrderId: string;
  /** A reason of the sheets, or 'INR' for "not received": the finer one follows from the tracking. */
  readonly reason: string;
  readonly amount: Money | null;
  readonly receivedAt: Date;
  readonly respondBy: Date | null;
  readonly note?: string;
  /** One of `formStagesOf(kind)`; absent: the first of them. */
  readonly stage?: string;
};

const isKind = (text: string): text is ClaimKind => CLAIM_KINDS.some((kind) => kind === text);
const isReason = (text: string): text is ClaimReason | 'INR' => text === 'INR' || CLAIM_REASONS.some((reason) => reason === text);

/** Whose kinds of claim an account can have: a claim of another marketplace would run by that one's clock and rules. A generic account is a shop. */
const homeOf = (channel: Channel): Channel => (channel === 'generic' ? 'shop' : channel);

/** A claim that came without a mail: the form becomes a source record, and takes the way every notice takes. The same form twice opens one claim. */
export async function addClaimByForm(
  tools: DeskTools,
  { organisation, actor, form }: Asked & { readonly form: ClaimForm },
): Promise<Result<{ readonly claimId: ClaimId }, DeskRefusal>> {
  const { kind, reason } = form;
  if (!isKind(kind)) return refused('bad-input', { fields: [{ path: 'kind', problem: 'unknown' }] });
  if (!isReason(reason)) return refused('bad-input', { fields: [{ path: 'reason', problem: 'unknown' }] });
  // A clock that starts in the future would give time that is not there.
  if (isFuture(form.receivedAt, tools.clock.now())) return refused('bad-input', { fields: [{ path: 'receivedAt', problem: 'in-future' }] });
  if (form.respondBy !== null && form.respondBy < form.receivedAt)
    return refused('bad-input', { fields: [{ path: 'respondBy', problem: 'before-received' }] });
  const account = await tools.units(organisation, ({ accounts }) => accounts.byId(form.accountId));
  if (!account) return refused('not-found');
  if (CHANNEL_OF_KIND[kind] !== homeOf(account.channel)) return refused('bad-input', { fields: [{ path: 'kind', problem: 'other-channel' }] });
  if (form.stage !== undefined && !formStagesOf(kind).includes(form.stage))
    return refused('bad-input', { fields: [{ path: 'stage', problem: 'unknown' }] });
  const notice: ClaimNotice = {
    kind,
    event: 'opened',
    externalOrderId: form.externalOrderId.trim(),
    externalClaimId: null,
    reason,
    amount: form.amount,
    receivedAt: form.receivedAt,
    window: null,
    respondBy: form.respondBy,
    decidedState: form.stage ?? null,
    saysMetric: null,
    fundedBy: null,
    site: account.site,
    language: null,
    cue: 'form',
  };
  const entered = {
    entered: 'claim',
    kind,
    reason,
    order: notice.externalOrderId,
    amount: form.amount,
    receivedAt: isoText(form.receivedAt),
    respondBy: form.respondBy && isoText(form.respondBy),
    ...(form.stage ? { stage: form.stage } : {}),
    ...(form.note?.trim() ? { note: form.note.trim() } : {}),
  };
  const now = tools.clock.now();
  const entry = await manualEntry(tools, account, notice, entered, now);
  const claimId = claimIdFor(account.id, notice);
  const stands = await tools.units(organisation, async (stores) => {
    await stores.orders.lockAccount(account.id);
    if (!(await stores.personal.holdKey(entry.record.subject))) return false;
    await takeEntry(stores, account, entry, now);
    await takeNotices(stores, claimId, [entry.notice], now, actor);
    return true;
  });
  if (!stands) return refused('changed-meanwhile');
  await refreshClaim(tools, { organisation, claimId });
  return ok({ claimId });
}
