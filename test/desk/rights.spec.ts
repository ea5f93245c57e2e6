import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { jest } from '@jest/globals';
import { buyerPaper } from '@weerwoord/documents';
import type { AccountId, OrderId, PersonId } from '@weerwoord/kernel';
import { rightsUnits } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import {
  addPerson,
  answerDue,
  dueRequests,
  exportBuyer,
  exportPerson,
  findBuyer,
  lookAtRequest,
  makeHook,
  makePack,
  noteRequest,
  orderIdFor,
  packBytes,
  placeHold,
  receiptOf,
  releaseHold,
  removePerson,
  runErasure,
  settleNotice,
  startErasure,
  takeNotice,
  withdrawRequest,
} from '@weerwoord/pipeline';
import type { RightsTools, TypedBuyer } from '@weerwoord/pipeline';
import type { KeyAnswer, NoticeKeys } from '@weerwoord/ports';
import { fromBuffer } from 'yauzl';
import type { Desk } from './a-desk';
import { aDesk, claimMail, known, NOW, ORDER, PROFILE, SANNE, thread, unshipped } from './a-desk';

jest.setTimeout(60_000);

const OTHER = '302-9999999-0000001';
/** A second buyer, of the same name in another town. */
const stranger = {
  name: 'unshipped-2.txt',
  text: unshipped.text
    .replaceAll(ORDER, OTHER)
    .replace('k3j2h1@', 'z9z9z9@')
    .replace('50672', '10115')
    .replace('Aachener Str. 12', 'Invalidenstr. 1')
    .replace('Köln', 'Berlin'),
};

const entriesOf = (zip: Buffer): Promise<Map<string, string>> =>
  new Promise((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (error, opened) => {
      if (error) return reject(error);
      const found = new Map<string, string>();
      opened.on('entry', (entry: { fileName: string }) =>
        opened.openReadStream(entry as never, (problem, stream) => {
          if (problem) return reject(problem);
          void buffer(stream).then((bytes) => {
            found.set(entry.fileName, bytes.toString('utf8'));
            opened.readEntry();
          }, reject);
        }),
      );
      opened.once('end', () => resolve(found)).once('error', reject);
      opened.readEntry();
    }),
  );

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PEM = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const noticeOf = (over: { readonly username?: string; readonly userId?: string; readonly id?: string; readonly topic?: string } = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      metadata: { topic: over.topic ?? 'MARKETPLACE_ACCOUNT_DELETION', schemaVersion: '1.0', deprecated: false },
      notification: {
        notificationId: over.id ?? randomUUID(),
        eventDate: '2026-11-19T20:43:59.462Z',
        publishDate: '2026-11-19T20:43:59.679Z',
        publishAttemptCount: 1,
        data: {
          username: over.username ?? 'marie_s',
          userId: over.userId ?? 'ma8vp1jySJC',
          eiasToken: 'nY+sHZ2PrBmdj6wVnY+sEZ2PrA2dj6wJnY+gAZGEpwmdj6x9nY+seQ==',
        },
      },
    }),
  );
const signed = (body: Buffer, digest: 'SHA1' | 'SHA256' = 'SHA1', kid = 'kid-1'): string =>
  Buffer.from(JSON.stringify({ alg: 'ecdsa', kid, signature: sign(digest.toLowerCase(), body, privateKey).toString('base64'), digest })).toString(
    'base64',
  );

