import { alarmWriter } from '@weerwoord/documents';
import type { AlarmTools, DeskTools } from '@weerwoord/pipeline';
import type { Settings } from '../settings';
import { smtpMailer } from './smtp-mailer';
import { webhookCaller } from './webhook-caller';

/** What the steps of alarms are given, and how to let go of it. */
export function openAlarms(
  settings: Settings,
  { units, vault, clock }: Pick<DeskTools, 'units' | 'vault' | 'clock'>,
): { readonly tools: AlarmTools; close(): void } {
  const {
    WEERWOORD_SMTP_URL: smtp,
    WEERWOORD_MAIL_FROM: from,
    WEERWOORD_WEBHOOK_HOSTS: hosts,
    WEERWOORD_PUBLIC_URL: publicUrl,
    PORT: port,
  } = settings;
  const mailer = smtp !== undefined && from !== undefined ? smtpMailer(smtp, from) : null;
  const appUrl = (publicUrl ?? `http://127.0.0.1:${String(port)}`).replace(/\/+$/, '');
  return { tools: { units, vault, clock, mailer, webhooks: webhookCaller(hosts), words: alarmWriter, appUrl }, close: () => mailer?.close() };
}
