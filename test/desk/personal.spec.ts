import { jest } from '@jest/globals';
import type { ClaimId, OrderId } from '@weerwoord/kernel';
import { createReaders } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import {
  eraseOrders,
  eraseWhatIsDue,
  holdsOn,
  indexClaims,
  keepClocks,
  keepHolds,
  lookAtClaim,
  lookAtOrder,
  makePack,
  packBytes,
  placeHold,
  rebuild,
  releaseHold,
  setRetention,
  stateHash,
  writeDraft,
} from '@weerwoord/pipeline';
import type { Desk } from './a-desk';
import { aDesk, claimMail, known, ORDER, orders, PROFILE, scans, thread, unshipped } from './a-desk';

jest.setTimeout(60_000);
const DAY_MS = 86_400_000;
const DELIVERED = new Date('2026-10-30T12:27:00Z');
const DUE = new Date(DELIVERED.getTime() + 30 * DAY_MS);
const later = (days: number): Date => new Date(DUE.getTime() + days * DAY_MS);

describeWithPostgres('personal data of one order', () => {
  let desk: Desk;
  let orderId: OrderId;
  const hash = () => stateHash(desk.tools, { organisation: desk.organisation });
  const on = () => ({ organisation: desk.organisation });
  const rows = <Shape extends object>(sql: string) => desk.inside((tx) => tx.rows<Shape>(sql));
  const clock = async () => (await rows<{ erase_at: Date | null }>('select erase_at from orders'))[0]?.erase_at ?? null;
  const keysLeft = () => rows(`select subject from vault_key where wrapped is not null and subject !~ '^(file|signing):'`);

  const begin = async (...more: readonly { name: string; text: string }[]) => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    await desk.drop(...known(), ...thread, ...more);
    await desk.sweep();
    await indexClaims(desk.tools, on());
    orderId = (await rows<{ id: OrderId }>('select id from orders'))[0]?.id as OrderId;
  };
  afterEach(() => desk.leave());

  it('goes thirty days after delivery, and all that was proven stays', async () => {
    await begin();
    await keepClocks(desk.tools, on());
    expect(await clock()).toEqual(DUE);
    const [state, page] = [await hash(), await lookAtOrder(desk.tools, { ...on(), orderId })];
    expect(page?.buyer?.maskedName).toMatch(/^M•+ S•+/);

    desk.at(new Date(DUE.getTime() - 1));
    expect(await eraseWhatIsDue(desk.tools, on())).toBe(0);
    desk.at(DUE);
    expect(await eraseWhatIsDue(desk.tools, on())).toBe(1);
    expect(await eraseWhatIsDue(desk.tools, on())).toBe(0);

    const after = await lookAtOrder(desk.tools, { ...on(), orderId });
    expect(after?.buyer).toBeNull();
    expect(after?.messages.every(({ text }) => text === null)).toBe(true);
    expect(after?.proofLevel).toBe(page?.proofLevel);
    expect(after?.timeline.map(({ what }) => what)).toEqual([...(page?.timeline ?? []).map(({ what }) => what), 'personal.erased']);
    expect(after?.timeline.at(-1)).toMatchObject({
      at: '2026-11-29T12:27:00Z',
      lane: 'us',
      figures: { why: 'clock', because: 'delivered', days: 30 },
    });
    expect(await keysLeft()).toEqual([]);
    expect(await hash()).toBe(state);
    await rebuild(desk.tools, on());
    expect(await hash()).toBe(state);
    expect(await rows(`select what, payload ->> 'why' as why, payload ->> 'days' as days from act where what = 'order.erased'`)).toEqual([
      { what: 'order.erased', why: 'clock', days: '30' },
    ]);
  });

  it('nothing it could be looked up by is left, also after a rebuild', async () => {
    await begin();
    const before = await rows<{ hashed: unknown }>('select hashed from order_statement where hashed is not null');
    // As values: places are kept by the id of their scan, which is no hash of a person.
    const words = new Set([...JSON.stringify(before).matchAll(/:"([0-9a-f]{32})"/g)].map(([, word]) => word ?? ''));
    expect(words.size).toBeGreaterThan(3);
    await eraseOrders(desk.tools, { ...on(), orderIds: [orderId], why: 'person', actor: 'cli' });
    await rebuild(desk.tools, on());
    const left = JSON.stringify([
      await rows('select hashed, said from order_statement'),
      await rows('select facts, email_hash, name_hash, handle_hash, buyer_key from orders'),
      await rows('select content from bundle'),
    ]);
    expect([...words].filter((word) => left.includes(word))).toEqual([]);
    expect(await rows('select email_hash, name_hash, handle_hash from orders')).toEqual([{ email_hash: null, name_hash: null, handle_hash: null }]);
  });

  it('the same files again, and newer ones, bring nothing back', async () => {
    await begin();
    const state = await hash();
    await eraseOrders(desk.tools, { ...on(), orderIds: [orderId], why: 'person', actor: 'cli' });
    const again = await desk.drop(...known(), ...thread);
    expect(again.totals).toMatchObject({ accepted: 0, rejected: 0 });
    expect(await hash()).toBe(state);
    const newer = {
      name: 'newer.txt',
      text: unshipped.text.replace('Marie Schneider', 'Marie Schneider-Weiss').replace('2026-10-27T09:00:00', '2026-11-02T09:00:00'),
    };
    await desk.drop(newer, { name: 'scans-again.csv', text: scans().text.replace('12:27', '12:28') });
    const batches = await rows<{ id: string }>(
      `select distinct b.id from import_batch b join import_file f on f.batch_id = b.id where f.path in ('newer.txt', 'scans-again.csv')`,
    );
    const { imports } = createReaders(desk.dataSource, desk.tools.vault);
    // The newer row, and the one scan that is not known yet.
    for (const { id } of batches) expect((await imports.batch(desk.organisation, id))?.forgotten).toBe(2);
    expect(batches).toHaveLength(1);
    await rebuild(desk.tools, on());
    expect((await lookAtOrder(desk.tools, { ...on(), orderId }))?.buyer?.maskedName ?? null).toBeNull();
    expect(await rows('select 1 from orders where email_hash is not null or name_hash is not null or handle_hash is not null')).toEqual([]);
    // A scan that came late has a record of its own: its key went with the import that brought it.
    expect(await rows(`select 1 from vault_key where wrapped is not null and subject like 'record:%'`)).toEqual([]);
    expect(await rows(`select 1 from vault_key where destroyed_at is not null and subject like 'record:%'`)).not.toHaveLength(0);
    desk.at(later(1));
    await eraseWhatIsDue(desk.tools, on());
    expect(await keysLeft()).toEqual([]);
    expect((await lookAtOrder(desk.tools, { ...on(), orderId }))?.buyer).toBeNull();
  });

  it('a delivery learned late moves the clock, and brings nothing back once it has run out', async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    await desk.drop(...known().filter(({ name }) => name !== 'dhl-scans.csv'), scans(false));
    await keepClocks(desk.tools, on());
    const undelivered = await clock();
    expect(undelivered).toEqual(new Date(Date.parse('2026-10-29T22:59:59Z') + 90 * DAY_MS));
    await desk.drop({ name: 'late.csv', text: scans().text });
    await keepClocks(desk.tools, on());
    expect(await clock()).toEqual(DUE);
    desk.at(DUE);
    await eraseWhatIsDue(desk.tools, on());
    await desk.drop({ name: 'later.csv', text: scans().text.replace('2026-10-30T12:27', '2026-11-30T12:27') });
    await keepClocks(desk.tools, on());
    expect(await clock()).toBeNull();
    expect(await rows('select 1 from erased_order')).toHaveLength(1);
  });

  it('a claim that may still be fought holds its order, and lets go at once when it is over', async () => {
    await begin(claimMail);
    const claimId: ClaimId = await desk.onlyClaim();
    expect(await keepHolds(desk.tools, on())).toBe(1);
    expect((await holdsOn(desk.tools, { ...on(), orderIds: [orderId] })).get(orderId)).toMatchObject([
      { basis: 'legal-claims', automatic: true, of: 'claim', claimId },
    ]);
    desk.at(DUE);
    expect(await eraseWhatIsDue(desk.tools, on())).toBe(0);
    const asked = await eraseOrders(desk.tools, { ...on(), orderIds: [orderId], why: 'buyer-asked', actor: desk.actor });
    expect(asked).toMatchObject({ erased: [], held: [{ orderId, holdIds: [expect.any(String)] }] });
    await desk.inside((tx) => tx.run(`update claim set work = 'won', appeal_until = null`));
    expect(await eraseWhatIsDue(desk.tools, on())).toBe(1);
    expect((await rows<{ what: string }>(`select what from act where what like 'hold.%' order by at`)).map(({ what }) => what)).toEqual([
      'hold.placed',
      'hold.released',
    ]);
    const page = await lookAtClaim(desk.tools, { ...on(), claimId });
    expect(page?.history.find(({ what }) => what === 'order.erased')).toMatchObject({ actor: 'step', figures: { why: 'clock', days: 30 } });
    expect(page?.notice.text).toBeNull();
    expect((await rows<{ words: string }>('select words::text as words from claim_search')).every(({ words }) => !words.includes('~'))).toBe(true);
  });

  it('an open claim whose buyer is forgotten can still be answered, without a name, and the answer goes with the claim', async () => {
    await begin(claimMail);
    const claimId = await desk.onlyClaim();
    await setRetention(desk.tools, {
      ...on(),
      actor: desk.actor,
      scope: desk.account.id,
      setting: { afterDelivery: null, undelivered: null, loose: null, autoHolds: false },
    });
    await eraseOrders(desk.tools, { ...on(), orderIds: [orderId], why: 'person', actor: 'cli' });
    await desk.sweep();
    const lost = await desk.page(claimId);
    expect(lost.draft).toBeNull();
    expect(await writeDraft(desk.tools, { ...on(), claimId, actor: desk.actor, revision: lost.revision, language: 'en' })).toMatchObject({
      ok: true,
    });
    const words = () =>
      lookAtClaim(desk.tools, { ...on(), claimId }).then((page) => page?.draft?.paragraphs.map(({ text }) => text).join(' ') ?? null);
    expect(await words()).toMatch(/postcode/);
    expect(await words()).not.toMatch(/Marie|Schneider|50672|null|undefined/);
    const made = await makePack(desk.tools, { ...on(), claimId, actor: desk.actor, sealedBy: 'Sanne de Wit' });
    const packId = made.ok ? made.value.packId : '';
    await eraseWhatIsDue(desk.tools, on());
    const readable = async () =>
      Buffer.from((await packBytes(desk.tools, { ...on(), packId, as: 'zip' }))?.bytes ?? []).includes('00-pack.pdf') &&
      (await rows('select 1 from pack_erased')).length === 0;
    expect([await readable(), (await words()) !== null]).toEqual([true, true]);
    await desk.inside((tx) => tx.run(`update claim set work = 'won', appeal_until = null`));
    await eraseWhatIsDue(desk.tools, on());
    expect(await words()).not.toBeNull();
    await desk.inside((tx) => tx.run(`update vault_key set created_at = created_at - interval '1 year' where subject like 'late:%'`));
    await eraseWhatIsDue(desk.tools, on());
    expect(await words()).toBeNull();
    await eraseWhatIsDue(desk.tools, on());
    expect([await readable(), await keysLeft()]).toEqual([false, await rows(`select subject from vault_key where subject like 'pack-shell:%'`)]);
  });

  it('a claim nobody has looked at yet holds as well', async () => {
    await begin();
    await desk.drop(claimMail);
    expect(await eraseOrders(desk.tools, { ...on(), orderIds: [orderId], why: 'person', actor: 'cli' })).toEqual({
      erased: [],
      held: [{ orderId, holdIds: [] }],
    });
  });

  it('a hold of a person stands until its day, sealed words and all, and ends by hand or by itself', async () => {
    await begin();
    const asked = { ...on(), actor: desk.actor };
    expect(
      await placeHold(desk.tools, { ...asked, on: { of: 'order', orderId }, basis: 'authority', words: 'letter of the police', until: later(900) }),
    ).toMatchObject({ ok: false, problem: 'until-too-far' });
    expect(
      await placeHold(desk.tools, { ...asked, on: { of: 'order', orderId }, basis: 'authority', words: '', until: new Date('2026-01-01') }),
    ).toMatchObject({ ok: false, problem: 'until-in-the-past' });
    const hold = await placeHold(desk.tools, {
      ...asked,
      on: { of: 'buyer', orderId },
      basis: 'authority',
      words: 'letter of the police',
      until: later(10),
    });
    expect(hold.ok).toBe(true);
    desk.at(DUE);
    expect(await eraseWhatIsDue(desk.tools, on())).toBe(0);
    const id = hold.ok ? hold.value.id : '';
    expect(await releaseHold(desk.tools, { ...asked, holdId: id })).toMatchObject({ ok: true });
    expect(await releaseHold(desk.tools, { ...asked, holdId: id })).toMatchObject({ ok: false, problem: 'ended-already' });
    const second = await placeHold(desk.tools, { ...asked, on: { of: 'order', orderId }, basis: 'legal-duty', words: '', until: later(10) });
    expect(second.ok).toBe(true);
    desk.at(later(10));
    expect(await eraseWhatIsDue(desk.tools, on())).toBe(1);
    expect(await keysLeft()).toEqual([]);
  });

  it('a record that told of two buyers goes with the first; what it said of the other stays readable', async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    const other = '302-5555555-1234567';
    const two = { name: 'two.txt', text: orders.text + orders.text.split('\r\n')[1]?.replace(ORDER, other) + '\r\n' };
    await desk.drop(two, unshipped);
    const ids = await rows<{ id: OrderId; external_id: string }>('select id, external_id from orders order by external_id');
    const [first, second] = [ids[0]?.id as OrderId, ids[1]?.id as OrderId];
    await shareOneRecord(desk, first, second);
    const place = async (id: OrderId) => (await lookAtOrder(desk.tools, { ...on(), orderId: id }))?.buyer?.maskedName ?? null;
    expect(await place(second)).toMatch(/^G•/);
    await eraseOrders(desk.tools, { ...on(), orderIds: [first], why: 'person', actor: 'cli' });
    expect(await rows(`select 1 from vault_key where subject like 'record:%' and wrapped is not null`)).toEqual([]);
    expect([await place(first), await place(second)]).toEqual([null, expect.stringMatching(/^G•/)]);
  });

  it('loose data has a clock of its own', async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    await desk.drop(
      { name: 'Marie Schneider.eml', text: thread[0]?.text.replaceAll(ORDER, 'no number') ?? '' },
      { name: 'dhl.csv', text: scans().text },
    );
    const subjects = async () =>
      (await rows<{ subject: string }>('select subject from vault_key where wrapped is not null order by 1')).map(
        ({ subject }) => subject.split(':')[0],
      );
    expect(new Set(await subjects())).toContain('record');
    desk.at(new Date('2026-12-19T00:00:00Z'));
    await eraseWhatIsDue(desk.tools, on());
    expect(new Set(await subjects())).toContain('record');
    desk.at(new Date('2026-12-21T00:00:00Z'));
    await eraseWhatIsDue(desk.tools, on());
    expect(new Set(await subjects())).not.toContain('record');
    desk.at(new Date('2027-03-01T00:00:00Z'));
    await eraseWhatIsDue(desk.tools, on());
    expect(await subjects()).toEqual([]);
    expect(JSON.stringify(await rows('select path, entry from import_file'))).not.toContain('Marie');
  });
});

