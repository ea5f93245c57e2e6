import type { AccountId, Channel, Day, OrganisationId, PersonId, Site } from '@weerwoord/kernel';
import type { MappingProfile } from './intake';

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
  /** 'account.added', 'import.opened', 'claim.opened', 'draft.approved' … a message id. */
  readonly what: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Ids and figures; never personal data. */
  readonly payload: Readonly<Record<string, unknown>>;
};

export type ActLog = {
  record(acts: readonly Act[]): Promise<void>;
  /** Acts on one subject, oldest first. */
  about(subjectKind: string, subjectId: string): Promise<Act[]>;
};

export type AccountStore = {
  /** False when the name is taken. */
  add(account: Account, at: Date): Promise<boolean>;
  byId(id: AccountId): Promise<Account | null>;
  byName(name: string): Promise<Account | null>;
  all(): Promise<Account[]>;
  saveSettings(id: AccountId, settings: AccountSettings): Promise<void>;
};

export type PeopleStore = {
  addOrganisation(organisation: Organisation, at: Date): Promise<void>;
  organisation(): Promise<Organisation | null>;
  /** False when the e-mail is taken, here or in another organisation. */
  addPerson(person: Person & { readonly passwordHash: string; readonly role: MembershipRole }, at: Date): Promise<boolean>;
  person(id: PersonId): Promise<(Person & { readonly role: MembershipRole }) | null>;
  personCount(): Promise<number>;
  setLanguage(id: PersonId, language: string): Promise<void>;
  setPassword(id: PersonId, passwordHash: string): Promise<void>;
  openSession(session: { readonly tokenHash: Uint8Array; readonly personId: PersonId; readonly at: Date; readonly expiresAt: Date }): Promise<void>;
  closeSession(tokenHash: Uint8Array): Promise<void>;
  closeExpiredSessions(now: Date): Promise<number>;
};

/** The few questions that may be asked before an organisation is known. */
export type Door = {
  personByEmail(
    email: string,
  ): Promise<{ readonly organisationId: OrganisationId; readonly personId: PersonId; readonly passwordHash: string } | null>;
  /** null for an unknown token; the caller compares `expiresAt` with its clock. */
  session(tokenHash: Uint8Array): Promise<{ readonly organisationId: OrganisationId; readonly personId: PersonId; readonly expiresAt: Date } | null>;
  /** For clocks that must run for everybody, oldest organisation first. */
  organisations(): Promise<Organisation[]>;
};

export type FrameStores = { readonly accounts: AccountStore; readonly people: PeopleStore; readonly acts: ActLog };
