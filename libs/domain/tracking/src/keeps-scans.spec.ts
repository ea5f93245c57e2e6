import { scansKeptUntil } from './keeps-scans';

const last = new Date('2026-05-04T22:30:00Z');
it.each([
  ['USPS, about 120 days', 'usps', 'UTC', '2026-09-01'],
  ['counted from the local day of the last scan', 'usps', 'Europe/Amsterdam', '2026-09-02'],
  ['a carrier nobody said it of', 'postnl', 'UTC', null],
  ['no carrier', null, 'UTC', null],
])('%s', (_edge, carrier, zone, until) => expect(scansKeptUntil(carrier, last, zone)).toBe(until));

it('an account that knows better says so', () => {
  const own = {
    id: 'generic.carrier-keeps-scans.days',
    channel: 'generic',
    site: 'postnl',
    value: 90,
    unit: 'days',
    validFrom: '2026-01-01',
    validTo: null,
    source: 'the carrier’s answer',
    readOn: '2026-11-20',
    confidence: 'convention',
  } as const;
  expect(scansKeptUntil('postnl', last, 'UTC', 'ebay', [{ ...own, channel: 'ebay' }])).toBe('2026-08-02');
});
