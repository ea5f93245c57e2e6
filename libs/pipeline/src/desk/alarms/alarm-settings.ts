import { USUAL_PLAN } from '@weerwoord/claims';
import type { AlarmPlan } from '@weerwoord/claims';
import type { AddWebhook, AlarmSettingsShape } from '@weerwoord/contracts';
import type { ActName, OrganisationId, PersonId, Result } from '@weerwoord/kernel';
import { isoText, ok } from '@weerwoord/kernel';
import type { DeskStores, SendOutcome } from '@weerwoord/ports';
import { randomBytes, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { DeskRefusal } from '../desk-tools';
import { refused } from '../desk-tools';
import { testText } from './alarm-text';
import type { AlarmTools } from './alarm-tools';
import { openWebhook, sealWebhook, webhookSubject } from './webhook-secrets';
import { webhookBody } from './webhook-body';

type Shape = z.infer<typeof AlarmSettingsShape>;
type By = { readonly organisation: OrganisationId; readonly person: PersonId };
const MOST_WEBHOOKS = 10;

async function settingsOf({ alarmSettings, desk }: DeskStores): Promise<Shape> {
  const names = await desk.peopleNames();
  const planOf = ({ stepHours, hardHours }: AlarmPlan): Shape['plan'] => ({ stepHours: [...stepHours].sort((a, b) => b - a), hardHours });
  return {
    plan: planOf((await alarmSettings.plan()) ?? USUAL_PLAN),
    usual: planOf(USUAL_PLAN),
    webhooks: (await alarmSettings.webhooks()).map(({ id, body, shown, addedBy, addedAt }) => ({
      id,
      body,
      shown,
      addedBy: names.get(addedBy) ?? null,
      addedAt: isoText(addedAt),
    })),
  };
}

const act = (person: PersonId, what: ActName, subjectId: string, at: Date, payload: Readonly<Record<string, unknown>>) => ({
  at,
  actor: `person:${person}`,
  what,
  subjectKind: 'alarms',
  subjectId,
  payload,
});

export const lookAtAlarmSettings = ({ units }: AlarmTools, { organisation }: { readonly organisation: OrganisationId }): Promise<Shape> =>
  units(organisation, settingsOf);

/** Sets when everybody is told. Every clock is looked at again. */
export function saveAlarmPlan({ units, clock }: AlarmTools, { organisation, person, plan }: By & { readonly plan: AlarmPlan }): Promise<Shape> {
  const stepHours = [...new Set(plan.stepHours)].sort((a, b) => b - a);
  return units(organisation, async (stores) => {
    const now = clock.now();
    await stores.alarmSettings.savePlan({ stepHours, hardHours: plan.hardHours });
    await stores.deadlines.lookAtAll(now);
    await stores.acts.record([act(person, 'alarms.plan-changed', organisation, now, { steps: stepHours.join(','), hardHours: plan.hardHours })]);
    return settingsOf(stores);
  });
}

/** "hooks.slack.com/…k4Tz": enough to know it by, not enough to use it. */
export function shownAddress(url: string): string {
  const { host, pathname, search } = new URL(url);
  const rest = `${pathname}${search}`;
  return rest.length <= 8 ? host : `${host}/…${rest.slice(-4)}`;
}

/** Adds a webhook of the organisation. Its secret is told this once. */
export async function addWebhook(
  { units, clock, vault, webhooks }: AlarmTools,
  { organisation, person, url, body }: By & z.infer<typeof AddWebhook>,
): Promise<Result<{ readonly settings: Shape; readonly secret: string }, DeskRefusal>> {
  const problem = webhooks.problemOf(url);
  if (problem !== null) return refused('bad-input', { fields: [{ path: 'url', problem }] });
  const id = randomUUID();
  const secret = randomBytes(32).toString('base64url');
  const sealed = await sealWebhook(vault, organisation, id, { url, secret });
  return units(organisation, async (stores) => {
    if ((await stores.alarmSettings.webhooks()).length >= MOST_WEBHOOKS) return refused('not-possible-now');
    const now = clock.now();
    await stores.alarmSettings.addWebhook({ id, body, shown: shownAddress(url), sealed, addedBy: person, addedAt: now });
    await stores.deadlines.lookAtAll(now);
    await stores.acts.record([act(person, 'alarms.webhook-added', id, now, { body })]);
    return ok({ settings: await settingsOf(stores), secret });
  });
}

/** Removes a webhook; its address and secret are destroyed. */
export async function removeWebhook(
  { units, clock, vault }: AlarmTools,
  { organisation, person, webhookId }: By & { readonly webhookId: string },
): Promise<Result<Shape, DeskRefusal>> {
  const answer = await units(organisation, async (stores) => {
    const now = clock.now();
    if (!(await stores.alarmSettings.removeWebhook(webhookId, now))) return null;
    await stores.acts.record([act(person, 'alarms.webhook-removed', webhookId, now, {})]);
    return settingsOf(stores);
  });
  if (!answer) return refused('not-found');
  await vault.destroy(organisation, [webhookSubject(webhookId)]);
  return ok(answer);
}

/** Calls a webhook with a test, and says what really came of it; null when there is none. */
export async function testWebhook(
  { units, clock, vault, webhooks, words, appUrl }: AlarmTools,
  { organisation, person, webhookId }: By & { readonly webhookId: string },
): Promise<SendOutcome | null> {
  const found = await units(organisation, async ({ alarmSettings, people }) => ({
    webhook: await alarmSettings.webhook(webhookId),
    language: (await people.person(person))?.language ?? 'en',
    zone: (await people.organisation())?.zone ?? 'UTC',
  }));
  const secrets = found.webhook && (await openWebhook(vault, organisation, found.webhook));
  if (!found.webhook || !secrets) return null;
  const now = clock.now();
  const id = randomUUID();
  return webhooks.call({ ...secrets, id, at: now, body: webhookBody(found.webhook.body, id, null, testText(found, now, appUrl), words) });
}
