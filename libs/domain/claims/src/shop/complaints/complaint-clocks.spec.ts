import { policyFor } from '@weerwoord/policies';
import fc from 'fast-check';
import { anItem } from '@weerwoord/evidence/testing';
import { aNotice, utc } from '../../../testing';
import { clockFor } from '../../clocks/clock-for';
import { STATION_CLOCKS } from './complaint-clock';
import { COMPLAINT_MOVES, COMPLAINT_STATIONS } from './complaint-states';
import { digiDispuutAdmissible } from './digidispuut-admissible';
import { digiDispuutFile, mediationItemsOf } from './digidispuut-file';
import { digiDispuutClocks, mediationClocks } from './dispute-clocks';
import { mediationBundle } from './mediation-bundle';
import { serviceTargets } from './service-targets';

const ZONE = 'Europe/Amsterdam';
const iso = (at: Date | null): string | null => at?.toISOString().slice(0, 19) ?? null;
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const clock = (decidedState: string | null, receivedAt: string, over: object = {}) =>
  clockFor(
    aNotice({ kind: 'SHOP_COMPLAINT', event: 'info-requested', site: 'shop.example', decidedState, receivedAt: utc(receivedAt), ...over }),
    'shop.example',
    { zone: ZONE },
  );
const told = (...of: Parameters<typeof clock>) => {
  const { safeDeadline, hardDeadline, rule } = clock(...of);
  return [iso(safeDeadline), iso(hardDeadline), rule];
};

it.each([
  ['a complaint', [null, '2026-05-11T07:15:00Z'], ['2026-05-14T21:59:59', '2026-05-18T21:59:59', 'shop.complaint.self-solve-days']],
  [
    'filed at WebwinkelKeur over the end of summer time',
    ['DISPUTE_FILED', '2026-10-20T22:30:00Z'],
    ['2026-10-24T21:59:59', '2026-10-28T22:59:59', 'shop.complaint.self-solve-days'],
  ],
  [
    'filed on the night the clocks go forward',
    ['DISPUTE_FILED', '2026-03-28T23:30:00Z'],
    ['2026-04-01T21:59:59', '2026-04-05T21:59:59', 'shop.complaint.self-solve-days'],
  ],
  [
    'a defence asked on 31 January',
    ['DIGIDISPUUT_DEFENCE', '2028-01-31T10:00:00Z'],
    ['2028-02-03T22:59:59', '2028-02-14T22:59:59', 'shop.digidispuut.defence-days'],
  ],
  ['over a leap day', ['MEDIATION_FAILED', '2028-02-20T10:00:00Z'], ['2028-02-23T22:59:59', '2028-03-05T22:59:59', 'shop.digidispuut.filing-days']],
  [
    'the mediator names no period',
    ['MEDIATION', '2026-05-11T07:15:00Z'],
    ['2026-05-14T21:59:59', '2026-05-14T21:59:59', 'shop.mediation.answer-days'],
  ],
  [
    'lost before the mediator: DigiDispuut is left',
    ['LOST', '2026-05-11T07:15:00Z'],
    ['2026-05-14T21:59:59', '2026-05-25T21:59:59', 'shop.digidispuut.filing-days'],
  ],
  [
    'a ruling leaves nothing to be done',
    ['RULED_FOR_CUSTOMER', '2026-05-11T07:15:00Z'],
    ['2026-05-11T07:15:00', '2026-05-11T07:15:00', 'shop.complaint.self-solve-days'],
  ],
  [
    'a period in the mail wins',
    ['DISPUTE_FILED', '2026-05-11T07:15:00Z', { window: { value: 5, unit: 'CALENDAR_DAYS' } }],
    ['2026-05-14T21:59:59', '2026-05-16T21:59:59', 'shop.complaint.self-solve-days'],
  ],
] as [string, Parameters<typeof clock>, string[]][])('%s', (_edge, of, expected) => expect(told(...of)).toEqual(expected));

it('every station has its two rows, and the target is the earlier one', () => {
  for (const station of COMPLAINT_STATIONS) {
    const { ends, target } = STATION_CLOCKS[station];
    const [last, first] = [policyFor(ends, 'shop', '*', '2026-11-14'), policyFor(target, 'shop', '*', '2026-11-14')];
    expect([last?.unit, first?.unit, Number(first?.value) <= Number(last?.value)]).toEqual(['days', 'days', true]);
  }
});

