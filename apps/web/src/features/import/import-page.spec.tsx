import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp, refuses } from '../../testing/open-app';
import { aBatch, aFile, anAccount, aProblem, IDS } from '../../testing/answers';

const accounts = { accounts: [anAccount()] };
const one = {
  'GET /accounts': accounts,
  'GET /imports': { imports: [aBatch()], next: null },
  [`GET /imports/${IDS.batch}`]: aBatch(),
  [`GET /imports/${IDS.batch}/problems`]: {
    problems: [aProblem(), aProblem({ id: IDS.secondProblem, row: 3902, field: null, value: null })],
    total: 12,
    next: null,
  },
};
const chooser = () => document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;

test('without an account the way to one is shown instead of a drop zone', async () => {
  openApp('/import', {});
  expect(await screen.findByRole('link', { name: 'Add an account' })).toHaveAttribute('href', '/accounts');
  expect(screen.queryByRole('group', { name: 'Files to import' })).not.toBeInTheDocument();
});

test('nothing imported yet says what would be here', async () => {
  openApp('/import', { 'GET /accounts': accounts });
  expect(await screen.findByText('Nothing imported yet')).toBeInTheDocument();
});

test('chosen files go to the only account with their names, and the new import opens', async () => {
  const { asked } = openApp('/import', { ...one, 'GET /imports': { imports: [], next: null }, 'POST /imports': aBatch() });
  await screen.findByRole('group', { name: 'Files to import' });
  await userEvent.upload(chooser(), [new File(['a'], 'orders.txt'), new File(['b'], 'scans.csv')]);
  expect(await screen.findByText('Balanced')).toBeInTheDocument();
  const form = asked.find(({ method }) => method === 'POST')?.body as FormData;
  expect(form.get('accountId')).toBe(IDS.account);
  expect(form.getAll('files').map((file) => (file as File).name)).toEqual(['orders.txt', 'scans.csv']);
  expect(window.location.search).toContain(`batch=${IDS.batch}`);
});

test('with several accounts files wait until one is chosen', async () => {
  const second = anAccount({ id: IDS.order, name: 'amazon.nl' });
  const { asked } = openApp('/import', { ...one, 'GET /accounts': { accounts: [anAccount(), second] }, 'POST /imports': aBatch() });
  await screen.findByRole('group', { name: 'Files to import' });
  await userEvent.upload(chooser(), new File(['a'], 'orders.txt'));
  expect(await screen.findByText('1 file waits for an account')).toBeInTheDocument();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  await userEvent.click(within(screen.getByRole('group', { name: 'Files to import' })).getByRole('combobox', { name: 'Account' }));
  await userEvent.click(await screen.findByRole('option', { name: 'amazon.nl' }));
  expect(((await screen.findByText('Balanced')) && (asked.find(({ method }) => method === 'POST')?.body as FormData)).get('accountId')).toBe(
    IDS.order,
  );
});

test('a file dropped before the accounts are read goes to the only one as soon as it is known', async () => {
  let arrive: (answer: unknown) => void = () => undefined;
  const late = new Promise((resolve) => (arrive = resolve));
  const { asked } = openApp('/import', { ...one, 'GET /accounts': () => late, 'POST /imports': aBatch() });
  await screen.findByRole('group', { name: 'Files to import' });
  await userEvent.upload(chooser(), new File(['a'], 'orders.txt'));
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
  arrive(accounts);
  await waitFor(() => expect(window.location.search).toContain(`batch=${IDS.batch}`));
  const sent = asked.filter(({ method }) => method === 'POST').map(({ body }) => (body as FormData).get('accountId'));
  expect(sent).toEqual([IDS.account]);
  expect(screen.queryByText('1 file waits for an account')).not.toBeInTheDocument();
});

