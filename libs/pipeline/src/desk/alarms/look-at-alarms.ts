import { alarmsFor } from '@weerwoord/claims';
import type { ClaimAlarms, NotificationList } from '@weerwoord/contracts';
import type { ClaimId, OrganisationId, PersonId } from '@weerwoord/kernel';
import { isoText } from '@weerwoord/kernel';
import type { DeskStores, KeptAlarm, KeptClaim, KeptClock } from '@weerwoord/ports';
import type { z } from 'zod';
import type { AlarmTools } from './alarm-tools';
import { alarmBasis } from './remind-claim';
import { stepOf } from './step-kind';

type Shown = z.infer<typeof ClaimAlarms>;
const MOST_NOTIFICATIONS = 50;
const isoOrNull = (at: Date | null): string | null => at && isoText(at);

/** Who was told what of a claim, what comes next, and every clock it has had. Null when there is no such claim. */
export function lookAtAlarms(
  { units, clock, mailer }: AlarmTools,
  { organisation, claimId }: { readonly organisation: OrganisationId; readonly claimId: ClaimId },
): Promise<Shown | null> {
  return units(organisation, async (stores) => {
    const claim = await stores.claims.byId(claimId);
    if (!claim) return null;
    const clocks = await stores.deadlines.ofClaim(claimId);
    const open = clocks.find(({ closedAt }) => closedAt === null);
    const names = new Map([
      ...(await stores.desk.peopleNames()),
      ...(await stores.alarmSettings.webhooks()).map(({ id, shown }) => [id, shown] as const),
    ]);
    return {
      told: (await stores.alarms.ofClaim(claimId)).map((alarm) => toldShape(alarm, names)),
      next: open ? await nextOf(stores, claim, open, clock.now(), mailer !== null) : null,
      clocks: clocks.map(({ claimId: _claim, startedAt, safe, hard, setAt, closedAt, ...clockOf }) => ({
        ...clockOf,
        startedAt: isoText(startedAt),
        safe: isoText(safe),
        hard: isoText(hard),
        setAt: isoText(setAt),
        closedAt: isoOrNull(closedAt),
      })),
    };
  });
}

function toldShape(
  { step, channel, receiver, writtenAt, sentAt, attempts, droppedBecause, lastError }: KeptAlarm,
  names: ReadonlyMap<string, string>,
): Shown['told'][number] {
  const state = sentAt !== null ? 'sent' : droppedBecause === 'refused' ? 'failed' : droppedBecause !== null ? 'dropped' : 'waiting';
  return {
    ...stepOf(step),
    channel,
    to: names.get(receiver) ?? null,
    at: isoText(sentAt ?? writtenAt),
    state,
    attempts,
    answer: sentAt === null ? lastError : null,
  };
}

/** The earliest of what is still to be told to anybody, and to how many people that will be. */
async function nextOf(stores: DeskStores, claim: KeptClaim, open: KeptClock, now: Date, hasMailer: boolean): Promise<Shown['next']> {
  const { plan, routes, toldOf } = await alarmBasis(stores, claim, open, hasMailer);
  const coming = routes.flatMap((route) => {
    const { due, next } = alarmsFor(open, { plan, quiet: route.quiet, told: toldOf(route) }, now);
    const planned = due ? { at: now, step: due } : next;
    return planned ? [{ ...planned, receiver: route.receiver }] : [];
  });
  const first = [...coming].sort((a, b) => a.at.getTime() - b.at.getTime())[0];
  if (!first) return null;
  const people = new Set(coming.filter(({ step }) => step.id === first.step.id).map(({ receiver }) => receiver));
  return { at: isoText(first.at), ...stepOf(first.step.id), people: people.size };
}

/** What a person was told in the app, newest first. */
export function lookAtNotifications(
  { units }: Pick<AlarmTools, 'units'>,
  { organisation, person }: { readonly organisation: OrganisationId; readonly person: PersonId },
): Promise<z.infer<typeof NotificationList>> {
  return units(organisation, async ({ notifications }) => ({
    unread: await notifications.unread(person),
    notifications: (await notifications.of(person, MOST_NOTIFICATIONS)).map(({ personId: _person, figures, at, readAt, ...shown }) => ({
      ...shown,
      figures: { ...figures },
      at: isoText(at),
      readAt: isoOrNull(readAt),
    })),
  }));
}

/** @param ids null: everything */
export async function markRead(
  { units, clock }: Pick<AlarmTools, 'units' | 'clock'>,
  { organisation, person, ids }: { readonly organisation: OrganisationId; readonly person: PersonId; readonly ids: readonly string[] | null },
): Promise<void> {
  await units(organisation, ({ notifications }) => notifications.markRead(person, ids, clock.now()));
}
