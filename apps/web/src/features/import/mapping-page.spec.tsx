import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openApp, refuses } from '../../testing/open-app';
import { aBatch, aFile, anAccount, IDS } from '../../testing/answers';

const at = `/import/${IDS.batch}/${IDS.file}`;
const preview = (header: readonly string[], ...rows: string[][]) => ({ header, rows, looksLike: 'csv', profiles: ['Kassa'] });
const answers = {
  'GET /accounts': { accounts: [anAccount({ zone: 'Europe/Berlin' })] },
  [`GET /imports/${IDS.batch}`]: aBatch({ files: [aFile({ name: 'kassa.csv', state: 'needs-mapping', kind: null })] }),
  [`GET /imports/files/${IDS.file}/preview`]: preview(
    ['Bestelnummer', 'Besteldatum', 'Status', 'Totaal'],
    ['A-1', '31/10/2026', 'verzonden', '12,50'],
  ),
  [`POST /imports/files/${IDS.file}/mapping`]: aBatch(),
};

test('columns, dates, decimal mark and status words are proposed from the first rows and saved as shown', async () => {
  const { asked } = openApp(at, answers);
  expect(await screen.findByRole('combobox', { name: 'What “Bestelnummer” holds' })).toHaveValue('Order number');
  await userEvent.type(screen.getByLabelText('Save as'), 'Kassa');
  await userEvent.click(screen.getByRole('button', { name: 'Save and read the file' }));
  expect(await screen.findByRole('heading', { name: 'Import' })).toBeInTheDocument();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    name: 'Kassa',
    columns: { Bestelnummer: 'order.id', Besteldatum: 'order.placedAt', Status: 'order.status', Totaal: 'order.total' },
    zone: 'Europe/Berlin',
    dates: 'D/M/YYYY',
    decimal: ',',
    statuses: { verzonden: 'shipped' },
  });
});

test('the zone is the account’s, also when the import it belongs to is read last', async () => {
  let arrive: (answer: unknown) => void = () => undefined;
  const late = new Promise((resolve) => (arrive = resolve));
  const { queries } = openApp(at, { ...answers, [`GET /imports/${IDS.batch}`]: () => late });
  await screen.findByRole('status', { name: 'Loading the first rows' });
  await waitFor(() => expect(queries.isFetching()).toBe(1));
  arrive(answers[`GET /imports/${IDS.batch}`]);
  expect(await screen.findByRole('combobox', { name: 'Times are of this time zone' })).toHaveValue('Europe/Berlin');
});

test('without an order number nothing is saved', async () => {
  const { asked } = openApp(at, { ...answers, [`GET /imports/files/${IDS.file}/preview`]: preview(['x'], ['1']) });
  await userEvent.type(await screen.findByLabelText('Save as'), 'Kassa');
  await userEvent.click(screen.getByRole('button', { name: 'Save and read the file' }));
  expect(screen.getByRole('alert')).toHaveTextContent('One column must hold the order number or the tracking number.');
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
});

test('a file without columns leads back', async () => {
  openApp(at, { ...answers, [`GET /imports/files/${IDS.file}/preview`]: preview([]) });
  expect(await screen.findByRole('link', { name: 'Back to the import' })).toBeInTheDocument();
});

test('a file whose bytes are gone says so', async () => {
  openApp(at, { ...answers, [`GET /imports/files/${IDS.file}/preview`]: refuses(409, 'not-possible-now') });
  expect(await screen.findByRole('alert')).toHaveTextContent('This is not possible in the present state.');
});