it('no deadline lies before its start, and the safe one never after the hard one', () => {
  const at = fc.date({ min: utc('2016-02-01T00:00:00Z'), max: utc('2036-01-01T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(
      at,
      fc.constantFrom(...Object.keys(COMPLAINT_MOVES)),
      fc.constantFrom(ZONE, 'America/Los_Angeles', 'Pacific/Auckland', 'UTC'),
      (receivedAt, decidedState, zone) => {
        const { safeDeadline, hardDeadline } = clockFor(aNotice({ kind: 'SHOP_COMPLAINT', decidedState, receivedAt }), 'shop.example', { zone });
        expect(safeDeadline >= receivedAt && safeDeadline <= hardDeadline).toBe(true);
      },
    ),
  );
});

it('DigiDispuut: a clock whose start nobody knows is none', () => {
  const none = { mediationEndedAt: null, claimFiledAt: null, defenceInvitedAt: null };
  expect(digiDispuutClocks(none, { zone: ZONE })).toEqual({ filingDue: null, defenceDue: null, rulingTarget: null });
  expect(iso(digiDispuutClocks({ ...none, mediationEndedAt: utc('2026-10-20T10:00:00Z') }, { zone: ZONE }).filingDue)).toBe('2026-11-03T22:59:59');
});

it('the mediator’s mail has our own target only', () => {
  expect(mediationClocks('mediator-mail', utc('2026-05-11T07:15:00Z'), { zone: ZONE })).toEqual({
    selfSolveDue: null,
    target: utc('2026-05-14T21:59:59Z'),
  });
});

it.each([
  ['an evening before a weekend', '2026-11-20T22:30:00Z', ['2026-11-21T22:30:00', '2026-11-27T22:59:59']],
  ['in the week of Christmas', '2026-12-21T10:00:00Z', ['2026-12-22T10:00:00', '2026-12-29T22:59:59']],
])('our own targets, %s', (_edge, at, expected) => {
  const { acknowledgeBy, decideBy } = serviceTargets(utc(at), { zone: ZONE, isDayOff: (day) => day === '2026-12-25' });
  expect([iso(acknowledgeBy), iso(decideBy)]).toEqual(expected);
});

describe('DigiDispuut hears it', () => {
  const heard = (over: object) =>
    digiDispuutAdmissible({ interest: eur(8900), firstPutToOtherParty: true, pendingElsewhere: false, law: 'NL', ...over }, '2026-11-14');
  it.each([
    ['a cent too little', { interest: eur(2499) }, ['interest-too-small']],
    ['nothing to gain', { interest: eur(0), pendingElsewhere: true }, ['interest-too-small', 'pending-elsewhere']],
    ['another law', { law: 'BE' }, ['not-dutch-law']],
  ])('not: %s', (_edge, over, grounds) => expect(heard(over)).toEqual({ admissible: false, grounds, fee: null }));
  it('for a fee', () => expect(heard({})).toEqual({ admissible: true, grounds: [], fee: eur(2500) }));
  it('and reckons in euro only', () => expect(() => heard({ interest: { minor: 9000, currency: 'GBP' } })).toThrow(RangeError));
});

describe('what goes to mediator and committee', () => {
  const bundle = { items: [anItem('ORDER_FACTS'), anItem('SCAN_HISTORY'), anItem('MESSAGE_LOG')] };
  it('is told from the evidence', () => expect(mediationItemsOf(bundle)).toEqual(['order-confirmation', 'tracking-proof', 'communication']));
  it('a signature the carrier only mentions is no proof of delivery', () => {
    expect(mediationItemsOf({ items: [anItem('SIGNATURE_POD', { figures: { pointer: true } })] })).toEqual([]);
    expect(mediationItemsOf({ items: [anItem('SIGNATURE_POD')] })).toEqual(['proof-of-delivery']);
  });
  it.each([
    ['nobody knows whether there is one', undefined, true],
    ['the customer wrote none', false, false],
    ['there is one', true, true],
  ])('a review: %s', (_edge, reviewExists, asked) => {
    const { ready, recommendedMissing } = mediationBundle(
      ['order-confirmation', 'tracking-proof', 'communication'],
      reviewExists === undefined ? {} : { reviewExists },
    );
    expect([ready, recommendedMissing.includes('positive-review')]).toEqual([true, asked]);
  });
  it('nobody but a person accepts a binding ruling', () => {
    expect(digiDispuutFile('defendant', ['statement'], bundle)).toMatchObject({ missing: ['binding-accepted'], ready: false });
    expect(digiDispuutFile('claimant', ['statement', 'interest', 'fee', 'binding-accepted'], bundle).ready).toBe(true);
  });
});
