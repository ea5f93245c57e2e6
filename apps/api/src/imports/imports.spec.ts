import { readdir, stat } from 'node:fs/promises';
import { ErrorBody, FilePreview, ImportBatch, ImportList, ProblemRows } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { readFile } from '@weerwoord/pipeline';
import { spoolFolder } from '@weerwoord/wiring';
import { describeWithPostgres, fixture } from '@weerwoord/wiring/testing';
import type { z } from 'zod';
import { aForm } from '../../testing/form';
import { aRunningApi } from '../../testing/a-running-api';
import type { RunningApi, Visitor } from '../../testing/a-running-api';
import { workOff } from '../../testing/work-off';

type Batch = z.infer<typeof ImportBatch>;
const ORDERS = fixture('amazon/ok/all-orders-34-columns.txt');
const BAD_CELLS = fixture('amazon/not-ok/all-orders-bad-cells.txt');
const UNKNOWN = 'Bestelling;Besteld op;Bedrag\nA-1;03-11-2026 10:00;12,50\nA-2;04-11-2026 11:00;7,00\n';

describeWithPostgres('imports', () => {
  let api: RunningApi;
  let sanne: Visitor;
  let organisation: OrganisationId;
  let accountId: string;
  beforeAll(async () => {
    api = await aRunningApi({ settings: { WEERWOORD_MAX_UPLOAD_MB: '1' } });
    const person = await api.addOrganisation('sanne@example.org');
    organisation = person.organisation;
    sanne = await api.logIn(person);
    accountId = (await api.addAccount(organisation)).id;
  });
  afterAll(() => api.leave());

  const upload = async (files: Parameters<typeof aForm>[0], fields: Record<string, string> = {}): Promise<Batch> =>
    ImportBatch.parse(await sanne.json('POST', '/imports', { body: aForm(files, { accountId, ...fields }), status: 201 }));
  const now = async (batch: Batch): Promise<Batch> => ImportBatch.parse(await sanne.json('GET', `/imports/${batch.id}`));
  const spooled = async (): Promise<string[]> => readdir(spoolFolder(api.product.settings)).catch(() => []);
  const refused = async (response: Response) => ({ status: response.status, code: ErrorBody.parse(await response.json()).code });

  it('an upload waits in a spool nobody else can look into, and is read from there', async () => {
    const batch = await upload([{ name: 'export/orders.txt', bytes: ORDERS }]);
    expect(batch).toMatchObject({
      by: 'Sanne de Vries',
      running: true,
      files: [{ name: 'export/orders.txt', state: 'waiting', bytes: ORDERS.length }],
    });
    const folder = spoolFolder(api.product.settings);
    const [name = ''] = await spooled();
    expect([(await stat(folder)).mode & 0o777, (await stat(`${folder}/${name}`)).mode & 0o777]).toEqual([0o700, 0o600]);
    await workOff(api.product, organisation);
    expect(await now(batch)).toMatchObject({
      running: false,
      totals: { read: 2, accepted: 2, merged: 0, rejected: 0 },
      files: [{ state: 'done', kind: 'amazon-all-orders' }],
    });
  });

  it('several files and folders are one batch, in their order', async () => {
    const batch = await upload([
      { name: 'a/first.txt', bytes: ORDERS },
      { name: 'a/picture.png', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
      { name: 'second.txt', bytes: ORDERS },
    ]);
    expect(batch.files.map(({ name, state }) => [name, state])).toEqual([
      ['a/first.txt', 'waiting'],
      ['a/picture.png', 'failed'],
      ['second.txt', 'waiting'],
    ]);
    expect(batch.files[1]?.problem?.code).toBe('is-an-image');
  });

  it.each([
    ['of nobody’s account', () => aForm([{ name: 'x.txt', bytes: 'x' }], { accountId: '00000000-0000-8000-8000-000000000000' }), 404, 'not-found'],
    ['without an account', () => aForm([{ name: 'x.txt', bytes: 'x' }]), 422, 'bad-input'],
    ['without a file', () => aForm([], { accountId }), 422, 'bad-input'],
    ['of a kind there is not', () => aForm([{ name: 'x.txt', bytes: 'x' }], { accountId, kind: 'horoscope' }), 422, 'bad-input'],
    ['with a mapping nobody saved', () => aForm([{ name: 'x.txt', bytes: 'x' }], { accountId, profile: 'mine' }), 422, 'bad-input'],
    [
      'above the limit',
      () =>
        aForm(
          [
            { name: 'x.txt', bytes: Buffer.alloc(700_000) },
            { name: 'y.txt', bytes: Buffer.alloc(700_000) },
          ],
          { accountId },
        ),
      413,
      'too-large',
    ],
  ])('an upload %s is refused and leaves nothing behind', async (_edge, form, status, code) => {
    const before = await spooled();
    expect(await refused(await sanne.ask('POST', '/imports', { body: form() }))).toEqual({ status, code });
    expect(await spooled()).toEqual(before);
  });

  it('an upload above the limit of unknown length is cut off while it comes in', async () => {
    const before = await spooled();
    const boundary = 'cut';
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="big.txt"\r\n\r\n`);
      for (let piece = 0; piece < 64; piece += 1) yield await Promise.resolve(Buffer.alloc(65_536, 'x'));
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    }
    const response = await fetch(`${api.url}/api/v1/imports`, {
      method: 'POST',
      duplex: 'half',
      body: ReadableStream.from(endless()),
      headers: { cookie: sanne.cookie() ?? '', 'x-weerwoord': '1', 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
    expect(await refused(response)).toEqual({ status: 413, code: 'too-large' });
    expect(await spooled()).toEqual(before);
  });

  it('what is no form is refused', async () => {
    expect(await refused(await sanne.ask('POST', '/imports', { body: '{}', headers: { 'content-type': 'application/json' } }))).toEqual({
      status: 422,
      code: 'bad-input',
    });
  });

  it('pasted text is a file like any other', async () => {
    const batch = ImportBatch.parse(
      await sanne.json('POST', '/imports/paste', { body: { accountId, text: fixture('mail/ok/pasted-claim.txt').toString('utf8') }, status: 201 }),
    );
    await workOff(api.product, organisation);
    expect(await now(batch)).toMatchObject({ totals: { read: 1, accepted: 1 }, files: [{ name: 'pasted text', state: 'done' }] });
  });

  it('the list is newest first and goes on where it ended', async () => {
    for (let n = 0; n < 22; n += 1) await sanne.json('POST', '/imports/paste', { body: { accountId, text: `number ${String(n)}` } });
    const first = ImportList.parse(await sanne.json('GET', '/imports'));
    const second = ImportList.parse(await sanne.json('GET', `/imports?cursor=${encodeURIComponent(first.next ?? '')}`));
    const ids = [...first.imports, ...second.imports].map(({ id }) => id);
    expect([first.imports.length, new Set(ids).size]).toEqual([20, ids.length]);
    expect(ids.length).toBeGreaterThan(22);
    await workOff(api.product, organisation);
  });

  it('a stop is asked once; a file that is done cannot be stopped', async () => {
    const { id, files } = await upload([{ name: 'stop me.txt', bytes: ORDERS }]);
    const fileId = files[0]?.id ?? '';
    expect(ImportBatch.parse(await sanne.json('POST', `/imports/files/${fileId}/stop`))).toMatchObject({ id, files: [{ state: 'stopped' }] });
    expect(await refused(await sanne.ask('POST', `/imports/files/${fileId}/stop`))).toEqual({ status: 409, code: 'not-possible-now' });
    expect(await readFile(api.product.intake, { organisation, fileId })).toBeNull();
  });

  it('a person overrules the kind: the file is read again as that', async () => {
    const { files } = await upload([{ name: 'orders again.txt', bytes: ORDERS }]);
    await workOff(api.product, organisation);
    const again = ImportBatch.parse(await sanne.json('POST', `/imports/files/${files[0]?.id ?? ''}/kind`, { body: { kind: 'mail' } }));
    expect(again.files).toMatchObject([{ state: 'waiting', kind: 'mail', overruled: true }]);
    expect(await refused(await sanne.ask('POST', `/imports/files/${files[0]?.id ?? ''}/kind`, { body: { kind: 'horoscope' } }))).toEqual({
      status: 422,
      code: 'bad-input',
    });
    await workOff(api.product, organisation);
  });

  describe('rejected rows', () => {
    let batch: Batch;
    beforeAll(async () => {
      batch = await upload([{ name: 'bad cells.txt', bytes: BAD_CELLS }]);
      await workOff(api.product, organisation);
      batch = await now(batch);
    });
    const problems = async (of: Batch) => ProblemRows.parse(await sanne.json('GET', `/imports/${of.id}/problems`));

    it('are listed with value, reason and the row as it came', async () => {
      const { problems: found, total } = await problems(batch);
      expect(batch.totals.rejected).toBeGreaterThan(2);
      expect(total).toBe(found.length);
      expect(found.find(({ field }) => field === 'purchase-date')).toMatchObject({
        code: 'not-a-date',
        value: '2026-02-30T08:00:00+00:00',
        row: 3,
        fileName: 'bad cells.txt',
        mended: false,
      });
      expect(BAD_CELLS.toString('utf8').split(/\r?\n/)).toContain(found[0]?.raw);
    });

    it('go out in the layout of their own file and can be dropped again as they are', async () => {
      const response = await sanne.ask('GET', `/imports/${batch.id}/rejected.csv`);
      expect(response.headers.get('content-disposition')).toContain('bad cells (rejected).txt');
      const bytes = Buffer.from(await response.arrayBuffer());
      const [header, ...rows] = bytes
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimEnd()
        .split('\r\n');
      expect(header).toBe(BAD_CELLS.toString('utf8').split(/\r?\n/)[0]);
      expect(rows).toHaveLength(batch.totals.rejected);
      const again = await upload([{ name: 'again.txt', bytes }]);
      await workOff(api.product, organisation);
      expect((await now(again)).totals).toEqual({ ...batch.totals, accepted: 0, merged: 0, read: batch.totals.rejected });
    });

    it('of two files come as a ZIP with one each', async () => {
      const two = await upload([
        { name: 'one.txt', bytes: BAD_CELLS },
        { name: 'x/one.txt', bytes: `${BAD_CELLS.toString('utf8')}\n` },
      ]);
      await workOff(api.product, organisation);
      const response = await sanne.ask('GET', `/imports/${two.id}/rejected.csv`);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.headers.get('content-type')).toBe('application/zip');
      expect([bytes.includes('one (rejected).txt'), bytes.includes('one (rejected) 2.txt')]).toEqual([true, true]);
    });

    it('are mended by a person: a new record in their name, the row as it came stays', async () => {
      const found = (await problems(batch)).problems;
      const wrong = found.find(({ field }) => field === 'purchase-date');
      const mended = ImportBatch.parse(
        await sanne.json('POST', `/imports/${batch.id}/mend`, {
          body: { rows: [{ problemId: wrong?.id, value: '2026-02-28T08:00:00+00:00' }] },
          status: 201,
        }),
      );
      await workOff(api.product, organisation);
      expect(await now(mended)).toMatchObject({
        by: 'Sanne de Vries',
        totals: { read: 1, accepted: 1, rejected: 0 },
        files: [{ name: 'bad cells.txt (mended)' }],
      });
      const after = (await problems(batch)).problems;
      expect(after.filter(({ mended: done }) => done).map(({ row }) => row)).toEqual([wrong?.row]);
      expect(after.find(({ id }) => id === wrong?.id)?.raw).toBe(wrong?.raw);
    });

    it('of another batch cannot be mended through this one', async () => {
      const other = await upload([{ name: 'fine.txt', bytes: `${ORDERS.toString('utf8')}\n` }]);
      const [some] = (await problems(batch)).problems;
      expect(await refused(await sanne.ask('POST', `/imports/${other.id}/mend`, { body: { rows: [{ problemId: some?.id, value: 'x' }] } }))).toEqual({
        status: 404,
        code: 'not-found',
      });
    });
  });

  describe('a file of an unknown kind', () => {
    let batch: Batch;
    let fileId: string;
    const mapping = {
      name: 'eigen winkel',
      columns: { Bestelling: 'order.id', 'Besteld op': 'order.placedAt', Bedrag: '' },
      zone: 'Europe/Amsterdam',
      dates: 'D-M-YYYY',
      decimal: ',',
    };
    beforeAll(async () => {
      batch = await upload([{ name: 'export.csv', bytes: UNKNOWN }]);
      await workOff(api.product, organisation);
      batch = await now(batch);
      fileId = batch.files[0]?.id ?? '';
    });

    it('waits for a mapping and shows its first rows', async () => {
      expect(batch.files[0]?.state).toBe('needs-mapping');
      expect(FilePreview.parse(await sanne.json('GET', `/imports/files/${fileId}/preview`))).toMatchObject({
        header: ['Bestelling', 'Besteld op', 'Bedrag'],
        rows: [
          ['A-1', '03-11-2026 10:00', '12,50'],
          ['A-2', '04-11-2026 11:00', '7,00'],
        ],
        profiles: [],
      });
    });

    it.each([
      ['a column the file does not have', { ...mapping, columns: { ...mapping.columns, Prijs: 'line.price' } }, 'columns.Prijs', 'no-such-column'],
      ['a field we do not know', { ...mapping, columns: { Bestelling: 'order.id', Bedrag: 'order.mood' } }, 'columns.Bedrag', 'not-a-choice'],
      ['no order number', { ...mapping, columns: { Bedrag: 'order.total' } }, 'columns', 'no-order-number'],
      ['a zone that is none', { ...mapping, zone: 'Mars/Base' }, 'zone', 'not-a-zone'],
    ])('a mapping with %s is refused', async (_edge, body, path, problem) => {
      const response = await sanne.ask('POST', `/imports/files/${fileId}/mapping`, { body });
      expect(ErrorBody.parse(await response.json())).toMatchObject({ code: 'bad-input', fields: [{ path, problem }] });
    });

    it('is read with a mapping, which is kept for the next one', async () => {
      await sanne.json('POST', `/imports/files/${fileId}/mapping`, { body: mapping });
      await workOff(api.product, organisation);
      expect(await now(batch)).toMatchObject({ totals: { read: 2, accepted: 2, rejected: 0 }, files: [{ state: 'done', kind: 'mapped' }] });
      const next = await upload([{ name: 'next.csv', bytes: UNKNOWN.replaceAll('A-', 'B-') }], { profile: 'eigen winkel' });
      await workOff(api.product, organisation);
      expect((await now(next)).totals).toMatchObject({ read: 2, accepted: 2 });
    });
  });
});
