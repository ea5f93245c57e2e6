import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { AskPackSet, MonthOfPacks, PackKeys, PackList, PackSetList, PackSetShape } from '@weerwoord/contracts';
import { byPath, digestOf, filesBeside, hexOf, ownCrypto, sealedSet, setComment, setManifestBytes, setStretches } from '@weerwoord/packs';
import { vectorFinds, vectorPacks } from '@weerwoord/packs/testing';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { theme } from '@weerwoord/ui';
import { frameRoute } from '../../app/frame-route';
import { LanguageProvider } from '../../app/language';
import { createQueryClient } from '../../app/query-client';
import { rootRoute } from '../../app/root-route';
import { packsRoute } from './packs.route';
import type { PackSet } from './pack-sets.query';
import type { Pack } from './packs.query';

// A machine with much else to do draws a page slowly; no spec here measures time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });

const HASH = `a3f9${'0'.repeat(56)}41c7`;
const pack = (over: Partial<Pack> = {}): Pack => ({
  id: '33333333-3333-4333-8333-333333333333',
  claimId: '11111111-1111-4111-8111-111111111111',
  orderId: '55555555-5555-4555-8555-555555555555',
  externalOrderId: '302-4471926-8850317',
  kind: 'A_TO_Z',
  reason: 'INR_DELIVERED',
  account: 'Amazon Germany',
  sealedAt: '2026-03-09T13:02:00Z',
  by: 'Sanne',
  hash: HASH,
  bytes: 2_400_000,
  exhibits: 7,
  pages: 9,
  newerEvidence: false,
  erasedAt: null,
  held: false,
  target: 'amazon',
  ...over,
});
const aSet = (over: Partial<PackSet> = {}): PackSet =>
  PackSetShape.parse({
    id: '77777777-7777-4777-8777-777777777777',
    month: null,
    language: 'en',
    by: 'Sanne',
    at: '2026-03-09T13:02:00Z',
    state: 'making',
    endedAt: null,
    hash: null,
    bytes: null,
    total: 10,
    done: 3,
    made: 1,
    refused: 1,
    erased: 0,
    refusals: [{ claimId: '11111111-1111-4111-8111-111111111111', externalOrderId: '302-9', why: 'not-possible-now' }],
    ...over,
  });
/** Real packs, really checked. */
const bytesOf = (letters: string): Uint8Array<ArrayBuffer> => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const vectorPack = (base: keyof typeof vectorPacks): Uint8Array<ArrayBuffer> => bytesOf(atob(vectorPacks[base]));
const { hash: SEALED_HASH, signature: OURS } = vectorFinds('version 2 as sealed');
const edited = (from: string, to: string): Uint8Array<ArrayBuffer> => bytesOf(atob(vectorPacks.v2).replace(from, to));

/** A file of one pack. Its signature is none: nothing here can sign; what a good one does is shown where sets are made. */
function aSetOf(pack: Uint8Array<ArrayBuffer>, hash: string): Uint8Array<ArrayBuffer> {
  const raw = new Uint8Array(32);
  const sum = (bytes: Uint8Array): string => hexOf(digestOf(ownCrypto, bytes));
  const file = { path: 'packs/1.zip', bytes: pack.length, sha256: sum(pack), role: 'pack', pack: hash, erased: false } as const;
  const key = { algorithm: 'Ed25519', id: sum(raw), name: 'vlierdal-2026-1', publicKey: hexOf(raw) } as const;
  const manifest = sealedSet(ownCrypto, {
    organisation: 'Vlierdal',
    month: null,
    account: null,
    sealedAt: SEALED,
    sealedBy: 'Sanne',
    key,
    files: [file],
  });
  const written = setManifestBytes(manifest);
  const signature = new Uint8Array(64);
  const files = [{ path: file.path, bytes: pack }, ...filesBeside(manifest, written, sum(written), signature)].sort(byPath);
  const entries = files.map(({ path, bytes }) => ({ path, bytes: bytes.length, crc32: ownCrypto.crc32(bytes, 0) }));
  const { stretches, length } = setStretches(entries, new Date(SEALED), setComment(sum(written)));
  const zip = new Uint8Array(length);
  for (const [place, { at, bytes }] of stretches.entries()) {
    zip.set(bytes, at);
    zip.set(files[place]?.bytes ?? [], at + bytes.length);
  }
  return zip;
}
const SEALED = '2026-11-20T08:00:00.000Z';

