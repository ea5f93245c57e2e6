import { screen, within } from '@testing-library/react';
import { anAccount, anOverview, aReading, IDS } from '../../testing/answers';
import { openApp } from '../../testing/open-app';

const none = { confirmed: { numerator: 0, denominator: 0 }, worst: { numerator: 0, denominator: 0 }, rate: null, status: 'unknown' };
const figures = (over: object, ...readings: object[]) => ({ 'GET /overview': anOverview({ accounts: [{ ...anAccount(over), readings }] }) });
const month = { from: '2026-07-01', to: '2026-09-30', windowKey: '3m', figures: [], because: [] };
const late = { metric: 'late', share: { numerator: 16, denominator: 500 }, buyers: null };
const level = (over: object = {}) => ({
  programme: 'PROGRAM_DE',
  current: { ...month, day: '2026-10-20', level: 'TOP_RATED' },
  projected: { ...month, day: '2026-11-20', level: 'ABOVE_STANDARD', because: ['late'], figures: [late] },
  gate: { met: null, failing: [], unknown: ['daysOnSite', 'sales'] },
  official: null,
  ...over,
});

test('worst first; what nothing can be measured of stands apart with the files it needs', async () => {
  openApp(
    '/metrics',
    figures({}, aReading({ metric: 'amazon.vtr', ...none }), aReading({ metric: 'amazon.cancel', rate: 0.001, status: 'safe' }), aReading()),
  );
  const table = await screen.findByRole('table', { name: 'amazon.de' });
  const names = within(table)
    .getAllByRole('row')
    .map(({ textContent }) => textContent ?? '');
  expect(names[1]).toMatch(/^Order defect rate/);
  expect(names[2]).toMatch(/^Cancellation rate/);
  expect(names[3]).toBe('Nothing to measure yet');
  expect(names[4]).toMatch(/^Valid tracking rate.*It needs orders with a ship-by .* and the carrier’s scans\./);
});

describe('eBay’s level', () => {
  const at = (over: object = {}) => ({
    ...figures({ name: 'ebay.de', channel: 'ebay', site: 'EBAY_DE' }, aReading({ metric: 'ebay.late', part: 'PROGRAM_DE' })),
    [`GET /accounts/${IDS.account}/levels`]: { programmes: [level(over)] },
  });
  test('of the last evaluation and the next, with the figure that will cost it', async () => {
    openApp('/metrics', at());
    const programme = await screen.findByRole('region', { name: 'German programme' });
    expect(programme).toHaveTextContent('At the evaluation of 20 OctTop RatedAs it stands for 20 NovAbove Standard');
    expect(programme).toHaveTextContent('Kept from Top Rated by: Late shipment rate 3.2% (16 of 500).');
  });
  test('the gate keeps from the top, and what no file tells is said', async () => {
    openApp(
      '/metrics',
      at({ projected: { ...month, day: '2026-11-20', level: 'ABOVE_STANDARD' }, gate: { met: false, failing: ['transactions'], unknown: [] } }),
    );
    expect(await screen.findByText(/Kept from Top Rated by the 100 transactions in a year/)).toBeInTheDocument();
  });
  test('eBay’s own word stands beside it', async () => {
    openApp('/metrics', at({ official: { level: 'ABOVE_STANDARD', receivedAt: '2026-10-21T06:00:00Z' } }));
    expect(await screen.findByText('eBay’s own report, received 21 Oct: Above Standard.')).toBeInTheDocument();
  });
});
