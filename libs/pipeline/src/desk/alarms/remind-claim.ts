import { alarmsFor, USUAL_PLAN } from '@weerwoord/claims';
import type { AlarmPlan, AlarmStep, QuietHours } from '@weerwoord/claims';
import type { ClaimId, OrganisationId, PersonId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { AlarmChannel, AlarmReceiver, DeskStores, KeptAlarm, KeptClaim, KeptClock, KeptWebhook } from '@weerwoord/ports';
import { idFor } from '../../identity/id-for';
import type { AlarmTools } from './alarm-tools';

/** One way to tell one receiver. */
export type AlarmRoute = { readonly receiver: string; readonly channel: AlarmChannel; readonly quiet: QuietHours | null };

/** Over which ways who is told of this claim. Webhooks know no quiet hours: who reads there has their own. */
export function routesOf(receivers: readonly AlarmReceiver[], webhooks: readonly Pick<KeptWebhook, 'id'>[], hasMailer: boolean): AlarmRoute[] {
  return [
    ...receivers.flatMap(({ personId: receiver, inApp, byMail, quiet }) => [
      ...(inApp ? [{ receiver, channel: 'app' as const, quiet }] : []),
      ...(byMail && hasMailer ? [{ receiver, channel: 'mail' as const, quiet }] : []),
    ]),
    ...webhooks.map(({ id: receiver }) => ({ receiver, channel: 'webhook' as const, quiet: null })),
  ];
}

/** Everything that decides which alarms of a claim are due. Part of the caller's unit of work. */
export async function alarmBasis({ alarms, alarmSettings }: DeskStores, claim: KeptClaim, { version }: KeptClock, hasMailer: boolean) {
  const plan: AlarmPlan = (await alarmSettings.plan()) ?? USUAL_PLAN;
  const routes = routesOf(await alarmSettings.receivers(claim), await alarmSettings.webhooks(), hasMailer);
  const told = await alarms.toldUntil(claim.id, version);
  return { plan, routes, toldOf: ({ receiver, channel }: AlarmRoute): Date | null => told.get(`${receiver} ${channel}`) ?? null };
}

/**
 * Looks at one claim's clock as it stands now, writes the alarms that are due, each once for good, and notes when to look next. In the app they are
 * told in the same transaction; mails and webhooks are written to be sent, and sent by `sendAlarm`.
 *
 * Safe to run at any moment, twice, beside each other: a claim that was answered meanwhile has no clock any more, a step that was written is not
 * written again.
 */
export async function remindClaim(
  { units, clock, mailer }: AlarmTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<{ readonly toSend: readonly string[]; readonly toldInApp: readonly PersonId[] }> {
  return units(organisation, async (stores) => {
    const claim = await stores.claims.lock(claimId);
    const open = claim && (await stores.deadlines.open(claimId));
    if (!claim || !open) return { toSend: [], toldInApp: [] };
    const now = clock.now();
    const { plan, routes, toldOf } = await alarmBasis(stores, claim, open, mailer !== null);
    const answers = routes.map((route) => ({ route, answer: alarmsFor(open, { plan, quiet: route.quiet, told: toldOf(route) }, now) }));
    const due = answers.flatMap(({ route, answer }) => (answer.due ? [alarmOf(open, route, answer.due, now)] : []));
    const written = await stores.alarms.write(due);
    const inApp = written.filter(({ channel }) => channel === 'app');
    const kindOf = new Map(answers.flatMap(({ answer: { due: step } }) => (step ? [[step.id, step.kind] as const] : [])));
    await stores.notifications.add(
      inApp.map(({ id, receiver, step, safeAt, hardAt }) => ({
        id,
        personId: receiver as PersonId,
        kind: `alarm.${kindOf.get(step) ?? 'before-safe'}`,
        claimId,
        figures: { stage: open.stage, safe: isoText(safeAt), hard: isoText(hardAt) },
        at: now,
        readAt: null,
      })),
    );
    // Also when the plan has its next step, whoever is there now: somebody else may be by then.
    const planned = alarmsFor(open, { plan, quiet: null, told: null }, now).next;
    const nexts = [...answers.map(({ answer: { next } }) => next), planned].flatMap((next) => (next ? [next.at.getTime()] : []));
    await stores.deadlines.lookAgain(claimId, open.version, nexts.length === 0 ? null : new Date(Math.min(...nexts)));
    return {
      toSend: written.filter(({ channel }) => channel !== 'app').map(({ id }) => id),
      toldInApp: inApp.map(({ receiver }) => receiver as PersonId),
    };
  });
}

/** The same alarm has the same id on every machine, and so the same Message-ID. */
function alarmOf({ claimId, version, safe, hard }: KeptClock, { receiver, channel }: AlarmRoute, step: AlarmStep, now: Date): KeptAlarm {
  return {
    id: idFor('alarm', claimId, String(version), step.id, receiver, channel),
    claimId,
    version,
    step: step.id,
    stepAt: step.at,
    receiver,
    channel,
    writtenAt: now,
    safeAt: safe,
    hardAt: hard,
    sentAt: channel === 'app' ? now : null,
    attempts: 0,
    nextTryAt: channel === 'app' ? null : now,
    droppedBecause: null,
    lastError: null,
  };
}
