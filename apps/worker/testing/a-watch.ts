import { randomUUID } from 'node:crypto';
import type { ClaimId, OrganisationId, PersonId } from '@weerwoord/kernel';
import { NOTHING_AFTER } from '@weerwoord/ports';
import type { Account, KeptClaim } from '@weerwoord/ports';
import { createLogger, liveTeller, openQueues } from '@weerwoord/wiring';
import { aProduct, aQueueServer } from '@weerwoord/wiring/testing';
import type { OpenedProduct, QueueServer } from '@weerwoord/wiring/testing';
import { runWorker } from '../src/run-worker';
import type { RunningWorker } from '../src/run-worker';
import { aMailServer } from './a-mail-server';
import type { MailServer } from './a-mail-server';

const HOUR_MS = 3_600_000;

export type Watch = OpenedProduct & {
  readonly server: QueueServer;
  readonly mail: MailServer;
  readonly organisation: OrganisationId;
  readonly account: Account;
  readonly owner: PersonId;
  now(): Date;
  /** Moves everybody's clock. */
  pass(hours: number): void;
  /** Claims whose safe deadline lies so many hours from now, the hard one a day later. */
  claims(safeInHours: readonly number[], over?: Partial<KeptClaim>): Promise<ClaimId[]>;
  person(email: string): Promise<PersonId>;
  /** @param queue address of another queue server than the house's */
  hire(queue?: string): Promise<RunningWorker>;
  /** Notices in the app, per person and claim, as often as they are there. */
  notices(): Promise<string[]>;
};

/** A house with a mail server and a clock that can be moved, and nobody at work. */
export async function aWatch(settings: Readonly<Record<string, string>> = {}): Promise<Watch> {
  let now = new Date('2026-11-20T08:00:00Z');
  const [server, mail] = await Promise.all([aQueueServer(), aMailServer()]);
  const opened = await aProduct({
    name: 'worker',
    clock: { now: () => now },
    settings: {
      WEERWOORD_SMTP_URL: mail.url,
      WEERWOORD_MAIL_FROM: 'Weerwoord <desk@example.org>',
      WEERWOORD_PUBLIC_URL: 'https://desk.example.org/',
      ...settings,
    },
  });
  const { product } = opened;
  const { organisation, person: owner } = await opened.addOrganisation('sanne@example.org');
  const account = await opened.addAccount(organisation);
  const logger = createLogger('worker', product.settings);
  const claimOf = (safeInHours: number, over: Partial<KeptClaim>): KeptClaim => {
    const safe = new Date(now.getTime() + safeInHours * HOUR_MS);
    return {
      id: randomUUID() as ClaimId,
      accountId: account.id,
      kind: 'A_TO_Z',
      externalOrderId: `302-${String(Math.round(Math.abs(safeInHours) * 1000)).padStart(7, '0')}-1234567`,
      externalClaimId: null,
      orderId: null,
      site: 'amazon.de',
      language: 'de',
      reason: 'INR_DELIVERED',
      amount: { minor: 8490, currency: 'EUR' },
      filedAt: now,
      clock: {
        startedAt: new Date(safe.getTime() - 48 * HOUR_MS),
        safeDeadline: safe,
        hardDeadline: new Date(safe.getTime() + 24 * HOUR_MS),
        basis: 'mail',
        rule: 'amazon.claim.response-hours',
        holidaysKnown: true,
      },
      work: 'open',
      marketplaceState: 'ACTION_REQUIRED',
      fundedBy: 'UNKNOWN',
      saysMetric: null,
      evidencePresent: 0,
      evidenceWanted: 0,
      draftLanguage: null,
      advice: null,
      assignedTo: null,
      factsHash: null,
      after: NOTHING_AFTER,
      revision: 1,
      ...over,
    };
  };
  return {
    ...opened,
    server,
    mail,
    organisation,
    account,
    owner,
    now: () => now,
    pass(hours) {
      now = new Date(now.getTime() + hours * HOUR_MS);
    },
    async claims(safeInHours, over = {}) {
      const claims = safeInHours.map((hours) => claimOf(hours, over));
      await product.desk.units(organisation, ({ claims: store }) => store.saveAll(claims, now));
      return claims.map(({ id }) => id);
    },
    async person(email) {
      const id = randomUUID() as PersonId;
      await product.units(organisation, ({ people }) =>
        people.addPerson({ id, email, name: email, language: 'nl', passwordHash: 'x', role: 'support' }, now),
      );
      return id;
    },
    async hire(queue = server.url) {
      return runWorker({ product, queues: openQueues(queue, logger), live: liveTeller(product, logger), logger });
    },
    async notices() {
      const people = await product.desk.units(organisation, ({ people: store }) => store.all());
      const all = await Promise.all(people.map(({ id }) => product.desk.units(organisation, ({ notifications }) => notifications.of(id, 10_000))));
      return all.flat().map(({ personId, claimId, kind }) => `${personId} ${claimId ?? ''} ${kind}`);
    },
    async leave() {
      await server.stop();
      await opened.leave(); // lets go of its connections to the mail server
      await mail.stop();
    },
  };
}