const realFetch = globalThis.fetch;
let pages: Pack[][];
let keys: { id: string; name: string }[] | null;
let sent: string[];
let broken: boolean;
let sets: PackSet[];
let asked: unknown[];
let rights: string[] | null;
let queries: string[];
beforeEach(() => {
  localStorage.clear();
  pages = [[pack()]];
  keys = [{ id: OURS.keyId ?? '', name: OURS.keyName ?? '' }];
  sent = [];
  broken = false;
  sets = [];
  asked = [];
  rights = null;
  queries = [];
  globalThis.fetch = (input, init) => {
    const url = new URL(input as string, 'http://here');
    const json = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));
    if (url.pathname.endsWith('/session'))
      return json(200, {
        person: { name: 'Sanne', email: 's@example.test', initials: 'SA', language: 'en' },
        organisation: { name: 'Vlierdal', zone: 'UTC' },
        ...(rights && { rights: { everywhere: rights, accounts: {} } }),
      });
    if (url.pathname.endsWith('/pack-sets/month'))
      return json(
        200,
        MonthOfPacks.parse({
          zone: 'Europe/Amsterdam',
          decided: { claims: 4, withOrder: 3 },
          filed: { claims: 0, withOrder: 0 },
          either: { claims: 4, withOrder: 3 },
        }),
      );
    if (url.pathname.endsWith('/cancel')) {
      sets = sets.map((set) => ({ ...set, state: 'cancelled' as const }));
      return json(200, sets[0]);
    }
    if (url.pathname.endsWith('/pack-sets')) {
      if (init?.method !== 'POST') return json(200, PackSetList.parse({ sets }));
      asked.push(AskPackSet.parse(JSON.parse(init.body as string)));
      sets = [aSet()];
      return json(200, sets[0]);
    }
    if ((init?.method ?? 'GET') !== 'GET') sent.push(url.pathname);
    if (url.pathname.endsWith('/packs/keys')) return keys ? json(200, PackKeys.parse({ keys })) : json(500, { code: 'our-fault' });
    if (url.pathname.endsWith('/packs')) {
      queries.push(url.search);
      if (broken) return json(500, { code: 'our-fault' });
      const at = Number(url.searchParams.get('cursor') ?? 0);
      return json(200, PackList.parse({ packs: pages[at] ?? [], next: at + 1 < pages.length ? String(at + 1) : null }));
    }
    return json(404, { code: 'not-found' });
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

function open(language: 'en' | 'nl' = 'en') {
  localStorage.setItem('weerwoord-language', language);
  const queryClient = createQueryClient(() => undefined);
  const claims = createRoute({ getParentRoute: () => frameRoute, path: '/claims', component: () => null });
  const claim = createRoute({ getParentRoute: () => frameRoute, path: '/claims/$claimId', component: () => null });
  const router = createRouter({
    routeTree: rootRoute.addChildren([frameRoute.addChildren([packsRoute, claims, claim])]),
    context: { queryClient },
    history: createMemoryHistory({ initialEntries: ['/packs'] }),
  });
  // The screens of a spec are its own, so the router's registered type does not fit.
  const App = RouterProvider as unknown as (props: { router: unknown }) => React.JSX.Element;
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queryClient}>
        <LanguageProvider zone="Europe/Amsterdam">
          <App router={router} />
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
const drop = async (bytes: Uint8Array<ArrayBuffer>) => {
  const zone = await screen.findByRole('group', { name: 'Check a pack' });
  const input = zone.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no chooser');
  await userEvent.upload(input, new File([bytes], 'pack-1.zip', { type: 'application/zip' }));
};

test('lists packs with seal, short hash, what is inside, order, account and both downloads', async () => {
  open();
  const row = await screen.findByRole('row', { name: /A-to-z claim, not received/ });
  for (const words of ['Sealed', 'a3f9…41c7', '7 exhibits, 9 pages', '2.4 MB', '302-4471926-8850317', 'Amazon Germany', 'by Sanne', '14:02'])
    expect(row).toHaveTextContent(words);
  expect(within(row).getByRole('link', { name: 'Download the ZIP of order 302-4471926-8850317' })).toHaveAttribute(
    'href',
    expect.stringMatching(/pack\.zip$/),
  );
  expect(row).toHaveTextContent('Amazon');
  expect(row).not.toHaveTextContent('33333333');
});

test('newer evidence is said, with what to do', async () => {
  pages = [[pack({ newerEvidence: true })]];
  open();
  expect(await screen.findByText('Newer evidence')).toBeInTheDocument();
  expect(screen.getByText(/Make a new one on the page of the claim/)).toBeInTheDocument();
});

test('speaks Dutch', async () => {
  open('nl');
  const row = await screen.findByRole('row', { name: /A-tot-z-claim, niet ontvangen/ });
  expect(row).toHaveTextContent('Verzegeld');
  expect(row).toHaveTextContent('7 bewijsstukken, 9 pagina’s');
});

test('older packs come when asked for', async () => {
  pages = [[pack()], [pack({ id: '66666666-6666-4666-8666-666666666666', externalOrderId: '303-1' })]];
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('303-1')).toBeInTheDocument();
});

