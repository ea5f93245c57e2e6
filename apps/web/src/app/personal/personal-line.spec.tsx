import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openScreen } from '../../features/claims/page/desk-screen';
import { fakeDesk } from '../../features/claims/page/fake-desk';
import type { Desk } from '../../features/claims/page/fake-desk';
import { CLAIM, NEXT_CLAIM, sampleClaim } from '../../features/claims/page/sample-claim';

const DUE = { at: '2026-11-29T12:27:00Z', because: 'delivered', days: 30 };
const FREE = { orderId: NEXT_CLAIM, erased: null, due: DUE, holds: [], holdAtMost: '2028-11-19T23:59:59Z' };
const HOLD = {
  id: NEXT_CLAIM,
  of: 'order',
  orderId: NEXT_CLAIM,
  claimId: null,
  externalOrderId: '302-1',
  account: 'amazon.de',
  basis: 'authority',
  words: 'letter of the police',
  automatic: false,
  byName: 'Sanne',
  placedAt: '2026-11-19T10:00:00Z',
  until: '2027-01-31T22:59:59Z',
  releasedAt: null,
  standing: true,
};
const realFetch = globalThis.fetch;
let desk: Desk;
let told: unknown = FREE;
let placing: [number, unknown] = [201, HOLD];
beforeEach(() => {
  desk = fakeDesk();
  desk.claim = sampleClaim();
  [told, placing] = [FREE, [201, HOLD]];
  desk.refuse = (_method, path) =>
    path.endsWith('/personal') ? (told === null ? [500, { code: 'unexpected' }] : [200, told]) : path === '/personal/holds' ? placing : null;
  globalThis.fetch = desk.answer;
});
afterEach(() => {
  globalThis.fetch = realFetch;
});
const open = async () => {
  openScreen(`/claims/${CLAIM}`, 'en');
  await screen.findByRole('heading', { level: 1 });
};
const placed = () => desk.asked.find(({ what }) => what === 'POST /personal/holds')?.body;

it('says when the data goes and why', async () => {
  await open();
  expect(await screen.findByText('Personal data goes on 29 Nov (30 days after delivery)')).toBeInTheDocument();
});

it('says who holds it, on what ground and until when', async () => {
  told = { ...FREE, holds: [HOLD] };
  await open();
  expect(await screen.findByText(/Asked for by an authority.*placed on 19 Nov by Sanne.*letter of the police/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'End hold' })).toBeEnabled();
});

it('a claim without its order, and an answer that fails, take nothing from the page', async () => {
  told = { ...FREE, orderId: null, due: null };
  await open();
  expect(screen.queryByText(/Personal data/)).not.toBeInTheDocument();
  told = null;
  expect(screen.getByRole('region', { name: 'Answer to Amazon' })).toBeInTheDocument();
});

describe('a hold', () => {
  const openDialog = async () => {
    await open();
    const button = await screen.findByRole('button', { name: 'Hold personal data' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    return within(await screen.findByRole('dialog', { name: 'Hold personal data beyond its time' }));
  };

  it.each([
    ['no day', ''],
    ['yesterday', '2026-11-19'],
    ['beyond two years', '2029-01-01'],
  ])('is not placed without a ground, nor with %s', async (_name, day) => {
    const dialog = await openDialog();
    if (day !== '') await userEvent.type(dialog.getByLabelText(/Until and including/), day);
    await userEvent.click(dialog.getByRole('button', { name: 'Hold' }));
    expect(dialog.getByText('Choose a ground')).toBeInTheDocument();
    expect(dialog.getByText(/A day after today, at the latest/)).toBeInTheDocument();
    expect(placed()).toBeUndefined();
  });

  it('is placed on what was chosen, to the end of the day', async () => {
    const dialog = await openDialog();
    await userEvent.click(dialog.getByRole('combobox', { name: /Ground/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Asked for by an authority (GDPR 17(3)(b))' }));
    await userEvent.type(dialog.getByLabelText(/Until and including/), '2027-01-31');
    await userEvent.type(dialog.getByLabelText(/Why/), 'file 12');
    await userEvent.click(dialog.getByRole('button', { name: 'Hold' }));
    await waitFor(() => expect(placed()).toMatchObject({ on: { of: 'claim', claimId: CLAIM }, basis: 'authority', words: 'file 12' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('that is refused says why and keeps what was typed', async () => {
    placing = [500, { code: 'unexpected', fields: [], reference: 'log-9' }];
    const dialog = await openDialog();
    await userEvent.click(dialog.getByRole('combobox', { name: /Ground/ }));
    await userEvent.click(await screen.findByRole('option', { name: /Defence of legal claims/ }));
    await userEvent.type(dialog.getByLabelText(/Until and including/), '2027-01-31');
    await userEvent.click(dialog.getByRole('button', { name: 'Hold' }));
    expect(await dialog.findByRole('alert')).toBeInTheDocument();
    expect(dialog.getByLabelText(/Until and including/)).toHaveValue('2027-01-31');
  });
});
