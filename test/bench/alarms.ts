import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClaimId, PersonId } from '@weerwoord/kernel';
import { NOTHING_AFTER } from '@weerwoord/ports';
import type { Account, KeptClaim } from '@weerwoord/ports';
import type { Product } from '@weerwoord/wiring';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { seconds, tell } from './figure';
import { anAccount } from './seller';
import { aWorker } from './worker-process';

const ALARMS = 1_000;
const PATIENCE_MS = 180_000;
const HOUR_MS = 3_600_000;
const VERSUS = 'the same mails handed over by nodemailer alone';

/** A claim whose last reminder has been due for half an hour. */
function dueClaim(account: Account, now: Date, place: number): KeptClaim {
  const safe = new Date(now.getTime() + 1.5 * HOUR_MS);
  const started = new Date(safe.getTime() - 48 * HOUR_MS);
  return {
    id: randomUUID() as ClaimId,
    accountId: account.id,
    kind: 'A_TO_Z',
    externalOrderId: `302-${String(place).padStart(7, '0')}-1234567`,
    externalClaimId: null,
    orderId: null,
    site: account.site,
    language: 'de',
    reason: 'INR_DELIVERED',
    amount: null,
    filedAt: started,
    clock: {
      startedAt: started,
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
  };
}

/** From the start of a worker, after a night without one, to the last of a thousand alarms out: in the app and by mail, to a real mail server. */
export async function benchAlarms(product: Product): Promise<void> {
  const account = await anAccount(product, 'bench-alarms');
  const organisation = account.organisationId;
  const now = new Date();
  const person = {
    id: randomUUID() as PersonId,
    email: 'alarms@example.org',
    name: 'Sanne',
    language: 'en',
    passwordHash: 'x',
    role: 'owner',
  } as const;
  await product.units(organisation, ({ people }) => people.addPerson(person, now));
  const claims = Array.from({ length: ALARMS }, (_, place) => dueClaim(account, now, place));
  await product.desk.units(organisation, ({ claims: store }) => store.saveAll(claims, new Date(now.getTime() - 12 * HOUR_MS)));

  const got = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      stream.resume();
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        got.set(to, (got.get(to) ?? 0) + 1);
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const url = `smtp://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`;

  const transport = createTransport({ url, pool: true, maxConnections: 4 });
  const bare = await seconds(() =>
    Promise.all(claims.map(({ id }) => transport.sendMail({ from: 'desk@example.org', to: 'bare@example.org', subject: id, text: 'due' }))),
  );
  transport.close();

  const started = performance.now();
  const worker = await aWorker({ WEERWOORD_SMTP_URL: url, WEERWOORD_MAIL_FROM: 'desk@example.org' });
  try {
    const out = async (): Promise<boolean> => {
      const [row]: { n: string }[] = await product.dataSource.query(
        'select count(*) as n from alarm where sent_at is not null and claim_id = any($1)',
        [claims.map(({ id }) => id)],
      );
      return Number(row?.n) === ALARMS * 2;
    };
    while (!(await out())) {
      if (performance.now() - started > PATIENCE_MS) throw new Error('the alarms did not go out');
      await sleep(100);
    }
    const took = (performance.now() - started) / 1000;
    if (got.get(person.email) !== ALARMS) throw new Error(`${String(got.get(person.email))} mails for ${String(ALARMS)} alarms`);
    const figure = `${ALARMS.toLocaleString('en')} alarms due, from the start of the worker`;
    tell({ bench: 'alarms', figure: `${figure} to all out, in the app and by mail`, value: took, unit: 's', versus: VERSUS, ratio: took / bare });
  } finally {
    await worker.stop();
    server.close();
  }
}
