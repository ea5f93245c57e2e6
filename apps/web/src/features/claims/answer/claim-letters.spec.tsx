import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ClaimLetters, ClaimPage, NewerLetterShape } from '@weerwoord/contracts';
import type { z } from 'zod';
import { openScreen } from '../page/desk-screen';
import { fakeDesk } from '../page/fake-desk';
import type { Desk } from '../page/fake-desk';
import { CLAIM, sampleClaim } from '../page/sample-claim';
import { minorOf } from './counter-offer';

const realFetch = globalThis.fetch;
let desk: Desk;
let letters: z.infer<typeof ClaimLetters>['letters'];
beforeEach(() => {
  localStorage.clear();
  desk = fakeDesk();
  letters = [];
  desk.refuse = (method, path) => {
    if (path.endsWith('/letters')) return [200, ClaimLetters.parse({ revision: desk.claim?.revision ?? 1, letters })];
    return path.endsWith('/letters/newer') ? newer(method) : null;
  };
  globalThis.fetch = desk.answer;
});
afterEach(() => {
  globalThis.fetch = realFetch;
});
const open = async () => {
  openScreen(`/claims/${CLAIM}`, 'en');
  await screen.findByRole('heading', { level: 1, name: /A-to-z claim|AliExpress/ });
};
const letter = () => within(screen.getByRole('region', { name: 'Answer to Amazon' }));
const sent = (what: string) => desk.asked.find((one) => one.what === what)?.body;

/** One paragraph would read otherwise, and one would come. */
function newer(method: string): readonly [number, unknown] {
  const { claim } = desk;
  if (!claim?.draft) return [404, { code: 'not-found' }];
  if (method === 'GET') {
    const mine = claim.draft.paragraphs.find(({ id }) => id === 'delivered')?.text ?? null;
    const paragraphs = [
      { id: 'delivered', mine, fresh: 'The parcel was delivered and signed for [E1].', edited: true, changed: true },
      { id: 'signed-for', mine: null, fresh: 'The proof of delivery shows a signature [E2].', edited: false, changed: true },
    ];
    return [200, NewerLetterShape.parse({ version: claim.draft.version, composition: 'abc', paragraphs })];
  }
  desk.claim = { ...claim, revision: claim.revision + 1, draft: { ...claim.draft, version: claim.draft.version + 1, newerFacts: false } };
  return [200, ClaimPage.parse(desk.claim)];
}

