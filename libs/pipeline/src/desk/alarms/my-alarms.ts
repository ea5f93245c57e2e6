import type { MyAlarms, SaveMyAlarms } from '@weerwoord/contracts';
import type { OrganisationId, PersonId, Result } from '@weerwoord/kernel';
import { isZone, ok } from '@weerwoord/kernel';
import type { DeskStores, SendOutcome } from '@weerwoord/ports';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { DeskRefusal } from '../desk-tools';
import { refused } from '../desk-tools';
import { testText } from './alarm-text';
import type { AlarmTools } from './alarm-tools';

type Mine = z.infer<typeof MyAlarms>;
type Whose = { readonly organisation: OrganisationId; readonly person: PersonId };

/** How somebody is told who has chosen nothing: in the app and by mail, at any hour. */
async function mineOf({ people, alarmSettings }: DeskStores, person: PersonId, mailReady: boolean): Promise<Mine | null> {
  const known = await people.person(person);
  if (!known) return null;
  const zone = known.zone ?? (await people.organisation())?.zone ?? 'UTC';
  const chosen = (await alarmSettings.person(person)) ?? { inApp: true, byMail: true, quiet: null, zone };
  return { ...chosen, email: known.email, mailReady };
}

export const lookAtMyAlarms = ({ units, mailer }: AlarmTools, { organisation, person }: Whose): Promise<Mine | null> =>
  units(organisation, (stores) => mineOf(stores, person, mailer !== null));

/** Keeps how a person wants to be told. Every clock is looked at again: an alarm may now be due earlier, or later. */
export async function saveMyAlarms(
  { units, clock, mailer }: AlarmTools,
  { organisation, person, to }: Whose & { readonly to: z.infer<typeof SaveMyAlarms> },
): Promise<Result<Mine, DeskRefusal>> {
  if (!isZone(to.zone)) return refused('bad-input', { fields: [{ path: 'zone', problem: 'unknown' }] });
  if (to.quiet !== null && to.quiet.from === to.quiet.to) return refused('bad-input', { fields: [{ path: 'quiet.to', problem: 'same-as-from' }] });
  const mine = await units(organisation, async (stores) => {
    const now = clock.now();
    await stores.alarmSettings.savePerson(person, to);
    await stores.deadlines.lookAtAll(now);
    await stores.acts.record([
      {
        at: now,
        actor: `person:${person}`,
        what: 'alarms.mine-changed',
        subjectKind: 'person',
        subjectId: person,
        payload: { inApp: to.inApp, byMail: to.byMail, quiet: to.quiet !== null },
      },
    ]);
    return mineOf(stores, person, mailer !== null);
  });
  return mine ? ok(mine) : refused('not-found');
}

/** Sends the person a test, and says what really came of it. */
export async function testMyAlarms(
  { units, clock, mailer, words, appUrl }: AlarmTools,
  { organisation, person, channel }: Whose & { readonly channel: 'app' | 'mail' },
): Promise<SendOutcome | null> {
  const found = await units(organisation, async (stores) => ({
    person: await stores.people.person(person),
    mine: await mineOf(stores, person, mailer !== null),
  }));
  if (!found.person || !found.mine) return null;
  const now = clock.now();
  const id = randomUUID();
  if (channel === 'app') {
    await units(organisation, ({ notifications }) =>
      notifications.add([{ id, personId: person, kind: 'alarm.test', claimId: null, figures: {}, at: now, readAt: null }]),
    );
    return { ok: true, answer: '' };
  }
  if (mailer === null) return { ok: false, answer: 'WEERWOORD_SMTP_URL', final: true };
  const text = testText({ language: found.person.language, zone: found.mine.zone }, now, appUrl);
  return mailer.send({ to: found.person.email, ...words.mail(text), messageId: `test-${id}` });
}
