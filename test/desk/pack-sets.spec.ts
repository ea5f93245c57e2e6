import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import { fileOfStored, packSetMaker, verifySealed } from '@weerwoord/documents';
import { isOfMany, readSetManifest, setPaths } from '@weerwoord/packs';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import { beginChosenSet, beginMonthSet, cancelSet, eraseOrders, lookAtMonth, lookAtSet, makePack, openSet, runSet } from '@weerwoord/pipeline';
import type { PackSetTools } from '@weerwoord/pipeline';
import type { ClaimId, OrderId } from '@weerwoord/kernel';
import type { Desk } from './a-desk';
import { aDesk, claimMail, known, ORDER, thread } from './a-desk';

jest.setTimeout(120_000);

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const fileOf = (zip: Uint8Array, path: string): Buffer => Buffer.from(fileOfStored(zip, path));
const orderOf = (nth: number): string => ORDER.replace(/\d$/, String(nth));
/** The story of one order, told of another. */
const told = (nth: number): { name: string; text: string }[] =>
  [...known(), claimMail].map(({ name, text }) => ({
    name: `${nth}-${name}`,
    text: text
      .replaceAll(ORDER, orderOf(nth))
      .replaceAll('00340434161094042557', `0034043416109404255${nth}`)
      .replace('<filed@amazon>', `<filed-${nth}@amazon>`),
  }));