test('what was dropped while the accounts could not be read goes where they say, one after the other, once they can', async () => {
  let up = false;
  const { asked, queries } = openApp('/import', {
    ...one,
    'GET /accounts': () => (up ? accounts : refuses(500, 'our-fault')),
    'POST /imports': aBatch(),
  });
  await screen.findByRole('group', { name: 'Files to import' });
  await userEvent.upload(chooser(), new File(['a'], 'orders.txt'));
  await userEvent.upload(chooser(), new File(['b'], 'scans.csv'));
  expect(await screen.findByText('2 files wait for an account')).toBeInTheDocument();
  up = true;
  await queries.invalidateQueries({ queryKey: ['accounts'] });
  const sent = () => asked.flatMap(({ method, body }) => (method === 'POST' ? [((body as FormData).get('files') as File).name] : []));
  await waitFor(() => expect(sent()).toEqual(['orders.txt', 'scans.csv']));
});

test('what is dropped while the files before it are being sent goes next', async () => {
  let arrive: (answer: unknown) => void = () => undefined;
  const late = new Promise((resolve) => (arrive = resolve));
  const { asked } = openApp('/import', { ...one, 'POST /imports': () => late });
  await screen.findByRole('group', { name: 'Files to import' });
  const sent = () => asked.flatMap(({ method, body }) => (method === 'POST' ? [((body as FormData).get('files') as File).name] : []));
  await userEvent.upload(chooser(), new File(['a'], 'orders.txt'));
  await waitFor(() => expect(sent()).toEqual(['orders.txt']));
  await userEvent.upload(chooser(), new File(['b'], 'scans.csv'));
  arrive(aBatch());
  await waitFor(() => expect(sent()).toEqual(['orders.txt', 'scans.csv']));
});

test('what could not be sent is kept, and sent again on the person’s word', async () => {
  let up = false;
  const { asked } = openApp('/import', { ...one, 'POST /imports/paste': () => (up ? aBatch() : refuses(500, 'our-fault')) });
  await userEvent.click(await screen.findByRole('button', { name: 'Paste text' }));
  await userEvent.type(screen.getByLabelText('Text as the marketplace or the buyer sent it'), 'A claim was filed');
  await userEvent.click(screen.getByRole('button', { name: 'Import this text' }));
  const failed = within(await screen.findByRole('alert'));
  up = true;
  await userEvent.click(failed.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(window.location.search).toContain(`batch=${IDS.batch}`));
  expect(asked.filter(({ path }) => path === '/imports/paste').map(({ body }) => (body as { text: string }).text)).toEqual([
    'A claim was filed',
    'A claim was filed',
  ]);
});

test('a correction that is being typed stays when the next import comes in, and when asking again fails', async () => {
  const newer = aBatch({ id: IDS.mended });
  let lists = [aBatch()];
  let up = true;
  const { queries } = openApp('/import', {
    ...one,
    'GET /imports': () => ({ imports: lists, next: null }),
    [`GET /imports/${IDS.mended}`]: newer,
    [`GET /imports/${IDS.batch}/problems`]: () => (up ? one[`GET /imports/${IDS.batch}/problems`] : refuses(500, 'our-fault')),
  });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Correct scan time of row 3,871' }), '31.10.26');
  [lists, up] = [[newer, aBatch()], false];
  await queries.invalidateQueries({ queryKey: ['imports'] });
  await screen.findByRole('alert');
  await userEvent.keyboard(' 15:14');
  expect(screen.getByRole('textbox', { name: 'Correct scan time of row 3,871' })).toHaveValue('31.10.26 15:14');
});

test('pasted text is imported from its own field', async () => {
  const { asked } = openApp('/import', { ...one, 'POST /imports/paste': aBatch() });
  await userEvent.click(await screen.findByRole('button', { name: 'Paste text' }));
  await userEvent.type(screen.getByLabelText('Text as the marketplace or the buyer sent it'), 'A claim was filed');
  await userEvent.click(screen.getByRole('button', { name: 'Import this text' }));
  await screen.findByText('Balanced');
  expect(asked.find(({ path }) => path === '/imports/paste')?.body).toEqual({ accountId: IDS.account, text: 'A claim was filed' });
});