test('without packs it says where they are made', async () => {
  pages = [[]];
  open();
  expect(await screen.findByText('No packs yet')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'To the claims' })).toHaveAttribute('href', '/claims');
});

test('a failed answer is said, and asking again helps', async () => {
  broken = true;
  open();
  await screen.findByRole('alert');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('row', { name: /A-to-z claim/ })).toBeInTheDocument();
});

test('an erased pack says so, and its PDF is not offered', async () => {
  pages = [[pack({ erasedAt: '2026-12-24T03:00:00Z' })]];
  open();
  const row = await screen.findByRole('row', { name: /A-to-z claim/ });
  expect(row).toHaveTextContent(/Personal parts erased on .*24/);
  expect(within(row).getByRole('link', { name: /Download the ZIP/ })).toBeInTheDocument();
  expect(within(row).queryByRole('link', { name: /Download the PDF/ })).not.toBeInTheDocument();
});

describe('many in one file', () => {
  test('what is chosen goes into one ZIP, and how far it is can be seen', async () => {
    open();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose the pack of order 302-4471926-8850317' }));
    await userEvent.click(screen.getByRole('button', { name: 'Into one ZIP' }));
    expect(await screen.findByRole('progressbar', { name: '4 of 10 packs' })).toHaveAttribute('aria-valuenow', '40');
    expect(asked).toEqual([{ chosen: { ids: ['11111111-1111-4111-8111-111111111111'] }, language: 'en' }]);
    expect(screen.getByText('1 claim has no pack')).toBeInTheDocument();
  });
  test('one that is being made is there after a reload, and can be called off', async () => {
    sets = [aSet({ month: { month: '2026-02', zone: 'UTC', belongs: 'decided', account: 'Amazon Germany' } })];
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel: Decided in February 2026, Amazon Germany' }));
    expect(await screen.findByText(/Cancelled after 3 of 10/)).toBeInTheDocument();
  });
  test('one that is ready is downloaded; what was erased is said', async () => {
    sets = [aSet({ state: 'ready', hash: HASH, bytes: 5_000_000, done: 9, erased: 2 })];
    open('nl');
    expect(await screen.findByRole('link', { name: 'Download de ZIP: 10 gekozen claims' })).toHaveAttribute(
      'href',
      expect.stringMatching(/pack-sets\/.*packs\.zip$/),
    );
    expect(screen.getByText(/2 zijn gewist/)).toBeInTheDocument();
  });
  test('a month is counted before it is made', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Month for managers' }));
    expect(await screen.findByText(/Of 1 the order is not known/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: /Filed in this month/ }));
    expect(screen.getByRole('button', { name: 'Nothing to put together' })).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: /Both/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Put 3 packs together' }));
    await waitFor(() => expect(asked).toEqual([expect.objectContaining({ belongs: 'either', account: null })]));
  });
  test('who may not export sees the list, no ways to get packs, and whom to ask', async () => {
    rights = ['look'];
    sets = [aSet()];
    open();
    expect(await screen.findByText(/Ask whoever manages your team/)).toBeInTheDocument();
    await screen.findByRole('row', { name: /A-to-z claim/ });
    for (const role of ['checkbox', 'button'] as const)
      expect(screen.queryAllByRole(role, { name: /Choose|Open|Month for managers|Cancel/ })).toEqual([]);
    expect(screen.queryByRole('link', { name: /Download/ })).not.toBeInTheDocument();
  });
});

test('the paper opens in place, with its download beside it', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Open the PDF of order 302-4471926-8850317' }));
  expect(await screen.findByTitle('Pack of order 302-4471926-8850317')).toHaveAttribute('src', expect.stringMatching(/pack\.pdf$/));
  expect(screen.getByRole('link', { name: 'Download the PDF' })).toBeInTheDocument();
});