describeWithPostgres('many packs in one file', () => {
  let desk: Desk;
  let tools: PackSetTools;
  const on = () => ({ organisation: desk.organisation, actor: desk.actor });
  const by = () => ({ ...on(), language: 'en' as const, byName: 'Sanne de Wit' });
  const claims = async (): Promise<ClaimId[]> =>
    (await desk.inside((tx) => tx.rows<{ id: ClaimId }>('select id from claim order by external_order_id'))).map(({ id }) => id);
  const begun = async (claimIds: readonly ClaimId[]): Promise<string> => {
    const set = await beginChosenSet(tools, { ...by(), claimIds });
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    return set.value.setId;
  };
  const look = async (setId: string) => {
    const set = await lookAtSet(tools, { ...on(), setId });
    if (!set) throw new Error('no such set');
    return set;
  };
  const read = async (setId: string, from = 0, until?: number): Promise<Buffer> => {
    const open = await openSet(tools, { ...on(), setId });
    if (!open) throw new Error('not ready');
    return buffer(open.read(from, until ?? open.bytes));
  };
  const manifestOf = (zip: Buffer) => {
    const manifest = readSetManifest(fileOf(zip, 'manifest.json'));
    if (!manifest) throw new Error('no manifest');
    return manifest;
  };
  /** As a stranger checks it: from a file, with nothing else. */
  const checked = async (zip: Buffer) => {
    const folder = await mkdtemp(join(tmpdir(), 'sets-'));
    try {
      await writeFile(join(folder, 's.zip'), zip);
      const found = await verifySealed(join(folder, 's.zip'));
      if (!isOfMany(found)) throw new Error('taken for a pack');
      return found;
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  beforeEach(async () => {
    desk = await aDesk();
    tools = { ...desk.tools, sets: packSetMaker };
    await desk.drop(...[1, 2, 3].flatMap(told));
    await desk.sweep();
  });
  afterEach(() => desk.leave());

  it('holds each pack as it was sealed; one that still shows all there is is taken and not made again', async () => {
    const ids = await claims();
    const before = await makePack(tools, { ...on(), claimId: ids[0] as ClaimId, sealedBy: 'Sanne' });
    const setId = await begun(ids);
    expect(await look(setId)).toMatchObject({ state: 'making', total: 3, done: 0, hash: null });
    const steps: string[] = [];
    expect(await runSet(tools, { ...on(), setId, tell: (how) => void steps.push(how.setId) })).toBe('ready');
    expect(steps).toHaveLength(4);
    const set = await look(setId);
    expect(set).toMatchObject({ state: 'ready', done: 3, made: 2, refused: 0 });
    const zip = await read(setId);
    expect(zip).toHaveLength(set.bytes ?? 0);
    const manifest = manifestOf(zip);
    for (const file of manifest.files) expect(sha(fileOf(zip, file.path))).toBe(file.sha256);
    if (!before.ok) throw new Error('no pack');
    const path = setPaths([{ claimId: ids[0] ?? '', externalOrderId: orderOf(1) }])[0] ?? '';
    expect(fileOf(zip, path).equals(before.value.bytes)).toBe(true);
    expect(sha(await read(setId))).toBe(sha(zip));
    // A further set of the same claims makes none.
    const again = await begun(ids);
    await runSet(tools, { ...on(), setId: again });
    expect(await look(again)).toMatchObject({ done: 3, made: 0 });
  });

  it('newer facts or a newer answer make a new pack', async () => {
    const [claimId] = await claims();
    await runSet(tools, { ...on(), setId: await begun([claimId as ClaimId]) });
    await desk.drop(...thread.map(({ name, text }) => ({ name, text: text.replaceAll(ORDER, orderOf(1)) })));
    await desk.sweep();
    const setId = await begun([claimId as ClaimId]);
    await runSet(tools, { ...on(), setId });
    expect(await look(setId)).toMatchObject({ done: 1, made: 1 });
  });

  it('a run that is killed between two packs is taken up by another; what was made stays', async () => {
    const setId = await begun(await claims());
    let asked = 0;
    expect(await runSet(tools, { ...on(), setId, isStopping: () => (asked += 1) > 1 })).toBe('left');
    expect(await look(setId)).toMatchObject({ state: 'making', done: 1 });
    // As if the process died while it held the set: nobody else takes it until its time is over.
    await desk.inside((tx) =>
      tx.run(`update pack_set set taken_by = gen_random_uuid(), taken_until = $1`, [new Date(desk.tools.clock.now().getTime() + 1000)]),
    );
    expect(await runSet(tools, { ...on(), setId })).toBe('not-ours');
    desk.at(new Date(desk.tools.clock.now().getTime() + 2000));
    expect(await desk.tools.units(desk.organisation, ({ packSets }) => packSets.due(desk.tools.clock.now()))).toEqual([setId]);
    expect(await runSet(tools, { ...on(), setId })).toBe('ready');
    expect(await look(setId)).toMatchObject({ state: 'ready', done: 3, made: 3 });
    expect(await desk.inside((tx) => tx.rows('select id from pack'))).toHaveLength(3);
  });

  it('called off stays called off, also by whoever is at it', async () => {
    const setId = await begun(await claims());
    const done = await runSet(tools, { ...on(), setId, tell: async () => void (await cancelSet(tools, { ...on(), setId })) });
    expect(done).toBe('not-ours');
    expect(await look(setId)).toMatchObject({ state: 'cancelled', done: 1 });
    expect(await openSet(tools, { ...on(), setId })).toBeNull();
    expect(await cancelSet(tools, { ...on(), setId })).toMatchObject({ ok: false, problem: { code: 'not-possible-now' } });
  });

  it('any stretch of the file is the same stretch, so that a broken download goes on', async () => {
    const setId = await begun(await claims());
    await runSet(tools, { ...on(), setId });
    const zip = await read(setId);
    for (const [from, until] of [
      [0, 1],
      [zip.length - 1, zip.length],
      [100, 100_000],
      [zip.length >> 1, zip.length],
    ] as const)
      expect((await read(setId, from, until)).equals(zip.subarray(from, until))).toBe(true);
  });

  it('after the order of one of them is erased the same set holds its erased form, sealed anew; a new set takes it so too', async () => {
    const ids = await claims();
    const setId = await begun(ids);
    await runSet(tools, { ...on(), setId });
    const before = await look(setId);
    const whole = await read(setId);
    expect(await checked(whole)).toMatchObject({ ok: true, packs: 3, erased: [] });
    await desk.inside((tx) => tx.run(`update claim set work = 'won', appeal_until = null`)); // an open claim holds its order
    const [order] = await desk.inside((tx) => tx.rows<{ id: OrderId }>('select id from orders where external_id = $1', [orderOf(1)]));
    expect(
      await eraseOrders(desk.tools, { organisation: desk.organisation, orderIds: [order?.id as OrderId], why: 'buyer-asked', actor: desk.actor }),
    ).toMatchObject({ erased: [order?.id], held: [] });
    const [path = ''] = setPaths([{ claimId: ids[0] ?? '', externalOrderId: orderOf(1) }]);
    const zip = await read(setId);
    const after = await look(setId);
    expect([after.endedAt, after.erased, after.done, after.hash === before.hash]).toEqual([before.endedAt, 1, 3, false]);
    expect(zip).toHaveLength(after.bytes ?? 0);
    expect(await checked(zip)).toMatchObject({ ok: true, hash: after.hash, packs: 3, erased: [path] });
    expect([whole, zip].map((each) => fileOf(each, path).includes('Schneider'))).toEqual([true, false]);
    // Who kept the file from before can still show that it was ours.
    expect(await checked(whole)).toMatchObject({ ok: true, hash: before.hash });
    const again = await begun(ids);
    await runSet(tools, { ...on(), setId: again });
    expect(await look(again)).toMatchObject({ state: 'ready', erased: 1, done: 3 });
    expect(await checked(await read(again))).toMatchObject({ ok: true, erased: [path] });
  });

  it('a claim without an order is told as refused, and the others are there', async () => {
    await desk.drop({
      ...claimMail,
      name: 'stray.eml',
      text: claimMail.text.replaceAll(ORDER, '302-9999999-9999999').replace('<filed@amazon>', '<stray@amazon>'),
    });
    await desk.sweep();
    const setId = await begun(await claims());
    await runSet(tools, { ...on(), setId });
    expect(await look(setId)).toMatchObject({
      total: 4,
      done: 3,
      refused: 1,
      refusals: [{ externalOrderId: '302-9999999-9999999', why: 'not-possible-now' }],
    });
  });

  it('a month: what belongs to it is counted first, read in the organisation’s zone', async () => {
    const month = { organisation: desk.organisation, account: null };
    expect(await lookAtMonth(tools, { ...month, month: '2026-11' })).toMatchObject({
      zone: 'Europe/Amsterdam',
      filed: { claims: 3, withOrder: 3 },
      decided: { claims: 0 },
      either: { claims: 3 },
    });
    await desk.inside((tx) => tx.run(`update claim set filed_at = '2026-10-31T22:59:59Z' where external_order_id = $1`, [orderOf(1)]));
    await desk.inside((tx) =>
      tx.run(`update claim set filed_at = '2026-10-31T23:00:00Z', decided_at = '2026-12-01T10:00:00Z' where external_order_id = $1`, [orderOf(2)]),
    );
    expect(await lookAtMonth(tools, { ...month, month: '2026-10' })).toMatchObject({ filed: { claims: 1 } });
    expect(await lookAtMonth(tools, { ...month, month: '2026-11' })).toMatchObject({ filed: { claims: 2 } });
    expect(await lookAtMonth(tools, { ...month, month: '2026-12' })).toMatchObject({
      filed: { claims: 0 },
      decided: { claims: 1 },
      either: { claims: 1 },
    });
    const set = await beginMonthSet(tools, { ...by(), month: '2026-12', account: null, belongs: 'decided' });
    if (!set.ok) throw new Error('refused');
    await runSet(tools, { ...on(), setId: set.value.setId });
    expect(manifestOf(await read(set.value.setId)).month).toEqual({ month: '2026-12', zone: 'Europe/Amsterdam', belongs: 'decided' });
    expect(await beginMonthSet(tools, { ...by(), month: '2025-01', account: null, belongs: 'either' })).toMatchObject({
      ok: false,
      problem: { fields: [{ problem: 'none' }] },
    });
  });

  it('index and table name no person', async () => {
    const setId = await begun(await claims());
    await runSet(tools, { ...on(), setId });
    const zip = await read(setId);
    for (const path of ['index.html', 'claims.csv', 'manifest.json']) {
      const text = fileOf(zip, path).toString();
      expect(text).not.toMatch(/Schneider|Marie|Aachener|Köln|50672|k3j2h1/);
      expect(text).toContain('302-4471926-885031');
    }
  });
});
