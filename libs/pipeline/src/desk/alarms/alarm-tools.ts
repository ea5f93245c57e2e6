import type { AlarmWriter, Mailer, WebhookCaller } from '@weerwoord/ports';
import type { DeskTools } from '../desk-tools';

/** What the steps of alarms are given, beside some of the desk's own. */
export type AlarmTools = Pick<DeskTools, 'units' | 'vault' | 'clock'> & {
  /** null: no mail server is set up, nobody is told by mail. */
  readonly mailer: Mailer | null;
  readonly webhooks: WebhookCaller;
  readonly words: AlarmWriter;
  /** Where people open the app, without a slash at the end. */
  readonly appUrl: string;
};
