import { addDays, weekdayOf } from '@weerwoord/kernel';
import fc from 'fast-check';
import { conformityPresumption } from './conformity-presumption';
import { monthsLater } from './months-later';
import { withdrawalRefund } from './withdrawal-refund';
import { withdrawalWindow, workingDayFrom } from './withdrawal-window';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const day = fc.integer({ min: 0, max: 8000 }).map((n) => addDays('2016-01-01', n));

describe('months later', () => {
  it.each([
    ['31 January, a common year', '2027-01-31', 1, '2027-02-28'],
    ['31 January, a leap year', '2028-01-31', 1, '2028-02-29'],
    ['a leap day, a year on', '2028-02-29', 12, '2029-02-28'],
    ['a leap day, four years on', '2028-02-29', 48, '2032-02-29'],
    ['over the end of a year', '2026-12-31', 2, '2027-02-28'],
    ['an ordinary day', '2026-05-15', 12, '2027-05-15'],
  ])('%s', (_edge, from, months, to) => expect(monthsLater(from, months)).toBe(to));
  it('is never earlier than it began, and never in a month too far', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
        const later = monthsLater(from, months);
        const [year = 0, month = 0] = later.split('-').map(Number);
        expect(year * 12 + month).toBe(fromYear * 12 + fromMonth + months);
        expect(later >= from).toBe(true);
      }),
    );
  });
});

describe('withdrawal', () => {
  const ends = (over: Parameters<typeof withdrawalWindow>[0]) => {
    const { state, lastDay, acceptUntil } = withdrawalWindow(over);
    return [state, lastDay, acceptUntil];
  };
  it.each([
    ['the day of receipt does not count', { receivedOn: ['2026-05-01'] }, ['running-or-over', '2026-05-15', '2026-05-15']],
    [
      'the last parcel starts it, in whatever order they are told',
      { receivedOn: ['2026-05-02', '2026-04-29'] },
      ['running-or-over', '2026-05-16', '2026-05-18'],
    ],
    ['over 29 February', { receivedOn: ['2028-02-20'] }, ['running-or-over', '2028-03-05', '2028-03-06']],
    ['one parcel has not come', { receivedOn: ['2026-05-01', null] }, ['not-started', null, null]],
    ['nothing has come', { receivedOn: [] }, ['not-started', null, null]],
    ['with a neighbour the customer did not name', { receivedOn: ['2026-05-01'], receivedBy: 'someone-else' }, ['start-uncertain', null, null]],
    ['with one the customer named', { receivedOn: ['2026-05-01'], receivedBy: 'named-by-consumer' }, ['running-or-over', '2026-05-15', '2026-05-15']],
    ['never told of the right', { receivedOn: ['2026-05-01'], informed: false }, ['running-or-over', '2027-05-15', '2027-05-17']],
    ['never told, ending on a leap day', { receivedOn: ['2027-02-15'], informed: false }, ['running-or-over', '2028-03-01', '2028-03-01']],
    [
      'Easter: Sunday and Monday',
      { receivedOn: ['2026-03-22'], isDayOff: (d: string) => d === '2026-04-06' },
      ['running-or-over', '2026-04-05', '2026-04-07'],
    ],
  ] as [string, Parameters<typeof withdrawalWindow>[0], (string | null)[]][])('%s', (_edge, over, expected) => expect(ends(over)).toEqual(expected));

  it('an account may give more days', () => {
    const row = {
      id: 'shop.withdrawal.days',
      channel: 'shop',
      site: '*',
      value: 30,
      unit: 'days',
      validFrom: '2016-01-01',
      validTo: null,
      source: 'own terms',
      readOn: '2026-01-01',
      confidence: 'convention',
    } as const;
    expect(withdrawalWindow({ receivedOn: ['2026-05-01'], overrides: [row] }).lastDay).toBe('2026-05-31');
  });
  it('never ends before it began, and never is refused before its last day or on a day off', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 4 }), fc.boolean(), fc.array(day, { maxLength: 30 }), (receivedOn, informed, off) => {
        const { lastDay, acceptUntil } = withdrawalWindow({ receivedOn, informed, isDayOff: (d) => off.includes(d) });
        const newest = [...receivedOn].sort().at(-1) ?? '';
        expect(lastDay !== null && lastDay > newest && acceptUntil !== null && acceptUntil >= lastDay).toBe(true);
        expect([0, 6]).not.toContain(weekdayOf(acceptUntil ?? ''));
        expect(off).not.toContain(acceptUntil);
      }),
    );
  });
  it('a working day stays where it is', () => expect(workingDayFrom('2026-05-15', () => false)).toBe('2026-05-15'));
});

describe('refund after a withdrawal', () => {
  const REFUND = { declaredOn: '2026-05-12', itemPrice: eur(8900), outboundShipping: eur(495), goodsBackOrProofOn: null };
  it.each([
    ['price and standard shipping', REFUND, ['2026-05-26', true, 9395]],
    ['free shipping', { ...REFUND, outboundShipping: null }, ['2026-05-26', true, 8900]],
    ['the goods are back: nothing to wait for', { ...REFUND, goodsBackOrProofOn: '2026-05-20' }, ['2026-05-26', false, 9395]],
    ['declared on 31 January', { ...REFUND, declaredOn: '2027-01-31' }, ['2027-02-14', true, 9395]],
    ['two currencies make no sum', { ...REFUND, outboundShipping: { minor: 500, currency: 'USD' } }, ['2026-05-26', true, undefined]],
  ])('%s', (_edge, asked, expected) => {
    const { refundDueOn, mayWithhold, refund } = withdrawalRefund(asked);
    expect([refundDueOn, mayWithhold, refund?.minor]).toEqual(expected);
  });
});

it.each([
  ['its last day', { deliveredOn: '2026-03-10', defectOn: '2027-03-10' }, ['2027-03-10', true]],
  ['a day later', { deliveredOn: '2026-03-10', defectOn: '2027-03-11' }, ['2027-03-10', false]],
  ['delivered on a leap day', { deliveredOn: '2028-02-29', defectOn: '2029-02-28' }, ['2029-02-28', true]],
  ['broken on arrival', { deliveredOn: '2026-03-10', defectOn: '2026-03-09' }, ['2027-03-10', true]],
  [
    'sold the last day of the old rule, delivered later',
    { deliveredOn: '2022-04-30', defectOn: '2022-10-31', soldOn: '2022-04-26' },
    ['2022-10-30', false],
  ],
  ['sold the first day of the new one', { deliveredOn: '2022-04-30', defectOn: '2023-04-30', soldOn: '2022-04-27' }, ['2023-04-30', true]],
])('conformity: %s', (_edge, asked, expected) => {
  const { until, presumedPresent } = conformityPresumption(asked);
  expect([until, presumedPresent]).toEqual(expected);
});