/** No reader makes a row about two orders today; a mail that names two will. */
async function shareOneRecord(desk: Desk, first: OrderId, second: OrderId): Promise<void> {
  const { vault } = desk.tools;
  const id = '11111111-1111-8111-8111-111111111111';
  const subject = `record:${id}`;
  const personal = (name: string) => ({ subject, plain: Buffer.from(JSON.stringify({ buyerName: name }), 'utf8') });
  const [raw, a, b] = await vault.seal(desk.organisation, [
    { subject, plain: Buffer.from('Anna Alt and Grete Gut', 'utf8') },
    personal('Anna Alt'),
    personal('Grete Gut'),
  ]);
  await desk.inside(async (tx) => {
    await tx.run(
      `insert into source_record (organisation_id, id, account_id, source, content_hash, subject, sealed, file_id, row_no, received_at) select $1, $2, $3, 'mail', '\\x00', $4, $5, (select id from import_file limit 1), 1, now()`,
      [desk.organisation, id, desk.account.id, subject, Buffer.from(raw ?? [])],
    );
    for (const [place, [order, sealed]] of (
      [
        [first, a],
        [second, b],
      ] as const
    ).entries())
      await tx.run(
        `insert into order_statement (organisation_id, id, account_id, record_id, content_hash, stated_at, order_id, external_order_id, founding, said, sealed) select $1, $2, $3, $4, '\\x00', '2027-01-01', $5, external_id, false, '{}', $6 from orders where id = $5`,
        [desk.organisation, id.slice(0, -1) + String(place + 2), desk.account.id, id, order, Buffer.from(sealed ?? [])],
      );
  });
}