describe('newer facts', () => {
  beforeEach(() => {
    const { draft } = sampleClaim();
    desk.claim = sampleClaim({ draft: draft && { ...draft, newerFacts: true } });
  });
  const look = async () => {
    await open();
    await userEvent.click(letter().getByRole('button', { name: 'See what is new' }));
    return within(await screen.findByRole('region', { name: 'Newer facts have come in' }));
  };
  test('are shown word by word, and taken by the paragraph', async () => {
    const shown = await look();
    expect((await shown.findAllByText(/signed/)).some(({ tagName }) => tagName === 'INS')).toBe(true);
    await userEvent.click(shown.getByRole('checkbox', { name: 'New paragraph' }));
    await userEvent.click(shown.getByRole('button', { name: 'Take what is ticked' }));
    await waitFor(() =>
      expect(sent(`POST /claims/${CLAIM}/letters/newer`)).toEqual({ revision: 7, letter: 'answer', composition: 'abc', take: ['delivered'] }),
    );
    await waitFor(() => expect(letter().queryByText('Newer facts have come in')).not.toBeInTheDocument());
  });
  test('words that are not saved are laid beside what is taken, not lost', async () => {
    await open();
    await userEvent.click(letter().getByRole('button', { name: 'Change paragraph 1' }));
    await userEvent.type(letter().getByRole('textbox', { name: 'Paragraph 1' }), ' Signed for.');
    await userEvent.click(letter().getByRole('button', { name: 'See what is new' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Take everything' }));
    await letter().findByText('Someone saved this letter while you were writing');
    expect(letter().getByText('Signed for.', { exact: false })).toBeInTheDocument();
  });
  test.each([
    ['Take everything', ['delivered', 'signed-for']],
    ['Keep my version', []],
  ])('“%s”', async (name, take) => {
    const shown = await look();
    await userEvent.click(await shown.findByRole('button', { name }));
    await waitFor(() => expect(sent(`POST /claims/${CLAIM}/letters/newer`)).toMatchObject({ take }));
  });
});

test('a fact nothing proves is marked where it stands, and named', async () => {
  const { draft } = sampleClaim();
  const delivered = draft?.paragraphs.find(({ id }) => id === 'delivered');
  const at = delivered?.text.indexOf('parcel') ?? 0;
  const paragraphs =
    draft?.paragraphs.map((one) => (one.id === 'delivered' ? { ...one, unproven: [{ kind: 'date', text: 'parcel', at }] } : one)) ?? [];
  desk.claim = sampleClaim({
    draft: draft && { ...draft, paragraphs, findings: [{ code: 'unproven-fact', level: 'breach', figures: { kind: 'date', found: '9 March' } }] },
  });
  await open();
  expect(letter().getByText('parcel', { selector: '.ww-cite-broken' })).toBeInTheDocument();
  expect(letter().getByText('Nothing on file shows “parcel”.')).toBeInTheDocument();
  expect(letter().getByText('nothing on file proves “9 March”')).toBeInTheDocument();
});

test('letters to buyer and carrier stand beside the answer and are written by themselves', async () => {
  const { draft } = sampleClaim();
  const none = { state: null, language: 'en' as const, mayWrite: true, draft: null };
  letters = [
    { ...none, letter: 'answer', kind: 'a-to-z-answer', state: 'draft', sent: [] },
    { ...none, letter: 'buyer', kind: 'buyer-message', state: 'draft', draft: draft && { ...draft, letter: 'buyer' }, sent: [] },
    {
      ...none,
      letter: 'carrier',
      kind: 'carrier-investigation',
      sent: [{ version: 1, at: '2026-11-18T11:05:00Z', by: 'Sanne', carrier: 'dhl_paket_de' }],
    },
  ];
  await open();
  await userEvent.click(await screen.findByRole('tab', { name: /^To the carrier/ }));
  expect(screen.getByText(/^Sent before: .*Sanne/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Write it' }));
  await waitFor(() => expect(sent(`POST /claims/${CLAIM}/draft?letter=carrier`)).toMatchObject({ revision: 7, language: 'en' }));
  await userEvent.click(screen.getByRole('tab', { name: 'To the buyer' }));
  expect(screen.getByRole('button', { name: 'Copy letter' })).toBeDisabled();
});

test('letters that are known late do not close the paragraph a person writes in, nor take the keys from it', async () => {
  let come: () => void = () => undefined;
  const late = new Promise<void>((done) => (come = done));
  const none = { state: null, language: 'en' as const, mayWrite: true, draft: null, sent: [] };
  letters = [
    { ...none, letter: 'answer', kind: 'a-to-z-answer', state: 'draft' },
    { ...none, letter: 'carrier', kind: 'carrier-investigation' },
  ];
  const answer = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    const said = answer(...asked);
    if (String(asked[0] instanceof Request ? asked[0].url : asked[0]).endsWith('/letters')) await late;
    return said;
  };
  await open();
  await userEvent.click(letter().getByRole('button', { name: 'Change paragraph 1' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Paragraph 1' }), 'Signed ');
  come();
  await screen.findByRole('tab', { name: 'To the carrier' });
  expect(screen.getByRole('textbox', { name: 'Paragraph 1' })).toHaveFocus();
  await userEvent.keyboard('for');
  expect(screen.getByRole('textbox', { name: 'Paragraph 1' })).toHaveValue(`${desk.claim?.draft?.paragraphs[0]?.text ?? '?'}Signed for`);
});

test('what is written in a letter beside the answer is there after a look at another, and is asked about before leaving', async () => {
  const { draft } = sampleClaim();
  const none = { state: null, language: 'en' as const, mayWrite: true, draft: null, sent: [] };
  letters = [
    { ...none, letter: 'answer', kind: 'a-to-z-answer', state: 'draft' },
    { ...none, letter: 'buyer', kind: 'buyer-message', state: 'draft', draft: draft && { ...draft, letter: 'buyer' } },
  ];
  await open();
  await userEvent.click(await screen.findByRole('tab', { name: 'To the buyer' }));
  await userEvent.click(screen.getByRole('button', { name: 'Change paragraph 1' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Paragraph 1' }), ' Kind regards');
  await userEvent.click(screen.getByRole('tab', { name: 'Answer' }));
  await userEvent.click(screen.getByRole('tab', { name: 'To the buyer' }));
  expect(screen.getByText(/Kind regards/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('link', { name: 'Import' }));
  expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeInTheDocument();
});

test('a claim with its answer alone shows no tabs', async () => {
  await open();
  expect(screen.queryByRole('tab', { name: 'Answer' })).not.toBeInTheDocument();
});

test.each([
  ['20', 2000],
  ['20,5', 2050],
  ['20.00', 2000],
  [' 7 ', 700],
  ['1.000,00', null],
  ['-3', null],
  ['', null],
])('an offer of “%s”', (written, minor) => expect(minorOf(written)).toBe(minor));
