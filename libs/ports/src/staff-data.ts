import type { ClaimId, PersonId } from '@weerwoord/kernel';
import type { KnownPerson, OpenSession, RightGiven, RoleGiven } from './frame';

/** Everything that is kept about somebody who works here, but for hashes of passwords and tokens. */
export type StaffData = {
  readonly person: KnownPerson;
  readonly roles: readonly RoleGiven[];
  readonly rights: readonly RightGiven[];
  readonly sessions: readonly Omit<OpenSession, 'tokenHash'>[];
  /** How they want to be told; null: as everybody. */
  readonly alarms: {
    readonly inApp: boolean;
    readonly byMail: boolean;
    readonly quietFrom: string | null;
    readonly quietTo: string | null;
    readonly zone: string;
  } | null;
  readonly notifications: readonly { readonly kind: string; readonly at: Date; readonly readAt: Date | null }[];
  readonly views: readonly { readonly name: string; readonly shared: boolean }[];
  readonly claims: number;
  readonly packs: number;
  /** What they did, oldest first: instants, kinds and numbers of things. */
  readonly acts: readonly { readonly at: Date; readonly what: string; readonly about: string; readonly id: string }[];
};

export type StaffStore = {
  data(id: PersonId): Promise<StaffData | null>;
  /**
   * Log-ins, sessions, e-mail and name go, settings and private views as well; the row stays under a pseudonym, because acts and packs name it.
   *
   * @param called the pseudonym, from how many were removed before
   * @returns which one it is, and the claims that were theirs and are nobody's now
   */
  remove(
    id: PersonId,
    at: Date,
    called: (former: number) => string,
  ): Promise<{ readonly former: number; readonly name: string; readonly claimIds: ClaimId[] }>;
};
