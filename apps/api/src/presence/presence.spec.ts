import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { ClaimPage, ClaimPresence, DeskPresence } from '@weerwoord/contracts';
import { addPerson, setPassword } from '@weerwoord/pipeline';
import { createLogger, hashPassword, openLiveEvents, openQueues } from '@weerwoord/wiring';
import { describeWithPostgres } from '@weerwoord/wiring/testing';
import { aRunningApi, aVisitorOf } from '../../testing/a-running-api';
import type { RunningApi, Visitor } from '../../testing/a-running-api';
import { createApi } from '../create-api';

describeWithPostgres('who is at a claim', () => {
  let api: RunningApi;
  let now = new Date('2026-11-20T07:49:00Z');
  const clock = { now: () => now };
  let [sanne, youssef] = [] as unknown as [Visitor, Visitor];
  let claimId = '';
  let leave = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    api = await aRunningApi({ clock });
    const owner = await api.addOrganisation('sanne@example.org');
    sanne = await api.logIn(owner);
    const { id: accountId } = await api.addAccount(owner.organisation);
    const form = {
      accountId,
      kind: 'A_TO_Z',
      externalOrderId: '302-0000001-0000001',
      reason: 'INR_DELIVERED',
      amount: null,
      receivedAt: '2026-11-19T10:00:00Z',
      respondBy: null,
    };
    claimId = ClaimPage.parse(await sanne.json('POST', '/claims', { body: form })).id;
    const on = { organisation: owner.organisation, actor: 'cli' };
    const added = await addPerson(api.product, {
      ...on,
      person: { name: 'Youssef', email: 'youssef@example.org', language: 'en', roles: [{ role: 'support', accountId: null }], linkHash: null },
    });
    if (!added.ok) throw new Error(added.problem.code);
    await setPassword(api.product, { ...on, personId: added.value.personId, passwordHash: await hashPassword('a password for specs') });
    // A second process on the same database: what one hears, the other knows.
    const product = await api.openAgain('api');
    const logger = createLogger('api', product.settings);
    const [queues, live] = [openQueues(api.queueUrl, logger), openLiveEvents(product, logger)];
    const app = await createApi({ product, queues, live, logger });
    await app.listen(0, '127.0.0.1');
    youssef = aVisitorOf(`http://127.0.0.1:${String((app.getHttpServer().address() as AddressInfo).port)}`);
    await youssef.json('POST', '/session', { body: { email: 'youssef@example.org', password: 'a password for specs' } });
    leave = async () => {
      await live.close();
      await app.close();
      await queues.close();
      await product.close();
    };
  });
  afterAll(async () => {
    await leave();
    await api.leave();
  });

  const tabs = { sanne: randomUUID(), youssef: randomUUID(), other: randomUUID() };
  const beat = async (who: Visitor, tab: string, doing: 'look' | 'edit' | 'left') =>
    ClaimPresence.parse(await who.json('POST', `/claims/${claimId}/presence`, { body: { tab, doing } })).others.map((one) => [
      one.name,
      one.doing,
      one.since,
    ]);
  const later = (seconds: number): void => {
    now = new Date(now.getTime() + seconds * 1000);
  };

  it('over two processes: the one who edits is seen, since when, and not by themselves', async () => {
    expect(await beat(sanne, tabs.sanne, 'look')).toEqual([]);
    expect(await beat(youssef, tabs.youssef, 'edit')).toEqual([['Sanne de Vries', 'look', '2026-11-20T07:49:00Z']]);
    later(4);
    expect(await beat(sanne, tabs.sanne, 'look')).toEqual([['Youssef', 'edit', '2026-11-20T07:49:00Z']]);
    expect(DeskPresence.parse(await sanne.json('GET', '/presence')).claims).toMatchObject([
      { claimId, people: [{ name: 'Youssef', initials: 'Y', doing: 'edit' }] },
    ]);
  });
  it('who edits in one window and looks in another, edits', async () => {
    await beat(youssef, tabs.other, 'look');
    expect((await beat(sanne, tabs.sanne, 'look')).map(([, doing]) => doing)).toEqual(['edit']);
  });
  it('who says good-bye is gone at once; who does not, within 15 s', async () => {
    await beat(youssef, tabs.other, 'left');
    await beat(youssef, tabs.youssef, 'look');
    later(9);
    expect(await beat(sanne, tabs.sanne, 'look')).toHaveLength(1);
    later(2);
    expect(await beat(sanne, tabs.sanne, 'look')).toEqual([]);
    await beat(youssef, tabs.youssef, 'look');
    await beat(youssef, tabs.youssef, 'left');
    expect(await beat(sanne, tabs.sanne, 'look')).toEqual([]);
  });
  it('at a claim that is not there nobody is', async () => {
    expect((await sanne.ask('POST', `/claims/${randomUUID()}/presence`, { body: { tab: tabs.sanne, doing: 'look' } })).status).toBe(404);
  });
});
