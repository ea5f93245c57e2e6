import type { AlarmKind, ClockStage } from '@weerwoord/claims';
import type { Site } from '@weerwoord/kernel';

/** Everything that is said in an alarm: no name, no address, no word of a buyer. */
export type AlarmText = {
  readonly kind: AlarmKind | 'test';
  readonly stage: ClockStage;
  readonly claimKind: string;
  readonly reason: string;
  readonly site: Site;
  /** Name of the account, as the seller calls it. */
  readonly account: string;
  readonly externalOrderId: string | null;
  readonly safe: Date;
  readonly hard: Date;
  /** When it is said: the time left is told from here. */
  readonly now: Date;
  /** Zone and language of who reads it. */
  readonly zone: string;
  readonly language: string;
  /** Page of the claim, or of the settings for a test. */
  readonly link: string;
};

/** Words of an alarm, per language. */
export type AlarmWriter = {
  mail(text: AlarmText): { readonly subject: string; readonly text: string; readonly html: string };
  /** One line, for chat. */
  line(text: AlarmText): { readonly title: string; readonly line: string };
};

export type OutgoingMail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same mail sent again has the same: `<…@…>` is put around it. */
  readonly messageId: string;
};
/** What became of an attempt. `answer`: the other side's own words, without addresses of people. `final`: trying again is of no use. */
export type SendOutcome = { readonly ok: true; readonly answer: string } | { readonly ok: false; readonly answer: string; readonly final: boolean };

/** Hands mails to a mail server. Never throws. */
export type Mailer = { send(mail: OutgoingMail): Promise<SendOutcome> };

export type WebhookCall = {
  readonly url: string;
  readonly secret: string;
  /** The same for every attempt of the same message. */
  readonly id: string;
  readonly at: Date;
  readonly body: string;
};
export type WebhookProblem = 'not-a-url' | 'not-https' | 'not-allowed';
/** Calls addresses outside, never ones inside. Never throws. */
export type WebhookCaller = {
  call(call: WebhookCall): Promise<SendOutcome>;
  /** What is wrong with an address before anything is sent; null: nothing that can be told from the address alone. */
  problemOf(url: string): WebhookProblem | null;
};
