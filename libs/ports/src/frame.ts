import type { AccountId, ActName, Channel, Day, OrganisationId, PersonId, Site } from '@weerwoord/kernel';
import type { DeadlineStore } from './alarm-stores';
import type { ChainStore } from './chain';
import type { ApprovalRule } from './approval-store';
import type { MappingProfile } from './intake';
import type { Right } from './rights';

export type Organisation = { readonly id: OrganisationId; readonly name: string; readonly zone: string };

export type Person = { readonly id: PersonId; readonly email: string; readonly name: string; readonly language: string };
export type MembershipRole = 'owner' | 'manager' | 'support' | 'contractor';

/** A policy value this account is judged by instead of the published one, and why. */
export type PolicyOverride = {
  readonly id: string;
  readonly site: string;
  readonly value: number | string | boolean;
  readonly validFrom: Day;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** What a person has set for one account. Everything optional: an empty object is a fresh account. */
export type AccountSettings = {
  readonly profiles?: readonly MappingProfile[];
  /** Rows of the generic policy (metrics room); absent = its defaults. Kept as JSON, read by the metrics room. */
  readonly genericMetrics?: readonly unknown[];
  readonly policyOverrides?: readonly PolicyOverride[];
  /** Which letters take a second person; absent: none. */
  readonly approval?: ApprovalRule;
};

export type Account = {
  readonly id: AccountId;
  readonly organisationId: OrganisationId;
  /** Unique within the organisation; commands name accounts by it. */
  readonly name: string;
  readonly channel: Channel;
  readonly site: Site;
  /** IANA zone of the seller's own calendar days. */
  readonly zone: string;
  readonly settings: AccountSettings;
};

/** Something a person or a step that decides did. Written in the transaction of the act itself, never changed. */
export type Act = {
  readonly at: Date;
  /** 'person:<id>', 'step:<name>' or 'cli'. */
  readonly actor: string;
  /** 'account.added', 'import.opened', 'claim.opened', 'draft.approved' … a message id; one of the closed list in the kernel. */
  readonly what: ActName;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Ids and figures; never personal data. */
  readonly payload: Readonly<Record<string, unknown>>;
};

/** An act as it is read back: a newer version may have written names this one does not know. */
export type KeptAct = Omit<Act, 'what'> & { readonly what: string };

export type ActLog = {
  /**
   * Holds the acts until the unit of work ends; then they are chained to those before them and written with everything else. What waits is seen by
   * `about` already. Their lock is the last one taken, so that nobody waits for it longer than a write takes.
   */
  record(acts: readonly Act[]): Promise<void>;
  /** Acts on one subject, oldest first. */
  about(subjectKind: string, subjectId: string): Promise<KeptAct[]>;
};

export type AccountStore = {
  /** False when the name is taken. */
  add(account: Account, at: Date): Promise<boolean>;
  byId(id: AccountId): Promise<Account | null>;
  byName(name: string): Promise<Account | null>;
  all(): Promise<Account[]>;
  saveSettings(id: AccountId, settings: AccountSettings): Promise<void>;
};

/** A role for one account; without one for all of them, also those still to come. */
export type RoleGiven = { readonly role: MembershipRole; readonly accountId: AccountId | null };
/** A right added to what the roles bring (`given`), or taken from it. */
export type RightGiven = { readonly right: Right; readonly accountId: AccountId | null; readonly given: boolean };
export type KnownPerson = Person & {
  readonly role: MembershipRole;
  /** IANA zone they read times in; null: the organisation's. */
  readonly zone: string | null;
  /** Since when they cannot log in any more. */
  readonly offAt: Date | null;
  /** Since when their name and e-mail are not theirs any more, but a pseudonym. */
  readonly removedAt: Date | null;
  readonly passwordSet: boolean;
  readonly createdAt: Date;
};
/** What a person was given, and the accounts there are. */
export type Standing = { readonly roles: readonly RoleGiven[]; readonly rights: readonly RightGiven[]; readonly accounts: readonly AccountId[] };
/** Things that belong to one account. */
export type OfAccount = 'account' | 'claim' | 'order' | 'record' | 'pack' | 'batch' | 'file';
export type OpenSession = { readonly tokenHash: Uint8Array; readonly at: Date; readonly seenAt: Date | null; readonly agent: string | null };

export type PeopleStore = {
  addOrganisation(organisation: Organisation, at: Date): Promise<void>;
  organisation(): Promise<Organisation | null>;
  /** False when the e-mail is taken, here or in another organisation. An empty hash fits no password; no role: given by `setRoles`. */
  addPerson(person: Person & { readonly passwordHash: string; readonly role: MembershipRole | null }, at: Date): Promise<boolean>;
  person(id: PersonId): Promise<KnownPerson | null>;
  /** Everybody, also who is switched off, but not who was removed; in the order they came. */
  all(): Promise<KnownPerson[]>;
  personCount(): Promise<number>;
  setLanguage(id: PersonId, language: string): Promise<void>;
  changePerson(id: PersonId, to: { readonly name?: string; readonly language?: string; readonly zone?: string | null }): Promise<void>;
  setOff(id: PersonId, at: Date | null): Promise<void>;
  /** Also ends every link that was given out for setting one. */
  setPassword(id: PersonId, passwordHash: string): Promise<void>;
  passwordHash(id: PersonId): Promise<string>;
  /** A link that sets a password once; it replaces an earlier one. */
  keepPasswordLink(id: PersonId, link: { readonly tokenHash: Uint8Array; readonly at: Date; readonly expiresAt: Date }): Promise<void>;
  /** Ends the link, if it still stands at that time; false: it was used, replaced or has run out. Of two at once, one is told true. */
  takePasswordLink(id: PersonId, tokenHash: Uint8Array, at: Date): Promise<boolean>;
  roles(id: PersonId): Promise<RoleGiven[]>;
  rights(id: PersonId): Promise<RightGiven[]>;
  setRoles(id: PersonId, roles: readonly RoleGiven[], at: Date): Promise<void>;
  setRights(id: PersonId, rights: readonly RightGiven[], by: { readonly by: string; readonly at: Date }): Promise<void>;
  /** Who may do everything everywhere and can log in. */
  owners(): Promise<PersonId[]>;
  /** Until the unit of work ends nobody else changes people: the last owner must not go twice at once. */
  lockPeople(): Promise<void>;
  accountIds(): Promise<AccountId[]>;
  /** Everything rights follow from, in one reading. */
  standing(id: PersonId): Promise<Standing>;
  /** The account a thing is of; null when there is no such thing. */
  accountOf(what: OfAccount, id: string): Promise<AccountId | null>;
  openSession(session: {
    readonly tokenHash: Uint8Array;
    readonly personId: PersonId;
    readonly at: Date;
    readonly expiresAt: Date;
    readonly agent?: string | null;
  }): Promise<void>;
  sessions(personId: PersonId): Promise<OpenSession[]>;
  closeSession(tokenHash: Uint8Array): Promise<void>;
  /** Ends a person's sessions, but for one if told; how many. */
  closeSessionsOf(personId: PersonId, but?: Uint8Array): Promise<number>;
  closeExpiredSessions(now: Date): Promise<number>;
};

/** The few questions that may be asked before an organisation is known. */
export type Door = {
  personByEmail(
    email: string,
  ): Promise<{ readonly organisationId: OrganisationId; readonly personId: PersonId; readonly passwordHash: string } | null>;
  /** null for an unknown token; the caller compares `expiresAt` with its clock. */
  session(tokenHash: Uint8Array): Promise<{ readonly organisationId: OrganisationId; readonly personId: PersonId; readonly expiresAt: Date } | null>;
  /** null for a link that was never given out, was used or replaced, or whose person is switched off. */
  passwordLink(
    tokenHash: Uint8Array,
  ): Promise<{ readonly organisationId: OrganisationId; readonly personId: PersonId; readonly expiresAt: Date } | null>;
  /** For clocks that must run for everybody, oldest organisation first. */
  organisations(): Promise<Organisation[]>;
};

export type FrameStores = {
  readonly accounts: AccountStore;
  readonly people: PeopleStore;
  readonly acts: ActLog;
  /** The acts as a chain, and what was signed of it. */
  readonly chain: ChainStore;
  /** Who comes, goes or may do something else is told of other clocks than before. */
  readonly deadlines: Pick<DeadlineStore, 'lookAtAll'>;
};
