import type { AlarmPlan, ClaimClock, ClockStage, QuietHours } from '@weerwoord/claims';
import type { AccountId, ClaimId, PersonId } from '@weerwoord/kernel';

/** Instants of one clock of a claim: it counts up with every one that is moved or begun anew, and the old ones stay. */
export type KeptClock = {
  readonly claimId: ClaimId;
  readonly version: number;
  readonly stage: ClockStage;
  readonly startedAt: Date;
  readonly safe: Date;
  readonly hard: Date;
  readonly basis: ClaimClock['basis'];
  readonly rule: string;
  /** When we learnt of it. */
  readonly setAt: Date;
  readonly closedAt: Date | null;
  /** 'moved': another one was named; 'answered': it waits for nobody of ours; 'ended': nothing is to be done any more. */
  readonly closedBecause: 'moved' | 'answered' | 'ended' | null;
};

export type DeadlineStore = {
  /** Clocks whose alarms are to be looked at by `now`, the most pressing first. */
  due(now: Date, limit: number): Promise<{ readonly claimId: ClaimId; readonly version: number; readonly lookAt: Date }[]>;
  /** When the next clock must be looked at, or the next alarm sent: null when nothing is planned. */
  nextAt(): Promise<Date | null>;
  open(claimId: ClaimId): Promise<KeptClock | null>;
  /** Every clock a claim has had, the newest first. */
  ofClaim(claimId: ClaimId): Promise<KeptClock[]>;
  /** @param at null: never again, while this clock stands */
  lookAgain(claimId: ClaimId, version: number, at: Date | null): Promise<void>;
  /** Every open clock is looked at again by `at`: what people want to be told has changed. */
  lookAtAll(at: Date): Promise<void>;
  /** Claims that wait for us and have no open clock: brought in by an older program. */
  missing(limit: number): Promise<ClaimId[]>;
};

export type AlarmChannel = 'app' | 'mail' | 'webhook';
/** An alarm somebody is to be told of: written once, then sent. */
export type KeptAlarm = {
  readonly id: string;
  readonly claimId: ClaimId;
  readonly version: number;
  /** `AlarmStep.id`. */
  readonly step: string;
  /** The step's own instant by the plan. */
  readonly stepAt: Date;
  /** A person, or a webhook. */
  readonly receiver: string;
  readonly channel: AlarmChannel;
  readonly writtenAt: Date;
  readonly safeAt: Date;
  readonly hardAt: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
  readonly nextTryAt: Date | null;
  /** 'answered', 'moved': no longer true when it was to go; 'refused': tried to the end; 'removed': its receiver is gone. */
  readonly droppedBecause: string | null;
  readonly lastError: string | null;
};

export type AlarmStore = {
  /** Writes those that are not there yet: the same step of the same clock is never written twice for a receiver and channel. Those written. */
  write(alarms: readonly KeptAlarm[]): Promise<KeptAlarm[]>;
  /** The latest step each receiver was told of over each channel, keyed `receiver channel`. */
  toldUntil(claimId: ClaimId, version: number): Promise<ReadonlyMap<string, Date>>;
  unsent(now: Date, limit: number): Promise<{ readonly id: string; readonly attempts: number }[]>;
  byId(id: string): Promise<KeptAlarm | null>;
  /** Takes an alarm to send it, if it is still due: its next try is put off, so that nobody else tries meanwhile. */
  take(id: string, now: Date, nextTryAt: Date): Promise<KeptAlarm | null>;
  noteSent(id: string, at: Date): Promise<void>;
  /** @param nextTryAt null: given up */
  noteFailed(id: string, error: string, nextTryAt: Date | null): Promise<void>;
  drop(id: string, because: string): Promise<void>;
  /** All alarms of a claim, newest first. */
  ofClaim(claimId: ClaimId): Promise<KeptAlarm[]>;
};

/** How a person wants to be told. */
export type PersonAlarms = {
  readonly inApp: boolean;
  readonly byMail: boolean;
  readonly quiet: { readonly from: string; readonly to: string } | null;
  readonly zone: string;
};
/** Somebody who may answer claims of an account, and how they want to be told. */
export type AlarmReceiver = { readonly personId: PersonId; readonly inApp: boolean; readonly byMail: boolean; readonly quiet: QuietHours | null };

/** 'weerwoord': our own body; 'slack': text and blocks. */
export type WebhookBody = 'weerwoord' | 'slack';
export type KeptWebhook = {
  readonly id: string;
  readonly body: WebhookBody;
  /** Host and the end of the address: enough to know it by. */
  readonly shown: string;
  /** JSON of address and secret. */
  readonly sealed: Uint8Array;
  readonly addedBy: PersonId;
  readonly addedAt: Date;
};

export type AlarmSettingsStore = {
  /** null: as usual. */
  plan(): Promise<AlarmPlan | null>;
  savePlan(plan: AlarmPlan): Promise<void>;
  /** What the person chose; null: nothing yet. */
  person(id: PersonId): Promise<PersonAlarms | null>;
  savePerson(id: PersonId, to: PersonAlarms): Promise<void>;
  /** The person the claim is assigned to, if they may still answer it; else everybody who may. */
  receivers(claim: { readonly accountId: AccountId; readonly assignedTo: PersonId | null }): Promise<AlarmReceiver[]>;
  webhooks(): Promise<KeptWebhook[]>;
  webhook(id: string): Promise<KeptWebhook | null>;
  addWebhook(webhook: KeptWebhook): Promise<void>;
  removeWebhook(id: string, at: Date): Promise<boolean>;
};

/** What is told to one person inside the app. */
export type KeptNotification = {
  /** Of what it tells of: the same is not told twice. */
  readonly id: string;
  readonly personId: PersonId;
  /** Message id: 'alarm.before-safe' … */
  readonly kind: string;
  readonly claimId: ClaimId | null;
  /** Instants as ISO text, counts, ids; never personal data. */
  readonly figures: Readonly<Record<string, string | number | boolean>>;
  readonly at: Date;
  readonly readAt: Date | null;
};
/** A notification with what its claim is about. */
export type ShownNotification = KeptNotification & {
  readonly claim: { readonly kind: string; readonly reason: string; readonly site: string; readonly externalOrderId: string | null } | null;
};

export type NotificationStore = {
  add(notifications: readonly KeptNotification[]): Promise<void>;
  /** Newest first. */
  of(person: PersonId, limit: number): Promise<ShownNotification[]>;
  unread(person: PersonId): Promise<number>;
  /** @param ids null: all of them */
  markRead(person: PersonId, ids: readonly string[] | null, at: Date): Promise<void>;
};

/** What the steps of alarms write and read through, beside the desk's own. */
export type AlarmStores = {
  readonly deadlines: DeadlineStore;
  readonly alarms: AlarmStore;
  readonly alarmSettings: AlarmSettingsStore;
  readonly notifications: NotificationStore;
};
