import { readdir } from 'node:fs/promises';
import { ClaimEvidence, ClaimPage, EntryKept, ErrorBody, FilesAdded } from '@weerwoord/contracts';
import type { OrganisationId } from '@weerwoord/kernel';
import { spoolFolder } from '@weerwoord/wiring';
import { describeWithPostgres } from '@weerwoord/wiring/testing';
import sharp from 'sharp';
import { aForm } from '../../testing/form';
import { aRunningApi } from '../../testing/a-running-api';
import type { RunningApi, Visitor } from '../../testing/a-running-api';

const photo = (colour = '#c03020') =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

describeWithPostgres('evidence that people add', () => {
  let api: RunningApi;
  let sanne: Visitor;
  let organisation: OrganisationId;
  let claimId: string;
  beforeAll(async () => {
    api = await aRunningApi({ settings: { WEERWOORD_MAX_EVIDENCE_MB: '1' } });
    const person = await api.addOrganisation('sanne@example.org');
    organisation = person.organisation;
    sanne = await api.logIn(person);
    const accountId = (await api.addAccount(organisation)).id;
    const receivedAt = new Date(Date.now() - 3_600_000).toISOString();
    const claim = ClaimPage.parse(
      await sanne.json('POST', '/claims', {
        status: 201,
        body: { accountId, kind: 'A_TO_Z', externalOrderId: '302-4471926-8850317', reason: 'INR', amount: null, receivedAt, respondBy: null },
      }),
    );
    claimId = claim.id;
  });
  afterAll(() => api.leave());

  const upload = async (files: Parameters<typeof aForm>[0], fields: Record<string, string> = {}) =>
    FilesAdded.parse(
      await sanne.json('POST', `/claims/${claimId}/evidence`, {
        status: 201,
        body: aForm(files, { code: 'DELIVERY_PHOTO', zone: 'Europe/Berlin', ...fields }),
      }),
    );
  const now = async () => ClaimEvidence.parse(await sanne.json('GET', `/claims/${claimId}/evidence`));
  const refused = async (response: Response) => ({
    status: response.status,
    ...ErrorBody.pick({ code: true, fields: true }).parse(await response.json()),
  });

  it('several files at once: each by itself, one that is refused keeps no other out, and nothing stays in the spool', async () => {
    const { files } = await upload(
      [
        { name: '../../photo.jpg', bytes: await photo() },
        { name: 'empty.jpg', bytes: '' },
        { name: 'page.jpg', bytes: '<!doctype html><script>1</script>' },
        { name: 'huge.jpg', bytes: Buffer.alloc(1_200_000, 7) },
      ],
      { at: '2026-10-30T12:28:00Z', note: 'from the driver' },
    );
    expect(files.map(({ name, outcome, problem }) => [name, outcome, problem])).toEqual([
      ['photo.jpg', 'added', null],
      ['empty.jpg', 'refused', 'file-empty'],
      ['page.jpg', 'refused', 'file-is-web-page'],
      ['huge.jpg', 'refused', 'file-too-large'],
    ]);
    expect(await readdir(spoolFolder(api.product.settings)).catch(() => [])).toEqual([]);
    expect((await now()).files).toMatchObject([
      { name: 'photo.jpg', note: 'from the driver', code: 'DELIVERY_PHOTO', at: '2026-10-30T12:28:00Z', byName: 'Sanne de Vries' },
    ]);
  });

  it('the original is saved and not shown, the picture of it is ours, and no browser runs either', async () => {
    const [file] = (await now()).files;
    const [original, preview] = [
      await sanne.ask('GET', `/files/${file?.recordId ?? ''}`),
      await sanne.ask('GET', `/files/${file?.recordId ?? ''}/preview`),
    ];
    expect(Buffer.from(await original.arrayBuffer()).equals(await photo())).toBe(true);
    expect(original.headers.get('content-disposition')).toMatch(/^attachment; filename="photo\.jpg"/);
    for (const one of [original, preview])
      expect([one.headers.get('x-content-type-options'), one.headers.get('content-security-policy'), one.headers.get('cache-control')]).toEqual([
        'nosniff',
        "default-src 'none'; sandbox",
        'private, no-store',
      ]);
    expect((await sharp(Buffer.from(await preview.arrayBuffer())).metadata()).format).toBe('jpeg');
  });

  it('is taken back and put back', async () => {
    const recordId = (await now()).files[0]?.recordId ?? '';
    EntryKept.parse(await sanne.json('POST', `/evidence/${recordId}/take-back`));
    expect((await now()).files[0]?.removedAt).not.toBeNull();
    EntryKept.parse(await sanne.json('POST', `/evidence/${recordId}/put-back`));
    expect((await now()).files[0]?.removedAt).toBeNull();
  });

  it('a fact is told with who and why', async () => {
    EntryKept.parse(
      await sanne.json('POST', `/claims/${claimId}/facts`, { status: 201, body: { fact: 'claimsProtectedLabel', yes: true, why: 'badge seen' } }),
    );
    expect((await now()).told).toMatchObject([{ fact: 'claimsProtectedLabel', yes: true, why: 'badge seen', byName: 'Sanne de Vries' }]);
  });

  it.each([
    ['no code', { code: '' }, { path: 'code', problem: 'missing' }],
    ['a code no file can show', { code: 'ADDRESS_MATCH' }, { path: 'code', problem: 'unknown' }],
    ['a zone that is none', { zone: 'Mars/Olympus' }, { path: 'zone', problem: 'not-readable' }],
    ['a moment that is none', { at: 'yesterday' }, { path: 'at', problem: 'not-readable' }],
  ])('%s is refused as a whole', async (_edge, fields, field) => {
    const form = aForm([{ name: 'a.jpg', bytes: await photo() }], { code: 'DELIVERY_PHOTO', zone: 'UTC', ...fields });
    expect(await refused(await sanne.ask('POST', `/claims/${claimId}/evidence`, { body: form }))).toEqual({
      status: 422,
      code: 'bad-input',
      fields: [field],
    });
  });

  it('no file, a claim that is not there, and a file that is not there', async () => {
    expect(
      await refused(await sanne.ask('POST', `/claims/${claimId}/evidence`, { body: aForm([], { code: 'DELIVERY_PHOTO', zone: 'UTC' }) })),
    ).toMatchObject({ status: 422, fields: [{ path: 'files', problem: 'missing' }] });
    const nowhere = '3b1f7a52-0000-8000-8000-00000000dead';
    expect(
      (
        await refused(
          await sanne.ask('POST', `/claims/${nowhere}/evidence`, {
            body: aForm([{ name: 'a.jpg', bytes: await photo() }], { code: 'DELIVERY_PHOTO', zone: 'UTC' }),
          }),
        )
      ).status,
    ).toBe(404);
    for (const path of [`/files/${nowhere}`, `/files/${nowhere}/preview`]) expect((await refused(await sanne.ask('GET', path))).status).toBe(404);
    expect((await refused(await sanne.ask('GET', `/orders/${nowhere}/evidence`))).status).toBe(404);
  });

  it('one bit flipped in storage: that file says so, is not handed out, and the page stands', async () => {
    const { recordId = '' } = (await now()).files[0] ?? {};
    const flip = (column: string) =>
      api.product.dataSource.query(`update evidence_file set ${column} = set_bit(${column}, 777, 1 - get_bit(${column}, 777)) where record_id = $1`, [
        recordId,
      ]);
    await flip('original_sealed');
    expect(await refused(await sanne.ask('GET', `/files/${recordId}`))).toMatchObject({ status: 410, code: 'damaged-in-storage' });
    expect(await sanne.json('GET', `/files/${recordId}/check`)).toEqual({ original: 'damaged', preview: 'whole' });
    await flip('words_sealed');
    await flip('preview_sealed');
    expect((await refused(await sanne.ask('GET', `/files/${recordId}/preview`))).code).toBe('damaged-in-storage');
    expect((await now()).files).toMatchObject([{ recordId, name: '', sha256: expect.any(String) as string }]);
    for (const column of ['original_sealed', 'words_sealed', 'preview_sealed']) await flip(column);
    expect(await sanne.json('GET', `/files/${recordId}/check`)).toEqual({ original: 'whole', preview: 'whole' });
  });

  it.each([
    ['4,000 characters', `${'x'.repeat(4_000)}.jpg`, /^x{116}\.jpg$/],
    ['a device of Windows', 'CON.jpg', /^_CON\.jpg$/],
    ['a way out of the folder', '..\\..\\etc\\passwd.jpg', /^passwd\.jpg$/],
    ['text written backwards', 'photo\u202Egpj.exe', /^photogpj\.exe$/],
    ['nothing but dots', '....', /^file$/],
  ])('a name of %s is a label and no path', async (_what, name, shown) => {
    const { files } = await upload([{ name, bytes: 'MZ this is a program' }]);
    expect(files).toMatchObject([{ outcome: 'refused', problem: 'file-is-program', name: expect.stringMatching(shown) as string }]);
  });

  it('another organisation sees none of it', async () => {
    const stranger = await api.logIn(await api.addOrganisation('eva@example.org'));
    const recordId = (await now()).files[0]?.recordId ?? '';
    for (const [method, path] of [
      ['GET', `/claims/${claimId}/evidence`],
      ['GET', `/files/${recordId}`],
      ['GET', `/files/${recordId}/preview`],
      ['POST', `/evidence/${recordId}/take-back`],
    ] as const)
      expect((await refused(await stranger.ask(method, path))).status).toBe(404);
  });

  it('who may not see personal data opens no file', async () => {
    const contractor = await api.addOrganisation('bo@example.org', 'contractor');
    const bo = await api.logIn(contractor);
    for (const path of ['', '/preview']) expect((await bo.ask('GET', `/files/3b1f7a52-0000-8000-8000-00000000dead${path}`)).status).toBe(403);
  });
});