test('an erased pack says so and has no paper; one on hold says that', async () => {
  pages = [[pack({ erasedAt: '2026-04-01T09:00:00Z' }), pack({ id: '66666666-6666-4666-8666-666666666666', externalOrderId: '303-1', held: true })]];
  open();
  const row = await screen.findByRole('row', { name: /302-4471926-8850317/ });
  expect(row).toHaveTextContent(/Personal parts erased/);
  expect(within(row).queryByRole('button', { name: /Open/ })).not.toBeInTheDocument();
  expect(screen.getByRole('row', { name: /303-1/ })).toHaveTextContent(/On hold/);
});

describe('checking a pack', () => {
  afterEach(() => expect(sent).toEqual([])); // no byte of it leaves the machine

  test('a genuine one: files counted, our key, its seal known from the list', async () => {
    pages = [[pack({ hash: SEALED_HASH ?? '' })]];
    open();
    await screen.findByRole('row', { name: /A-to-z/ });
    await drop(vectorPack('v2'));
    expect(await screen.findByText('Genuine')).toBeInTheDocument();
    expect(screen.getByText('pack-1.zip: 10 files, not a byte changed.')).toBeInTheDocument();
    expect(screen.getByText('Signed with our key vlierdal-2026-1.')).toBeInTheDocument();
    expect(screen.getByText('It carries the seal of a pack in this list.')).toBeInTheDocument();
  });
  test('a file of many packs: each in it is checked, and what was changed is named with its pack', async () => {
    const bytes = aSetOf(vectorPack('v2'), SEALED_HASH ?? '');
    open();
    await drop(bytes);
    expect(await screen.findByText(/The signature does not fit/)).toBeInTheDocument();
    expect(screen.getByText('1 pack in it is as sealed.')).toBeInTheDocument();
    const at = Array.from(bytes, (byte) => String.fromCharCode(byte))
      .join('')
      .indexOf('Not here.');
    await drop(bytes.map((byte, place) => (place === at ? 0x6e : byte)));
    expect(await screen.findByText('packs/1.zip › exhibits/02-mail.eml')).toBeInTheDocument();
    expect(screen.getByText('0 packs in it are as sealed.')).toBeInTheDocument();
  });
  test('one of another organisation: whole, not ours, with the fingerprint to compare', async () => {
    open();
    await drop(vectorPack('other'));
    expect(await screen.findByText('Unchanged, signed with another key')).toBeInTheDocument();
    expect(screen.getByText(/elsewhere-2026-1, which is none of ours/)).toBeInTheDocument();
    expect(screen.getByText('Fingerprint')).toHaveTextContent(/[0-9a-f]{64}/);
    expect(screen.getByText(/Its seal is not among the packs shown here/)).toBeInTheDocument();
  });
  test('one of the older kind is not signed', async () => {
    open();
    await drop(vectorPack('v1'));
    expect(await screen.findByText('Unchanged, not signed')).toBeInTheDocument();
  });
  test('an erased one names what was erased, when and why', async () => {
    open();
    await drop(vectorPack('erased'));
    expect(await screen.findByText('Genuine')).toBeInTheDocument();
    expect(screen.getByText(/personal parts were erased on .* their time was over/)).toBeInTheDocument();
    expect(within(screen.getByRole('list', { name: 'Erased' })).getByText('answer.txt')).toBeInTheDocument();
  });
  test('what to tell a stranger is there before anything is checked: the fingerprint, in eights as their page shows it', async () => {
    keys = [{ id: '1a353059ed1555d4'.repeat(4), name: 'vlierdal-2026-1' }];
    open();
    const list = await screen.findByRole('list', { name: 'Your fingerprint, for whoever checks your packs', hidden: true });
    expect(list).toHaveTextContent(`vlierdal-2026-1${Array.from({ length: 4 }, () => '1a353059 ed1555d4').join(' ')}`);
  });

  test('when our keys cannot be asked it is checked all the same', async () => {
    keys = null;
    open();
    await drop(vectorPack('v2'));
    expect(await screen.findByText(/Whether it is ours could not be asked/)).toBeInTheDocument();
  });
  test.each([
    ['Changed', edited('Not here.', 'Now here.'), 'exhibits/02-mail.eml'],
    ['Changed', new Uint8Array([...vectorPack('v2'), 33]), 'the ZIP’s own directory'],
  ])('%s is named', async (title, bytes, name) => {
    open();
    await drop(bytes);
    expect(await screen.findByText('Does not verify')).toBeInTheDocument();
    expect(within(screen.getByRole('list', { name: title })).getByText(name)).toBeInTheDocument();
  });
  test('a file that is no pack says what it is not', async () => {
    open();
    await drop(new TextEncoder().encode('%PDF-1.7'));
    expect(await screen.findByText(/This is not a ZIP file/)).toBeInTheDocument();
  });
});
