import { jest } from '@jest/globals';
import { fileInspector, verifyPack } from '@weerwoord/documents';
import type { ClaimId, OrderId } from '@weerwoord/kernel';
import { readTables, scrubKeys } from '@weerwoord/persistence';
import { describeWithPostgres } from '@weerwoord/persistence/testing';
import {
  addFile,
  eraseWhatIsDue,
  indexClaims,
  makePack,
  packBytes,
  placeHold,
  rebuild,
  refundAnyway,
  saveDraft,
  stateHash,
} from '@weerwoord/pipeline';
import sharp from 'sharp';
import type { Desk } from './a-desk';
import { aDesk, PROFILE } from './a-desk';
import { dataFiles, dumped, marked } from './byte-scan';
import { CANARIES, canary, canaryClaim, canaryFiles, canaryMails } from './canaries';

jest.setTimeout(180_000);
const WITH_CLAIM = 8;
const WITH_MAILS = 30;
/** Thirty days after the delivery on 30 October, and a file's ninety after it came. The real clock comes in as an argument. */
const AFTER_ORDERS = new Date('2026-11-30T00:00:00Z');
const AFTER_ALL = new Date('2027-03-01T00:00:00Z');
/** 400 days after the orders. */
const AFTER_COUNTING = new Date('2027-12-20T00:00:00Z');