test('the sum of rows is shown, and a sum that does not balance says by how many', async () => {
  openApp('/import', { ...one, [`GET /imports/${IDS.batch}`]: aBatch({ totals: { read: 7317, accepted: 7298, merged: 6, rejected: 12 } }) });
  expect(await screen.findByText('1 row unaccounted for')).toBeInTheDocument();
});

test('rows about buyers who are forgotten are told as taken in without their names', async () => {
  openApp('/import', { ...one, [`GET /imports/${IDS.batch}`]: aBatch({ forgotten: 12 }) });
  expect(await screen.findByText('12 rows belong to orders whose personal data was destroyed; names in them were not kept.')).toBeInTheDocument();
});

test('only filled-in rows are imported again; a row that must be mended in its file has no field', async () => {
  const { asked } = openApp('/import', {
    ...one,
    [`POST /imports/${IDS.batch}/mend`]: aBatch({ id: IDS.mended }),
    [`GET /imports/${IDS.mended}`]: aBatch({ id: IDS.mended }),
  });
  const table = await screen.findByRole('table', { name: 'Rejected rows with what is wrong' });
  expect(within(table).getByText('“31.10.26 25:14” is no date this file’s pattern allows.')).toBeInTheDocument();
  expect(within(table).getByText('Mend in the file')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Import corrected rows' })).toBeDisabled();
  await userEvent.type(within(table).getByRole('textbox', { name: 'Correct scan time of row 3,871' }), '31.10.26 15:14');
  await userEvent.click(screen.getByRole('button', { name: 'Import 1 corrected row' }));
  expect(asked.find(({ path }) => path.endsWith('/mend'))?.body).toEqual({ rows: [{ problemId: IDS.problem, value: '31.10.26 15:14' }] });
  expect(await screen.findByText('7,298 accepted, 6 merged, 12 rejected.', { exact: false })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Rejected rows as a file' })).toHaveAttribute('href', `/api/v1/imports/${IDS.batch}/rejected.csv`);
});

test('a code this build does not know falls back to the sentence of the store, never to the code', async () => {
  openApp('/import', { ...one, [`GET /imports/${IDS.batch}/problems`]: { problems: [aProblem({ code: 'brand-new' })], total: 1, next: null } }, 'nl');
  expect(await screen.findByText('The English sentence of the store.')).toBeInTheDocument();
  expect(screen.queryByText(/brand-new/)).not.toBeInTheDocument();
});

test.each([
  ['reading', { state: 'reading', bytesRead: 700_000, finishedAt: null }, '25% read'],
  ['the same file', { state: 'same-file', rejected: 0 }, 'read before, changes nothing'],
  ['a picture', { state: 'failed', kind: null, rejected: 0, problem: { code: 'is-an-image', reason: 'x', remedy: 'y' } }, /This is a picture/],
  ['no kind we know', { state: 'needs-mapping', kind: null, rejected: 0 }, 'Say what it is'],
])('a file: %s', async (_edge, over, words) => {
  const batch = aBatch({ files: [aFile(over)], totals: { read: 0, accepted: 0, merged: 0, rejected: 0 } });
  openApp('/import', { ...one, [`GET /imports/${IDS.batch}`]: batch });
  expect(await screen.findByText(words)).toBeInTheDocument();
});

test('a person overrules the kind', async () => {
  const { asked } = openApp('/import', { ...one, [`POST /imports/files/${IDS.file}/kind`]: aBatch() });
  await userEvent.click(await screen.findByRole('combobox', { name: 'Kind of dhl-scans.csv' }));
  await userEvent.click(await screen.findByRole('option', { name: 'eBay orders' }));
  expect(asked.find(({ path }) => path.endsWith('/kind'))?.body).toEqual({ kind: 'ebay-orders' });
});

test('a failed upload says why', async () => {
  openApp('/import', { ...one, 'POST /imports': refuses(413, 'too-large') });
  await screen.findByRole('group', { name: 'Files to import' });
  await userEvent.upload(chooser(), new File(['a'], 'orders.txt'));
  expect(await screen.findByRole('alert')).toHaveTextContent('This is larger than we can take.');
});
