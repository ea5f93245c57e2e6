import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { buyerPaper, packSetMaker } from '@weerwoord/documents';
import { rightsUnits, withinReach } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import {
  beginChosenSet,
  eraseOrders,
  indexClaims,
  listRequests,
  makePack,
  noteRequest,
  openSet,
  orderIdFor,
  placeHold,
  refundAnyway,
  runSet,
  withdrawRequest,
} from '@weerwoord/pipeline';
import type { PackSetTools, RightsTools } from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk, claimMail, known, NOW, ORDER, PROFILE } from './a-desk';

jest.setTimeout(60_000);
const DAY_MS = 86_400_000;

describeWithPostgres('two things at the same moment', () => {
  let desk: Desk;
  const on = () => ({ organisation: desk.organisation, actor: desk.actor });
  const orderId = () => orderIdFor(desk.account, ORDER);
  const begin = async (...more: readonly { name: string; text: string }[]) => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    await desk.drop(...known(), ...more);
    await desk.sweep();
    await indexClaims(desk.tools, on());
  };
  afterEach(() => desk.leave());

  it('a hold asked for while its order is being erased is not confirmed', async () => {
    await begin();
    const hold = await desk.tools.units(desk.organisation, async ({ orders, personal }) => {
      await orders.lockAccount(desk.account.id);
      const asked = { answered: false };
      const placed = placeHold(desk.tools, {
        ...on(),
        on: { of: 'order', orderId: orderId() },
        basis: 'authority',
        words: '',
        until: new Date(NOW.getTime() + DAY_MS),
      }).finally(() => (asked.answered = true));
      await sleep(300);
      expect(asked.answered).toBe(false);
      await personal.addErased([{ orderId: orderId(), accountId: desk.account.id, at: NOW, why: 'person', because: null, days: null }]);
      return { placed };
    });
    expect(await hold.placed).toEqual({ ok: false, problem: 'already-erased' });
  });

  it('words written while the key they are sealed under is being destroyed are refused, and are taken when they are sent once more', async () => {
    await begin(claimMail);
    const claimId = await desk.onlyClaim();
    const asked = { ...on(), claimId, reason: 'She called and asked for it.' };
    const { refund } = await desk.tools.units(desk.organisation, async ({ personal }) => {
      await personal.destroyKeys([`order:${orderId()}`], NOW);
      const refund = refundAnyway(desk.tools, asked);
      await sleep(300);
      return { refund };
    });
    expect(await refund).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
    expect(await refundAnyway(desk.tools, asked)).toMatchObject({ ok: true });
    expect(await desk.inside((tx) => tx.rows('select refund_subject from claim'))).toEqual([{ refund_subject: `late:${claimId}` }]);
  });

  it('a request about orders out of reach is neither seen nor taken back', async () => {
    await begin();
    const tools: RightsTools = {
      ...desk.tools,
      units: rightsUnits(desk.dataSource),
      paper: buyerPaper,
      noticeKeys: { isSetUp: false, remembered: () => null, key: () => Promise.resolve({ found: null, because: 'unknown' }) },
    };
    const noted = await noteRequest(tools, {
      ...on(),
      kind: 'erase',
      askedAt: NOW,
      language: 'en',
      typed: { orderNumber: ORDER },
      orders: [{ orderId: orderId(), why: ['order-number'] }],
    });
    if (!noted.ok) throw new Error(noted.problem);
    const { requestId } = noted.value;
    const within = <Answer>(work: () => Promise<Answer>) => withinReach({ accounts: [], masked: false }, work);
    expect(await within(() => withdrawRequest(tools, { ...on(), requestId }))).toEqual({ ok: false, problem: 'not-found' });
    expect([await within(() => listRequests(tools, on())), (await listRequests(tools, on())).length]).toEqual([[], 1]);
    expect(await withdrawRequest(tools, { ...on(), requestId })).toMatchObject({ ok: true });
  });

  it('a pack that is erased while it is measured for a file of many is got in its erased form', async () => {
    await begin(claimMail);
    const claimId = await desk.onlyClaim();
    expect((await makePack(desk.tools, { ...on(), claimId, sealedBy: 'Sanne' })).ok).toBe(true);
    await desk.inside((tx) => tx.run(`update claim set work = 'lost', appeal_until = null`));
    let looks = 0;
    // The first look asks whether there is a pack already. Measuring looks twice, at the bytes and at whether they are the erased ones; the order goes between the two, whichever comes first.
    const betweenTheTwo = async (): Promise<void> => {
      looks += 1;
      if (looks === 3)
        expect(await eraseOrders(desk.tools, { ...on(), orderIds: [orderId()], why: 'person', actor: 'cli' })).toMatchObject({ erased: [orderId()] });
    };
    const tools: PackSetTools = {
      ...desk.tools,
      sets: packSetMaker,
      units: (organisation, work) =>
        desk.tools.units(organisation, (stores) =>
          work({
            ...stores,
            packs: { ...stores.packs, byId: (id) => betweenTheTwo().then(() => stores.packs.byId(id)) },
            packSets: { ...stores.packSets, erasedAmong: (ids) => betweenTheTwo().then(() => stores.packSets.erasedAmong(ids)) },
          }),
        ),
    };
    const begun = await beginChosenSet(tools, { ...on(), claimIds: [claimId], language: 'en', byName: 'Sanne' });
    if (!begun.ok) throw new Error(JSON.stringify(begun.problem));
    const { setId } = begun.value;
    expect(await runSet(tools, { ...on(), setId })).toBe('ready');
    const open = await openSet({ ...desk.tools, sets: packSetMaker }, { ...on(), setId });
    if (!open) throw new Error('not ready');
    expect(await buffer(open.read(0, open.bytes))).toHaveLength(open.bytes);
    expect(await desk.inside((tx) => tx.rows<{ erased: boolean }>('select erased from pack_set_member'))).toEqual([{ erased: true }]);
  });
});