describeWithPostgres(`${CANARIES} buyers, planted everywhere`, () => {
  let desk: Desk;
  let lsn: string;
  const on = () => ({ organisation: desk.organisation });
  const rows = <Shape extends object>(sql: string) => desk.inside((tx) => tx.rows<Shape>(sql));
  const hits = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const place of dataFiles(desk.dataSource, lsn)) found.push(...marked(place));
    // What a backup would hold, row by row as the server copies it.
    for (const part of ['data', 'keys'] as const)
      await readTables(desk.dataSource, part, async ({ tables }) => {
        for (const { name, bytes } of tables) {
          const pieces: Buffer[] = [];
          for await (const piece of bytes()) pieces.push(piece);
          found.push(...marked({ name: `${part}/${name}`, bytes: Buffer.concat(pieces) }));
        }
      });
    return found;
  };
  const hash = () => stateHash(desk.tools, on());
  let [state, wrapped]: [string, Buffer[]] = ['', []];
  let lookUps: ReadonlySet<string>;
  const packs: { id: string; hash: string }[] = [];

  beforeAll(async () => {
    desk = await aDesk({ settings: { profiles: [PROFILE] } });
    // Segments of the log that are done with are removed, not used again with their old bytes in them.
    await desk.dataSource.query('alter system set wal_recycle = off');
    await desk.dataSource.query('select pg_reload_conf()');
    lsn = ((await desk.dataSource.query<{ lsn: string }[]>('select pg_current_wal_lsn()::text as lsn'))[0] ?? { lsn: '0/0' }).lsn;
    await desk.drop(...canaryFiles());
    await desk.drop(
      ...Array.from({ length: WITH_MAILS }, (_, n) => canaryMails(n)).flat(),
      ...Array.from({ length: WITH_CLAIM }, (_, n) => canaryClaim(n)),
    );
    await desk.sweep();
    await plantByHand();
    await indexClaims(desk.tools, on());
    const of = (purpose: Parameters<typeof desk.tools.vault.lookup>[1], texts: readonly string[]) =>
      texts.map((text) => desk.tools.vault.lookup(desk.organisation, purpose, text));
    const all = Array.from({ length: CANARIES }, (_, n) => canary(n));
    lookUps = new Set([
      ...of(
        'name',
        all.map(({ name }) => name),
      ),
      ...of(
        'email',
        all.map(({ email }) => email),
      ),
      ...of(
        'postcode',
        all.map(({ postcode }) => postcode),
      ),
      ...of('city', ['Leeds']),
    ]);
  });
  afterAll(async () => {
    await desk.dataSource.query('alter system reset wal_recycle');
    await desk.dataSource.query('select pg_reload_conf()');
    await desk.leave();
  });

  /** Pictures with names in what they say of themselves, notes, letters, reasons, holds, packs. */
  async function plantByHand(): Promise<void> {
    const asked = { ...on(), actor: desk.actor };
    const claims = await rows<{ id: ClaimId; order_id: OrderId; external_order_id: string }>(
      'select id, order_id, external_order_id from claim order by external_order_id',
    );
    for (const [n, { id, order_id: orderId }] of claims.entries()) {
      const { name, street } = canary(n);
      const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#c03020' } })
        .withExif({ IFD0: { Artist: name, ImageDescription: street } })
        .jpeg()
        .toBuffer();
      const added = await addFile(
        { ...desk.tools, inspect: fileInspector({ maxBytes: 1_000_000, scan: null }) },
        {
          ...asked,
          on: { claimId: id },
          code: 'DELIVERY_PHOTO',
          at: new Date('2026-10-30T12:28:00Z'),
          zone: 'Europe/Berlin',
          note: `at the door of ${name}`,
          name: `${name}.jpg`,
          bytes,
        },
      );
      expect(added.ok).toBe(true);
      const page = await desk.page(id);
      const paragraphs = (page.draft?.paragraphs ?? []).map(({ id: paragraph, text, leftOut }, place) => ({
        id: paragraph,
        text: place === 0 ? `Dear ${name}. ${text}` : text,
        leftOut,
      }));
      await saveDraft(desk.tools, { ...asked, claimId: id, revision: page.revision, language: page.draft?.language ?? 'en', paragraphs });
      await refundAnyway(desk.tools, { ...asked, claimId: id, revision: (await desk.page(id)).revision, reason: `${name} called` });
      if (n < 3) {
        const made = await makePack(desk.tools, { ...asked, claimId: id, sealedBy: 'Sanne de Wit' });
        if (made.ok) packs.push({ id: made.value.packId, hash: made.value.hash });
        await placeHold(desk.tools, {
          ...asked,
          on: { of: 'order', orderId },
          basis: 'authority',
          words: `asked for ${name}`,
          until: new Date('2026-11-25T00:00:00Z'),
        });
      }
    }
    expect(packs).toHaveLength(3);
  }

  it('while they are there, the vault opens them and no byte of the data files does', async () => {
    const lines = await rows<{ id: OrderId }>('select id from orders');
    expect(lines).toHaveLength(CANARIES);
    const opened = await desk.tools.orders.personalOf(
      desk.organisation,
      lines.map(({ id }) => id),
    );
    const names = new Set([...opened.values()].flat().flatMap(({ personal }) => personal?.buyerName ?? personal?.recipient?.name ?? []));
    expect([...names].filter((name) => name.startsWith('Zqkanja'))).toHaveLength(CANARIES);
    expect(
      JSON.stringify((await dumped(desk.dataSource)).get('orders'))
        .match(/[0-9a-f]{32}/g)
        ?.some((word) => lookUps.has(word)),
    ).toBe(true);
    expect(await hits()).toEqual([]);
    state = await hash();
    const inFiles: string[] = [];
    wrapped = (await rows<{ wrapped: Buffer }>(`select wrapped from vault_key where subject like 'order:%' limit 50`)).map((line) => line.wrapped);
    for await (const { name, bytes } of dataFiles(desk.dataSource, lsn)) if (wrapped.some((key) => bytes.includes(key))) inFiles.push(name);
    // The scan finds what is there: the wrapped keys lie in their table and in the log.
    expect(inFiles.some((name) => name.startsWith('base/'))).toBe(true);
  });

  it('their clocks run out: nothing opens, nothing can be looked up, and all that was proven stays', async () => {
    await desk.inside((tx) => tx.run(`update claim set work = 'won', appeal_until = null`));
    // Files that people called after their buyers, mails and reports, also in what the planner remembers of their table.
    await desk.inside((tx) => tx.run(`update import_file set path = 'Zqkanja Vogelzq' || ordinal || ' ' || path, spool = '/spool/Zqkanja Vogelzq'`));
    await desk.dataSource.query('analyze');
    desk.at(AFTER_ORDERS);
    expect(await eraseWhatIsDue(desk.tools, on())).toBeGreaterThanOrEqual(CANARIES);
    desk.at(AFTER_ALL);
    await eraseWhatIsDue(desk.tools, on());
    expect(await rows(`select subject from vault_key where wrapped is not null and subject !~ '^(signing|pack-shell):'`)).toEqual([]);
    // A buyer's random name stands beside the keyed hash for as long as buyers are counted; then it goes as well.
    expect(await rows('select 1 from buyer_alias')).toHaveLength(CANARIES);
    desk.at(AFTER_COUNTING);
    await eraseWhatIsDue(desk.tools, on());
    const all = [...(await dumped(desk.dataSource))].flatMap(([name, text]) =>
      [...new Set(text.match(/(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g) ?? [])].filter((word) => lookUps.has(word)).map((word) => `${name}: ${word}`),
    );
    expect(all).toEqual([]);
    expect((await rows<{ words: string }>('select words::text as words from claim_search')).filter(({ words }) => words.includes('~'))).toEqual([]);
    expect(await hash()).toBe(state);
    await rebuild(desk.tools, on());
    expect(await hash()).toBe(state);
  });

  it('the packs say what left them, and hold', async () => {
    for (const { id, hash: was } of packs) {
      const given = await packBytes(desk.tools, { ...on(), packId: id, as: 'zip' });
      expect(await verifyPack(given?.bytes ?? new Uint8Array())).toMatchObject({
        ok: true,
        hash: was,
        erasure: { why: 'clock' },
        missing: [],
        changed: [],
      });
    }
  });

  it('no byte of data files, dump or log of changes holds one of them, nor a key that would open them', async () => {
    await scrubKeys(desk.dataSource);
    await desk.dataSource.query('checkpoint');
    expect(await hits()).toEqual([]);
    const left: string[] = [];
    for await (const { name, bytes } of dataFiles(desk.dataSource, lsn)) if (wrapped.some((key) => bytes.includes(key))) left.push(name);
    expect(left).toEqual([]);
  });
});
