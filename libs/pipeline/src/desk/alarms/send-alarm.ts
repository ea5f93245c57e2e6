import type { OrganisationId, PersonId } from '@weerwoord/kernel';
import type { DeskStores, KeptAlarm, SendOutcome } from '@weerwoord/ports';
import { alarmText } from './alarm-text';
import type { AlarmTools } from './alarm-tools';
import { openWebhook } from './webhook-secrets';
import { webhookBody } from './webhook-body';

/** While one worker tries, nobody else does; a worker that died lets go after this. */
const LEASE_MS = 120_000;
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 30 * 60_000;
const MOST_ATTEMPTS = 12;

/** How long an alarm rests after its n-th failed try: half a minute, then twice as long each time, half an hour at most. */
export const restAfter = (attempts: number): number => Math.min(FIRST_REST_MS * 2 ** Math.max(0, attempts - 1), LONGEST_REST_MS);

export type SentAs = 'sent' | 'failed' | 'dropped' | 'nothing-to-do';
type Ready = { readonly alarm: KeptAlarm; readonly send: () => Promise<SendOutcome> };

/**
 * Sends one alarm that was written: takes it (nobody else then tries), looks whether it is still true, sends it, and notes what became of it. What
 * fails is tried again after a rest that doubles.
 *
 * A crash between sending and noting repeats it: a mail with the same Message-ID, a webhook with the same id in its header.
 */
export async function sendAlarm(
  tools: AlarmTools,
  { organisation, alarmId }: { readonly organisation: OrganisationId; readonly alarmId: string },
): Promise<SentAs> {
  const { units, clock } = tools;
  const now = clock.now();
  const ready = await units(organisation, async (stores) => {
    const alarm = await stores.alarms.take(alarmId, now, new Date(now.getTime() + LEASE_MS));
    if (!alarm) return null;
    const send = await sending(tools, organisation, stores, alarm);
    if (typeof send === 'function') return { alarm, send } satisfies Ready;
    await stores.alarms.drop(alarm.id, send);
    return 'dropped' as const;
  });
  if (ready === null) return 'nothing-to-do';
  if (ready === 'dropped') return 'dropped';
  const outcome = await ready.send();
  const { id, attempts } = ready.alarm;
  await units(organisation, async ({ alarms }) => {
    const at = clock.now();
    if (outcome.ok) return alarms.noteSent(id, at);
    return alarms.noteFailed(id, outcome.answer, outcome.final || attempts >= MOST_ATTEMPTS ? null : new Date(at.getTime() + restAfter(attempts)));
  });
  return outcome.ok ? 'sent' : 'failed';
}

/** How to send the alarm as things stand now; or why it is not to be sent any more. */
async function sending(
  tools: AlarmTools,
  organisation: OrganisationId,
  stores: DeskStores,
  alarm: KeptAlarm,
): Promise<(() => Promise<SendOutcome>) | string> {
  const { mailer, webhooks, words, appUrl, clock, vault } = tools;
  const claim = await stores.claims.byId(alarm.claimId);
  const account = claim && (await stores.accounts.byId(claim.accountId));
  if (!claim || !account) return 'removed';
  const open = await stores.deadlines.open(claim.id);
  if (open?.version !== alarm.version) return open ? 'moved' : 'answered';
  const told = (await stores.alarms.toldUntil(claim.id, alarm.version)).get(`${alarm.receiver} ${alarm.channel}`);
  if (told && told > alarm.stepAt) return 'overtaken'; // the mail server was away: the newer one says it all
  const zoneOfHouse = (await stores.people.organisation())?.zone ?? 'UTC';
  if (alarm.channel === 'webhook') {
    const webhook = await stores.alarmSettings.webhook(alarm.receiver);
    if (!webhook) return 'removed';
    const adder = await stores.people.person(webhook.addedBy);
    const reader = { language: adder?.language ?? 'en', zone: zoneOfHouse };
    return async () => {
      const secrets = await openWebhook(vault, organisation, webhook);
      if (!secrets) return { ok: false, answer: 'the key of this webhook is gone', final: true };
      const now = clock.now();
      const body = webhookBody(webhook.body, alarm.id, claim.id, alarmText(alarm, open, claim, account, reader, { now, appUrl }), words);
      return webhooks.call({ ...secrets, id: alarm.id, at: now, body });
    };
  }
  const person = await stores.people.person(alarm.receiver as PersonId);
  if (!person || person.offAt !== null || mailer === null) return 'removed';
  const zone = (await stores.alarmSettings.person(person.id))?.zone ?? person.zone ?? zoneOfHouse;
  return () => {
    const text = alarmText(alarm, open, claim, account, { language: person.language, zone }, { now: clock.now(), appUrl });
    return mailer.send({ to: person.email, ...words.mail(text), messageId: `alarm-${alarm.id}` });
  };
}
