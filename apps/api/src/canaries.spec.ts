import { readdir } from 'node:fs/promises';
import { describeWithPostgres, fixture, queueContents } from '@weerwoord/wiring/testing';
import { aRunningApi } from '../testing/a-running-api';
import type { RunningApi } from '../testing/a-running-api';
import { routes } from './openapi/route-shapes';

/** What belongs to a buyer, in every question here; no log, no queue and no answer to a refused question may say it. */
const WHO = 'Zqkanja Vogelzq0001';
const MARK = /zqkanja|vogelzq|zqk\d{4}/i;
const ID = '00000000-0000-4000-8000-000000000001';
/** Left out: they end the log-in everything else is asked with. */
const ENDS = new Set(['DELETE /session', 'POST /me/remove', 'DELETE /me/sessions']);

describeWithPostgres('buyers named in whatever is asked of the API', () => {
  let api: RunningApi;
  const told: string[] = [];
  beforeAll(async () => {
    api = await aRunningApi({ settings: { LOG_LEVEL: 'debug' } }, { write: (line: string) => void told.push(line) });
  });
  afterAll(() => api.leave());

  it('stand in no line of its log, no letter in the queue, no name of a spooled file, and in no answer that refuses', async () => {
    const { email, password, organisation } = await api.addOrganisation('owner@example.org');
    const { id: accountId } = await api.addAccount(organisation);
    const owner = await api.logIn({ email, password });
    await api.visitor().ask('POST', '/session', { body: { email: 'zqk0001@example.org', password: WHO } });
    const name = encodeURIComponent(WHO);
    const echoed: string[] = [];
    const statuses = new Set<number>();
    const strange = {
      zqkanja: WHO,
      email: 'zqk0001',
      name: [WHO],
      typed: { email: { of: WHO } },
      note: { text: WHO },
      reason: [WHO],
      words: 7,
      orders: WHO,
      files: WHO,
      text: `\u0000${WHO}`,
    };
    for (const { method, path } of routes()) {
      if (ENDS.has(`${method} ${path}`)) continue;
      const of = (id: string): string => path.replace(':accountId', accountId).replace(/:[A-Za-z]+/g, id);
      const tries: [string, unknown][] =
        method === 'GET'
          ? [[`${of(name)}?q=${name}&account=${name}&cursor=${name}`, undefined]]
          : [
              [of(ID), strange],
              [of(name), `{"name": "${WHO}", "broken`],
            ];
      for (const [asked, body] of tries) {
        const answer = await owner
          .ask(method, asked, {
            ...(body !== undefined && { body }),
            headers: {
              'user-agent': WHO,
              referer: `http://127.0.0.1/claims?q=${name}`,
              ...(typeof body === 'string' && { 'content-type': 'application/json' }),
            },
            signal: AbortSignal.timeout(asked.includes('events') ? 200 : 10_000),
          })
          .catch(() => null);
        if (!answer) continue;
        statuses.add(answer.status);
        if (answer.status < 400) await answer.body?.cancel();
        else if (MARK.test(await answer.text())) echoed.push(`${method} ${path}`);
      }
    }
    expect(echoed).toEqual([]);
    expect([...statuses].filter((status) => status >= 500)).toEqual([]);
    const form = new FormData();
    form.append('accountId', accountId);
    form.append('files', new Blob([new Uint8Array(fixture('mail/ok/a-to-z-claim.eml'))]), `${WHO}.eml`);
    const sent = await owner.ask('POST', '/imports', { body: form });
    expect(sent.status).toBeLessThan(300);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((line) => MARK.test(line))).toEqual([]);
    const queued = [...(await queueContents(api.queueUrl))];
    expect(queued.length).toBeGreaterThan(0);
    expect(queued.filter(([key, text]) => MARK.test(key) || MARK.test(text))).toEqual([]);
    const files = await readdir(api.product.settings.WEERWOORD_DATA, { recursive: true });
    expect(files.filter((file) => MARK.test(file))).toEqual([]);
  });
});
