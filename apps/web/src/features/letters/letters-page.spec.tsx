import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LetterTemplates, TemplateClaims, TemplateHistory, TemplatePreview } from '@weerwoord/contracts';
import type { z } from 'zod';
import { openApp, refuses } from '../../testing/open-app';
import type { Asked } from '../../testing/open-app';

const realFetch = globalThis.fetch;
let asked: readonly Asked[];
let templates: z.infer<typeof LetterTemplates>;
let preview: z.infer<typeof TemplatePreview>;
let saving: ReturnType<typeof refuses> | null;
const CLAIM = '0198a000-0000-7000-8000-000000000001';

beforeEach(() => {
  asked = [];
  saving = null;
  templates = {
    kind: 'a-to-z-answer',
    language: 'en',
    kinds: ['a-to-z-answer', 'appeal'],
    parts: [
      { part: 'opening', movable: false, variables: [], source: null, version: 0, by: null, at: null },
      {
        part: 'delivered',
        movable: true,
        variables: [
          { name: 'at', kind: 'when', required: true },
          { name: 'signed', kind: 'flag', required: false },
        ],
        source: 'It came {{ at | day }}.',
        version: 2,
        by: 'Sanne',
        at: '2026-11-18T11:05:00Z',
      },
      { part: 'handed-over', movable: true, variables: [], source: null, version: 0, by: null, at: null },
    ],
    frame: { order: ['opening', 'delivered', 'handed-over'], own: false, version: 0 },
  };
  preview = { problems: [], paragraphs: [], says: true, findings: [] };
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

const answers = () => ({
  'GET /letter-templates': () => LetterTemplates.parse(templates),
  'POST /letter-templates': () => saving ?? LetterTemplates.parse(templates),
  'GET /letter-templates/claims': TemplateClaims.parse({
    claims: [{ id: CLAIM, externalOrderId: '302-1', account: 'Amazon Germany', reason: 'INR_DELIVERED', at: '2026-11-18T11:05:00Z' }],
  }),
  'GET /letter-templates/history': TemplateHistory.parse({
    versions: [{ version: 1, source: 'An older one {{ at | day }}.', by: 'Youssef', at: '2026-11-10T11:05:00Z' }],
  }),
  'POST /letter-templates/preview': () => TemplatePreview.parse(preview),
});
const open = async () => {
  asked = openApp('/settings/letters', answers()).asked;
  await userEvent.click(await screen.findByRole('button', { name: /^Delivered, when and where ?your words/ }));
  return screen.getByRole('textbox', { name: 'Wording: Delivered, when and where' });
};
const sent = (what: string) => asked.find(({ method, path }) => `${method} ${path}` === what)?.body;

test('a statement shows its words, what it can fill in, and its versions', async () => {
  expect(await open()).toHaveValue('It came {{ at | day }}.');
  expect(screen.getByText('{{ at | when }}')).toBeInTheDocument();
  expect(screen.getByText('must be in it')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('button', { name: 'Use again' }));
  expect(screen.getByRole('textbox', { name: /^Wording/ })).toHaveValue('An older one {{ at | day }}.');
});

test('it is tried on a real claim, and what is wrong is told with line and column', async () => {
  await open();
  preview = { ...preview, problems: [{ code: 'own-fact', line: 2, column: 5, figures: { found: '9 March' } }] };
  await userEvent.click(screen.getByRole('button', { name: 'Check and try' }));
  expect(await screen.findByText(/^Line 2, column 5: “9 March” would be told in every letter/)).toBeInTheDocument();
  expect(sent('POST /letter-templates/preview')).toMatchObject({ part: 'delivered', claimId: CLAIM });
  preview = { ...preview, problems: [], paragraphs: [{ id: 'delivered', text: 'It came 30 October.', before: 'Delivered on 30 October.' }] };
  await userEvent.click(screen.getByRole('button', { name: 'Check and try' }));
  const shown = within(await screen.findByRole('region', { name: 'How it reads' }));
  expect(shown.getByText('It came 30 October.')).toBeInTheDocument();
  expect(shown.getByText('Delivered on 30 October.')).toBeInTheDocument();
});

test('it is saved as the next version of the one that was seen; one saved meanwhile is told', async () => {
  const field = await open();
  await userEvent.type(field, ' Yes.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved. New letters use it from now on.')).toBeInTheDocument();
  expect(sent('POST /letter-templates')).toEqual({
    kind: 'a-to-z-answer',
    part: 'delivered',
    language: 'en',
    version: 2,
    source: 'It came {{ at | day }}. Yes.',
  });
  saving = refuses(409, 'changed-meanwhile');
  await userEvent.type(field, ' No.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/^Somebody saved this part meanwhile/)).toBeInTheDocument();
});

test('who may not change it is told so', async () => {
  saving = refuses(403, 'not-allowed');
  const field = await open();
  await userEvent.type(field, ' Yes.');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/^Only who manages all accounts/)).toBeInTheDocument();
});

test('the order is moved with buttons', async () => {
  await open();
  await userEvent.click(screen.getByText('What opens and closes the letter stays in its place.'));
  await userEvent.click(screen.getByRole('button', { name: 'Handed to the carrier up' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the order' }));
  await waitFor(() => expect(sent('POST /letter-templates')).toMatchObject({ part: 'frame', source: 'handed-over\ndelivered' }));
});
