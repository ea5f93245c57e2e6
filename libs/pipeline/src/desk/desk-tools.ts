import type { LintFinding } from '@weerwoord/claims';
import type { ActName, OrganisationId } from '@weerwoord/kernel';
import { failed } from '@weerwoord/kernel';
import type { Clock, DeskStores, KeptClaim, LetterWriter, OrdersReader, PackMaker, Sealer, UnitOfWork, Vault } from '@weerwoord/ports';

/** What the desk's steps are given. */
export type DeskTools = {
  readonly units: UnitOfWork<DeskStores>;
  /** Opens records and personal data of an order through the vault. */
  readonly orders: OrdersReader;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly letters: LetterWriter;
  readonly packs: PackMaker;
  /** Signs packs, anchors and notices of what was erased. Ask outside a unit of work. */
  readonly sealer: Sealer;
};

/** Whose act it is: `person:<id>`, `cli` or `step:<name>`. */
export type Asked = { readonly organisation: OrganisationId; readonly actor: string };

/** Why a person's step did not happen; the code is one of the contract's. */
export type DeskRefusal = {
  readonly code: 'not-found' | 'changed-meanwhile' | 'not-possible-now' | 'not-allowed' | 'bad-input';
  /** Which field is wrong and how, for `bad-input`; what is lacking, for `not-allowed`. */
  readonly fields?: readonly { readonly path: string; readonly problem: string }[];
  /** What the linter holds against it, for `not-possible-now`. */
  readonly findings?: readonly LintFinding[];
};
export const refused = (code: DeskRefusal['code'], more: Omit<DeskRefusal, 'code'> = {}): { readonly ok: false; readonly problem: DeskRefusal } =>
  failed({ code, ...more });

/** Later than now can be; a few minutes are the difference between two clocks. */
export const isFuture = (at: Date, now: Date): boolean => at.getTime() > now.getTime() + 5 * 60_000;

/** Is the claim there, and as the person saw it? Without a revision nothing was seen, so nothing can have changed. */
export function unseen(claim: KeptClaim | null, revision: number | undefined): ReturnType<typeof refused> | null {
  if (claim === null) return refused('not-found');
  return revision !== undefined && claim.revision !== revision ? refused('changed-meanwhile') : null;
}

/** Act on a claim, in the transaction of the act. */
export const claimAct = (claim: Pick<KeptClaim, 'id'>, actor: string, what: ActName, at: Date, payload: Readonly<Record<string, unknown>> = {}) => ({
  at,
  actor,
  what,
  subjectKind: 'claim',
  subjectId: claim.id,
  payload,
});
