import { LiveEvent } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { addPerson, changePerson, setPassword } from '@weerwoord/pipeline';
import { createLogger, hashPassword, liveTeller } from '@weerwoord/wiring';
import { describeWithPostgres } from '@weerwoord/wiring/testing';
import { aRunningApi } from '../../testing/a-running-api';
import type { RunningApi, Visitor } from '../../testing/a-running-api';

const CLAIM = '00000000-0000-8000-8000-00000000000c';

/** Reads a stream of events until it ends or `enough` have come. */
async function heard(response: Response, enough: number): Promise<{ readonly events: unknown[]; readonly ended: boolean }> {
  const events: unknown[] = [];
  let text = '';
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  while (events.length < enough) {
    const { value, done } = await reader.read();
    if (done) return { events, ended: true };
    text += value;
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      if (line.startsWith('data: ')) events.push(LiveEvent.parse(JSON.parse(line.slice(6))));
    }
  }
  await reader.cancel();
  return { events, ended: false };
}

describeWithPostgres('live events', () => {
  let api: RunningApi;
  let sanne: Visitor;
  let organisation: OrganisationId;
  let other: OrganisationId;
  beforeAll(async () => {
    api = await aRunningApi();
    const [one, two] = [await api.addOrganisation('sanne@example.org'), await api.addOrganisation('other@example.org')];
    [organisation, other] = [one.organisation, two.organisation];
    sanne = await api.logIn(one);
  });
  afterAll(() => api.leave());

  it('what another process tells reaches the browsers of that organisation, and no others', async () => {
    const worker = await api.openAgain('worker');
    const teller = liveTeller(worker, createLogger('worker', worker.settings));
    const stream = await sanne.ask('GET', '/events');
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const listening = heard(stream, 1);
    await teller.tell(other, { kind: 'claim', claimId: '00000000-0000-8000-8000-00000000000d' });
    await teller.tell(organisation, { kind: 'claim', claimId: CLAIM });
    expect((await listening).events).toEqual([{ kind: 'claim', claimId: CLAIM }]);
    await worker.close();
  });

  it('whoever was switched off hears no more, also on a stream that is still open', async () => {
    const on = { organisation, actor: 'cli' };
    const added = await addPerson(api.product, {
      ...on,
      person: { name: 'Off', email: 'off@example.org', language: 'en', roles: [{ role: 'support', accountId: null }], linkHash: null },
    });
    if (!added.ok) throw new Error(added.problem.code);
    const { personId } = added.value;
    await setPassword(api.product, { ...on, personId, passwordHash: await hashPassword('a password for specs') });
    const stream = await (await api.logIn({ email: 'off@example.org', password: 'a password for specs' })).ask('GET', '/events');
    const listening = heard(stream, 1);
    const worker = await api.openAgain('worker');
    const teller = liveTeller(worker, createLogger('worker', worker.settings));
    await changePerson(api.product, { ...on, personId, to: { off: true } });
    await teller.tell(organisation, { kind: 'claim', claimId: CLAIM });
    await new Promise((resolve) => setTimeout(resolve, 500)); // it is looked at when it arrives
    await changePerson(api.product, { ...on, personId, to: { off: false } });
    const later = { kind: 'claim', claimId: '00000000-0000-8000-8000-00000000000e' } as const;
    await teller.tell(organisation, later);
    expect((await listening).events).toEqual([later]);
    await worker.close();
  });

  it('a stream that may have missed something is ended, and the next one hears again', async () => {
    const listening = heard(await sanne.ask('GET', '/events'), 1);
    await api.product.dataSource.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'weerwoord live' and datname = current_database()`,
    );
    expect(await listening).toEqual({ events: [], ended: true });
    const again = heard(await sanne.ask('GET', '/events'), 1);
    await api.live.tell(organisation, { kind: 'claim', claimId: CLAIM });
    expect((await again).events).toEqual([{ kind: 'claim', claimId: CLAIM }]);
  });

  it('somebody else’s words on the channel are passed over', async () => {
    const listening = heard(await sanne.ask('GET', '/events'), 1);
    await api.product.dataSource.query(
      `select pg_notify('weerwoord_live', 'not json'), pg_notify('weerwoord_live', '{"organisation":"${organisation}","event":{"kind":"gossip"}}')`,
    );
    await api.live.tell(organisation, { kind: 'claim', claimId: CLAIM });
    expect((await listening).events).toEqual([{ kind: 'claim', claimId: CLAIM }]);
  });
});
