import type { ClaimKind, ClaimNotice } from '@weerwoord/claims';
import { claimKey, takenBy, takersOf } from '@weerwoord/claims';
import type { AccountId, ClaimId } from '@weerwoord/kernel';
import type { KeptNotice } from '@weerwoord/ports';
import { idFor } from '../identity/id-for';

/** The same claim has the same id on every machine: made of the account and what its notices have in common. */
export const claimIdFor = (accountId: AccountId, notice: Parameters<typeof claimKey>[0]): ClaimId =>
  idFor<ClaimId>('claim', accountId, claimKey(notice));

type OfOrder = { readonly accountId: AccountId; readonly kind: ClaimKind; readonly externalOrderId: string | null };
type Beside = { readonly kind: ClaimKind; readonly id: ClaimId };
const besideOf = ({ accountId, externalOrderId }: OfOrder, kinds: readonly ClaimKind[]): Beside[] =>
  externalOrderId === null
    ? []
    : kinds.map((kind) => ({ kind, id: claimIdFor(accountId, { kind, externalOrderId, externalClaimId: null, receivedAt: new Date(0) }) }));

/** Claims on the same order that would take this one over, if they are there. */
export const takersBeside = (claim: OfOrder): Beside[] => besideOf(claim, takersOf(claim.kind));
/** Claims on the same order that this one takes over, if they are there. */
export const takenBeside = (claim: OfOrder): Beside[] => besideOf(claim, takenBy(claim.kind));

/** Of which kind the claims beside one are that anything was ever said of. */
export const kindsBeside = (claim: OfOrder, noticesOf: (id: ClaimId) => readonly KeptNotice[]): ClaimKind[] =>
  takersBeside(claim).flatMap(({ kind, id }) => (noticesOf(id).length > 0 ? [kind] : []));

/** What notices say they are about. */
export const aboutWhat = (notices: readonly KeptNotice[]): OfOrder | null => {
  const first = notices[0];
  if (!first) return null;
  const order = notices.find(({ notice }) => notice.externalOrderId !== null)?.notice.externalOrderId ?? null;
  const opened: ClaimNotice | undefined = notices.find(({ notice }) => notice.event === 'opened')?.notice;
  return { accountId: first.accountId, kind: (opened ?? first.notice).kind, externalOrderId: order };
};
