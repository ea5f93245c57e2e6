import type { AccountId, OrganisationId } from '@weerwoord/kernel';
import type { VaultSubject } from './vault';

/** Where a marketplace sends its notices for one account, and the word by which both know each other. */
export type NoticeHook = {
  readonly accountId: AccountId;
  readonly subject: VaultSubject;
  /** The verification token, sealed. */
  readonly sealed: Uint8Array;
  readonly madeAt: Date;
  readonly madeBy: string;
  /** When the marketplace last asked whether this is really ours, and was answered. */
  readonly challengedAt: Date | null;
};

/** `unproven`: kept sealed until its signature can be checked. `proven`: ours to do. `settled`. Refused ones are not kept. */
export type NoticeState = 'unproven' | 'proven' | 'settled';
/** A notice that somebody closed their account at the marketplace. */
export type KeptNoticeOfClosing = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly state: NoticeState;
  /** The marketplace's own; null until it is proven, so that a stranger cannot take a number away. */
  readonly notificationId: string | null;
  readonly receivedAt: Date;
  /** Keyed hashes of the names the account had; empty once settled. */
  readonly handles: readonly string[];
  readonly requestId: string | null;
  readonly settledAt: Date | null;
};
export type UnprovenNotice = { readonly subject: VaultSubject; readonly sealed: Uint8Array; readonly tries: number };

export type NoticeStore = {
  hook(accountId: AccountId): Promise<NoticeHook | null>;
  hooks(): Promise<NoticeHook[]>;
  /** In place of an earlier one. */
  keepHook(hook: NoticeHook): Promise<void>;
  removeHook(accountId: AccountId): Promise<boolean>;
  challenged(accountId: AccountId, at: Date): Promise<void>;
  /** False when a proven notice of this number is there already. */
  addProven(notice: {
    readonly id: string;
    readonly accountId: AccountId;
    readonly notificationId: string;
    readonly receivedAt: Date;
    readonly handles: readonly string[];
  }): Promise<boolean>;
  addUnproven(notice: {
    readonly id: string;
    readonly accountId: AccountId;
    readonly receivedAt: Date;
    readonly subject: VaultSubject;
    readonly sealed: Uint8Array;
  }): Promise<void>;
  unprovenCount(accountId: AccountId): Promise<number>;
  byId(id: string): Promise<KeptNoticeOfClosing | null>;
  /** As `byId`, and nobody else may change it until the unit of work ends. */
  lock(id: string): Promise<KeptNoticeOfClosing | null>;
  unproven(id: string): Promise<UnprovenNotice | null>;
  /** Its signature held. False when the same notice has come and been proven meanwhile: then this one is gone. */
  prove(id: string, as: { readonly notificationId: string; readonly handles: readonly string[] }): Promise<boolean>;
  /** When it may be looked at again, and the try counted. */
  putOff(id: string, until: Date): Promise<void>;
  drop(id: string): Promise<void>;
  /** @param requestId what came of it; null: nothing is known of that buyer here */
  settle(id: string, requestId: string | null, at: Date): Promise<void>;
  /** Ids of what waits to be proven or done, oldest first. */
  due(now: Date, limit: number): Promise<string[]>;
  /** Newest first. */
  list(limit: number): Promise<KeptNoticeOfClosing[]>;
  counts(): Promise<Readonly<Record<NoticeState, number>>>;
};

/** Asked by a stranger before anybody is known: whose account an address is of. */
export type NoticeDoor = { hookOf(accountId: string): Promise<OrganisationId | null> };

/** A key a marketplace signs with. `digest`: the hash the key's own answer names. */
export type NoticeKey = { readonly pem: string; readonly digest: string | null };
/** `unknown`: the marketplace says there is no such key. `away`: it did not answer (in time), or we have no log-in there. */
export type KeyAnswer = { readonly found: NoticeKey } | { readonly found: null; readonly because: 'unknown' | 'away' };
export type NoticeKeys = {
  /** A key that is remembered; null: it must be asked for. */
  remembered(keyId: string): NoticeKey | null;
  /** @param withinMs how long to wait; what comes later is remembered all the same */
  key(keyId: string, withinMs: number): Promise<KeyAnswer>;
  /** Can keys be asked for at all? Without a log-in of an application at the marketplace they cannot. */
  readonly isSetUp: boolean;
};