describeWithPostgres('what people may ask about themselves', () => {
  let desk: Desk;
  let tools: RightsTools;
  let key: KeyAnswer;
  let remembers: boolean;
  const noticeKeys: NoticeKeys = { isSetUp: true, remembered: () => (remembers ? key.found : null), key: () => Promise.resolve(key) };
  const arrive = async (): Promise<void> => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    tools = { ...desk.tools, units: rightsUnits(desk.dataSource), paper: buyerPaper, noticeKeys };
    await desk.drop(...known(), ...thread, stranger);
  };
  beforeEach(() => {
    [key, remembers] = [{ found: { pem: PEM, digest: 'SHA1' } }, true];
  });
  const asked = () => ({ organisation: desk.organisation, actor: desk.actor });
  const orderId = (): OrderId => orderIdFor(desk.account, ORDER);
  const otherId = (): OrderId => orderIdFor(desk.account, OTHER);
  const find = async (typed: TypedBuyer) =>
    (await findBuyer(tools, { ...asked(), typed })).orders.map(({ externalId, why }) => [externalId, [...why].sort().join(' ')]);
  const note = async (kind: 'export' | 'erase', ids: readonly OrderId[] = [orderId()]): Promise<string> => {
    const noted = await noteRequest(tools, {
      ...asked(),
      kind,
      askedAt: NOW,
      language: 'en',
      typed: { email: 'k3j2h1@marketplace.amazon.de' },
      orders: ids.map((id) => ({ orderId: id, why: ['email'] as const })),
    });
    if (!noted.ok) throw new Error(noted.problem);
    return noted.value.requestId;
  };
  const erase = async (requestId: string): Promise<void> => {
    expect(await startErasure(tools, { ...asked(), requestId })).toEqual({ ok: true, value: null });
    await runErasure(tools, { organisation: desk.organisation, requestId });
  };
  const acts = (what: string) =>
    desk.inside((tx) => tx.rows<{ payload: Record<string, unknown> }>('select payload from act where what = $1 order by seq', [what]));

  const account = async (): Promise<AccountId> => {
    await desk.inside((tx) => tx.run(`update account set channel = 'ebay', site = 'EBAY_DE'`));
    await desk.inside((tx) =>
      tx.run('update orders set handle_hash = $2 where id = $1', [orderId(), tools.vault.lookup(desk.organisation, 'handle', 'marie_s')]),
    );
    expect(await makeHook(tools, { ...asked(), accountId: desk.account.id })).toMatchObject({ ok: true });
    return desk.account.id;
  };
  const take = async (body: Buffer, signature: string | undefined) =>
    takeNotice(tools, { organisation: desk.organisation, accountId: await account(), body, signature });
  const settle = (noticeId: string) => settleNotice(tools, { organisation: desk.organisation, noticeId });
  const isGone = async (): Promise<boolean> => (await tools.orders.personal(desk.organisation, orderId())).every(({ personal }) => personal === null);

  describe('where nothing is destroyed', () => {
    beforeAll(arrive);
    afterAll(() => desk.leave());
    describe('finding a buyer', () => {
      it.each<[string, TypedBuyer, readonly (readonly [string, string])[]]>([
        ['by e-mail, in any case', { email: ' K3J2H1@marketplace.amazon.DE ' }, [[ORDER, 'email']]],
        ['by order number', { orderNumber: ORDER }, [[ORDER, 'order-number']]],
        [
          'by name and postcode: the namesake is told as a candidate',
          { name: 'marie schneider', postcode: '50672' },
          [
            [ORDER, 'name-and-postcode'],
            [OTHER, 'name-only'],
          ],
        ],
        [
          'by a name alone nobody is put together',
          { name: 'Marie Schneider' },
          [
            [ORDER, 'name-only'],
            [OTHER, 'name-only'],
          ],
        ],
        ['by nothing known', { email: 'nobody@example.org' }, []],
        ['a postcode alone finds nobody', { postcode: '50672' }, []],
      ])('%s', async (_edge, typed, expected) => expect((await find(typed)).sort()).toEqual([...expected].sort()));

      it('leaves nothing of the words anywhere but their count of kinds', async () => {
        await find({ email: 'k3j2h1@marketplace.amazon.de', name: 'Marie Schneider' });
        expect((await acts('buyer.looked-up')).at(-1)?.payload).toEqual({ by: 'email name', orders: 2 });
      });
    });

    it('a copy that was not taken to its end is not handed over', async () => {
      const requestId = await note('export');
      const made = await exportBuyer(tools, { ...asked(), requestId, language: 'en' });
      if (made.ok) for await (const _ of made.value.pieces) break;
      expect((await lookAtRequest(tools, { organisation: desk.organisation, requestId }))?.state).toBe('open');
      expect(await acts('buyer.exported')).toEqual([]);
    });

    it('withdrawn: nothing was done, what was typed is gone, and it cannot be started', async () => {
      const requestId = await note('erase');
      expect(await withdrawRequest(tools, { ...asked(), requestId })).toMatchObject({ ok: true });
      expect(await startErasure(tools, { ...asked(), requestId })).toEqual({ ok: false, problem: 'not-possible-now' });
      expect(await tools.units(desk.organisation, ({ requests }) => requests.typed(requestId))).toBeNull();
      expect(await find({ email: 'k3j2h1@marketplace.amazon.de' })).toHaveLength(1);
    });

    it('an open request is told a week before its month is over, and when it is', async () => {
      for (const { id, state } of await tools.units(desk.organisation, ({ requests }) => requests.list(50)))
        if (state === 'open') await withdrawRequest(tools, { ...asked(), requestId: id });
      await note('export');
      expect(await dueRequests(tools, { organisation: desk.organisation })).toEqual({ due: 0, overdue: 0 });
      desk.at(new Date('2026-12-16T09:00:00Z'));
      expect(await dueRequests(tools, { organisation: desk.organisation })).toEqual({ due: 1, overdue: 0 });
      desk.at(new Date('2026-12-21T09:00:00Z'));
      expect(await dueRequests(tools, { organisation: desk.organisation })).toEqual({ due: 1, overdue: 1 });
      desk.at(NOW);
    });
    it('a buyer cannot have asked tomorrow', async () =>
      expect(
        await noteRequest(tools, {
          ...asked(),
          kind: 'erase',
          askedAt: new Date(NOW.getTime() + 86_400_000),
          language: 'en',
          typed: { email: 'x@example.org' },
          orders: [{ orderId: orderId(), why: [] }],
        }),
      ).toEqual({ ok: false, problem: 'asked-in-the-future' }));

    describe('somebody who works here', () => {
      const colleague = async (name: string, role: 'owner' | 'support' = 'support'): Promise<PersonId> => {
        const added = await addPerson(tools, {
          organisation: desk.organisation,
          actor: desk.actor,
          person: {
            name,
            email: `${name.toLowerCase().replaceAll(' ', '.')}@vlierdal.example`,
            language: 'nl',
            roles: [{ role, accountId: null }],
            linkHash: null,
          },
        });
        if (!added.ok) throw new Error(added.problem.code);
        return added.value.personId;
      };
      const remove = (personId: PersonId, actor = desk.actor) =>
        removePerson(tools, { organisation: desk.organisation, personId, actor, language: 'en' });

      it('leaves no name and no address in any table, gives claims back, and packs still verify', async () => {
        await desk.drop(claimMail);
        await desk.sweep();
        const claimId = await desk.onlyClaim();
        const mark = await colleague('Markus Kanariepiet', 'owner');
        const made = await makePack(desk.tools, {
          organisation: desk.organisation,
          claimId,
          actor: `person:${mark}`,
          sealedBy: 'Markus Kanariepiet',
        });
        if (!made.ok) throw new Error(made.problem.code);
        await tools.units(desk.organisation, ({ claims }) => claims.assign([claimId], mark));
        expect(await remove(mark)).toEqual({ ok: true, value: { name: 'Former colleague 1', claims: 1 } });
        const tables = await desk.inside((tx) =>
          tx.rows<{ name: string }>(
            `select tablename as name from pg_tables where schemaname = 'public' and tablename not in ('migrations', 'migration')`,
          ),
        );
        for (const { name } of tables) {
          const hits = await desk
            .inside((tx) => tx.row<{ n: number }>(`select count(*)::int as n from "${name}" t where t::text ~* 'kanariepiet'`))
            .catch(() => null);
          expect([name, hits?.n ?? 0]).toEqual([name, 0]);
        }
        const names = await tools.units(desk.organisation, ({ desk: reader }) => reader.peopleNames());
        expect(names.get(mark)).toBe('Former colleague 1');
        expect((await tools.units(desk.organisation, ({ packs }) => packs.ofClaim(claimId)))[0]?.sealedByName).toBe('Former colleague 1');
        expect((await tools.units(desk.organisation, ({ claims }) => claims.byId(claimId)))?.assignedTo).toBeNull();
        expect(await packBytes(desk.tools, { organisation: desk.organisation, packId: made.value.packId, as: 'zip' })).not.toBeNull();
      });
      it('the last owner stays; whoever is no owner removes none; nobody is removed twice', async () => {
        expect(await remove(SANNE)).toMatchObject({ ok: false, problem: { code: 'not-possible-now' } });
        const other = await colleague('Tom Tweede', 'owner');
        const helper = await colleague('Hanna Hulp');
        expect(await remove(other, `person:${helper}`)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
        expect(await remove(other)).toMatchObject({ ok: true });
        expect(await remove(other)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
        expect(await remove(helper)).toMatchObject({ ok: true, value: { name: 'Former colleague 3' } });
      });
      it('may come back under the same address', async () => {
        const first = await colleague('Tom Tweede');
        await remove(first);
        expect(await colleague('Tom Tweede')).not.toBe(first);
      });
      it('gets everything that is kept about them, and no hash', async () => {
        const pieces = await exportPerson(tools, { organisation: desk.organisation, personId: SANNE, actor: desk.actor, language: 'nl' });
        if (!pieces) throw new Error('nobody');
        const text = (await entriesOf(await buffer(Readable.from(pieces)))).get('data.json') ?? '';
        for (const told of ['Sanne de Wit', 'sanne@vlierdal.example', 'weerwoord-person/1']) expect(text).toContain(told);
        expect(text).not.toMatch(/password_?hash|token/i);
      });
    });
    describe('a notice that is not to be done', () => {
      it.each<[string, (body: Buffer) => readonly [Buffer, string | undefined]]>([
        ['a changed body', (body) => [Buffer.from(body.toString().replace('marie_s', 'marie_t')), signed(body)]],
        ['the same JSON in other bytes', (body) => [Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1)), signed(body)]],
        ['no signature', (body) => [body, undefined]],
        ['a header that is no base64 of JSON', (body) => [body, '%%%']],
        [
          'another algorithm',
          (body) => [body, Buffer.from(JSON.stringify({ alg: 'none', kid: 'kid-1', signature: 'xxxxxxxx', digest: 'SHA1' })).toString('base64')],
        ],
        [
          'another hash',
          (body) => [
            body,
            Buffer.from(
              JSON.stringify({ alg: 'ecdsa', kid: 'kid-1', signature: sign('md5', body, privateKey).toString('base64'), digest: 'MD5' }),
            ).toString('base64'),
          ],
        ],
        ['a key id that is a path', (body) => [body, signed(body, 'SHA1', '../../token')]],
        [
          'an id with a zero in it',
          (body) => {
            const odd = Buffer.from(body.toString().replace(/"notificationId":"/, '$&\\u0000'));
            return [odd, signed(odd)];
          },
        ],
        ['no JSON', () => [Buffer.from('hello'), signed(Buffer.from('hello'))]],
      ])('%s: refused', async (_edge, made) => expect(await take(...made(noticeOf()))).toEqual({ outcome: 'refused' }));
      it('signed, but of another topic: not ours', async () => {
        const body = noticeOf({ topic: 'ITEM_MARKED_SHIPPED' });
        expect(await take(body, signed(body))).toEqual({ outcome: 'not-ours' });
      });
      it('a key eBay does not know: refused', async () => {
        [key, remembers] = [{ found: null, because: 'unknown' }, false];
        const body = noticeOf();
        expect(await take(body, signed(body))).toEqual({ outcome: 'refused' });
      });

      it('of somebody unknown nothing is done, and no request is made', async () => {
        const body = noticeOf({ username: 'nobody_here' });
        const taken = await take(body, signed(body));
        if ('noticeId' in taken) expect(await settle(taken.noticeId)).toBe('settled');
        expect(await isGone()).toBe(false);
        expect((await tools.units(desk.organisation, ({ requests }) => requests.list(50))).filter(({ kind }) => kind === 'marketplace')).toEqual([]);
      });
      it('kept, and then found to be forged: dropped, told in the acts, nothing destroyed', async () => {
        [key, remembers] = [{ found: null, because: 'away' }, false];
        const taken = await take(noticeOf(), signed(noticeOf()));
        if (!('noticeId' in taken)) throw new Error('not kept');
        key = { found: { pem: PEM, digest: 'SHA1' } };
        expect(await settle(taken.noticeId)).toBe('refused');
        expect([await isGone(), (await acts('closing-notice.refused')).length]).toEqual([false, 1]);
        expect((await tools.units(desk.organisation, ({ notices }) => notices.list(5))).filter(({ state }) => state === 'unproven')).toEqual([]);
      });
    });
  });

  describe('each on a desk of its own', () => {
    beforeEach(arrive);
    afterEach(() => desk.leave());
    it('a copy holds everything of this buyer, nothing of others, and no name of staff', async () => {
      await desk.drop(claimMail);
      await desk.sweep();
      // A list of two buyers' orders as one record: what it says of the other stays out.
      await desk.inside((tx) =>
        tx.run(
          'update order_statement set record_id = (select record_id from order_statement where order_id = $1 and sealed is not null limit 1) where id = (select id from order_statement where order_id = $2 and sealed is null limit 1)',
          [otherId(), orderId()],
        ),
      );
      const requestId = await note('export');
      const made = await exportBuyer(tools, { ...asked(), requestId, language: 'nl' });
      if (!made.ok) throw new Error(made.problem);
      const zip = await buffer(Readable.from(made.value.pieces));
      const entries = await entriesOf(zip);
      const [json = '', html = ''] = [entries.get('data.json'), entries.get('data.html')];
      for (const text of [json, html]) {
        for (const own of ['Marie Schneider', 'k3j2h1@marketplace.amazon.de', 'Aachener Str. 12', 'Where is my parcel?', ORDER])
          expect(text).toContain(own);
        for (const others of [OTHER, 'z9z9z9@', 'Invalidenstr', 'Sanne', 'sanne@']) expect(text).not.toContain(others);
      }
      const data = JSON.parse(json) as {
        format: string;
        orders: { claims: { letters: { text: string }[] }[]; retention: unknown; records: { withheld: string | null }[] }[];
      };
      expect(data.format).toBe('weerwoord-buyer/1');
      expect(data.orders).toHaveLength(1);
      expect(data.orders[0]?.claims[0]?.letters[0]?.text).toContain(ORDER);
      expect((await acts('buyer.exported')).at(-1)?.payload).toMatchObject({
        number: 1,
        orders: 1,
        sha256: createHash('sha256').update(zip).digest('hex'),
        bytes: zip.length,
      });
      expect(await lookAtRequest(tools, { organisation: desk.organisation, requestId })).toMatchObject({ state: 'done', number: 1, orders: 1 });
      expect(await tools.units(desk.organisation, ({ requests }) => requests.typed(requestId))).toBeNull();
    });

    it('erased, also after a stop in the middle: nobody is found any more, the other buyer is untouched, and the receipt names nobody', async () => {
      const requestId = await note('erase');
      await startErasure(tools, { ...asked(), requestId });
      expect(await runErasure(tools, { organisation: desk.organisation, requestId, isStopping: () => true })).toBe(0);
      expect((await lookAtRequest(tools, { organisation: desk.organisation, requestId }))?.state).toBe('running');
      expect(await runErasure(tools, { organisation: desk.organisation, requestId })).toBe(1);
      expect(await find({ email: 'k3j2h1@marketplace.amazon.de' })).toEqual([]);
      expect(await find({ email: 'z9z9z9@marketplace.amazon.de' })).toHaveLength(1);
      const [mine, theirs] = [await tools.orders.personal(desk.organisation, orderId()), await tools.orders.personal(desk.organisation, otherId())];
      expect(mine.every(({ personal }) => personal === null)).toBe(true);
      expect(theirs.some(({ personal }) => personal?.buyerName === 'Marie Schneider')).toBe(true);
      const receipt = await receiptOf(tools, { organisation: desk.organisation, requestId });
      expect(receipt).toMatchObject({ number: 1, state: 'done', orders: 1, erased: 1, held: [], dueAt: answerDue(NOW, 'Europe/Amsterdam') });
      expect(JSON.stringify(receipt)).not.toMatch(/Marie|k3j2h1|302-/);
      // Asked again, after a crash: nothing is done twice.
      expect(await runErasure(tools, { organisation: desk.organisation, requestId })).toBe(0);
      expect(await acts('buyer.erased')).toHaveLength(1);
    });

    it('a hold keeps one order, with its ground; when it is released the wish is done', async () => {
      const requestId = await note('erase', [orderId(), otherId()]);
      const until = new Date(NOW.getTime() + 30 * 86_400_000);
      const hold = await placeHold(desk.tools, { ...asked(), on: { of: 'order', orderId: orderId() }, basis: 'legal-duty', words: 'invoice', until });
      if (!hold.ok) throw new Error(hold.problem);
      await erase(requestId);
      expect(await receiptOf(tools, { organisation: desk.organisation, requestId })).toMatchObject({
        state: 'held',
        erased: 1,
        held: [{ basis: 'legal-duty', until, orders: 1 }],
      });
      expect(await find({ email: 'k3j2h1@marketplace.amazon.de' })).toHaveLength(1);
      await runErasure(tools, { organisation: desk.organisation, requestId });
      expect((await receiptOf(tools, { organisation: desk.organisation, requestId }))?.state).toBe('held');
      await releaseHold(desk.tools, { ...asked(), holdId: hold.value.id });
      await runErasure(tools, { organisation: desk.organisation, requestId });
      expect(await receiptOf(tools, { organisation: desk.organisation, requestId })).toMatchObject({ state: 'done', erased: 2, held: [] });
      expect(await find({ email: 'k3j2h1@marketplace.amazon.de' })).toEqual([]);
    });

    it.each(['SHA1', 'SHA256'] as const)('signed with %s: taken, done, told by a receipt; the same again is known', async (digest) => {
      key = { found: { pem: PEM.replaceAll('\n', ''), digest } };
      const body = digest === 'SHA1' ? noticeOf() : noticeOf({ username: 'somebody_else', userId: 'marie_s' }); // a file may have the user id for a name
      const taken = await take(body, signed(body, digest));
      expect(taken.outcome).toBe('taken');
      expect(await isGone()).toBe(false);
      if ('noticeId' in taken) await Promise.all([settle(taken.noticeId), settle(taken.noticeId)]); // two workers at once
      expect(await isGone()).toBe(true);
      expect((await take(body, signed(body, digest))).outcome).toBe('known');
      const [request, ...more] = await tools.units(desk.organisation, ({ requests }) => requests.list(5));
      expect(more).toEqual([]);
      expect(request).toMatchObject({ kind: 'marketplace', state: 'done', orders: 1, erased: 1 });
      const [notice] = await tools.units(desk.organisation, ({ notices }) => notices.list(5));
      expect(notice).toMatchObject({ state: 'settled', handles: [], requestId: request?.id });
    });
    it('no key now: kept sealed, nothing is destroyed; came twice, proven once, then done', async () => {
      [key, remembers] = [{ found: null, because: 'away' }, false];
      const body = noticeOf();
      const [first, second] = [await take(body, signed(body)), await take(body, signed(body))];
      if (!('noticeId' in first) || !('noticeId' in second)) throw new Error('not kept');
      expect(await settle(first.noticeId)).toBe('later');
      expect(await isGone()).toBe(false);
      const rows = await desk.inside((tx) => tx.rows<{ sealed: Buffer }>('select sealed from closing_notice'));
      expect(rows.map(({ sealed }) => sealed.includes('marie_s'))).toEqual([false, false]);
      key = { found: { pem: PEM, digest: 'SHA1' } };
      expect([await settle(first.noticeId), await settle(second.noticeId)]).toEqual(['settled', 'nothing-to-do']);
      expect(await tools.units(desk.organisation, ({ requests }) => requests.list(5))).toHaveLength(1);
      expect(await isGone()).toBe(true);
    });
    it('an order on hold stays wished for without a name', async () => {
      const body = noticeOf();
      const taken = await take(body, signed(body));
      const hold = await placeHold(desk.tools, {
        ...asked(),
        on: { of: 'order', orderId: orderId() },
        basis: 'legal-claims',
        words: '',
        until: new Date(NOW.getTime() + 86_400_000),
      });
      if (!('noticeId' in taken) || !hold.ok) throw new Error('not made');
      await settle(taken.noticeId);
      const [request] = await tools.units(desk.organisation, ({ requests }) => requests.list(5));
      expect([request?.state, await isGone()]).toEqual(['held', false]);
      desk.at(new Date(NOW.getTime() + 2 * 86_400_000)); // its time is over
      await runErasure(tools, { organisation: desk.organisation, requestId: request?.id ?? '' });
      expect(await isGone()).toBe(true);
    });
  });
});
