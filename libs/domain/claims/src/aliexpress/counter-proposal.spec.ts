import * as fc from 'fast-check';
import type { CounterAsk } from './counter-proposal';
import { answerProblems, buildCounterProposal } from './counter-proposal';
import { settingsOn } from './settings';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const ask = (over: Partial<CounterAsk> = {}): CounterAsk => ({
  maxima: { max: usd(2000), maxLocal: eur(1840) },
  family: 'not_as_described',
  offer: usd(500),
  type: 'refund',
  buyersType: null,
  returnAddressId: null,
  ...over,
});
const built = (over: Partial<CounterAsk> = {}) => {
  const answer = buildCounterProposal(ask(over));
  return answer.ok ? [answer.value.refund.minor, answer.value.refund.currency, answer.value.returnAddressId] : answer.problem.code;
};

it.each<[string, Partial<CounterAsk>, unknown]>([
  ['dollars at the ratio of the two maxima', {}, [460, 'EUR', null]],
  ['half a cent goes down (R-A3)', { offer: usd(501) }, [460, 'EUR', null]],
  ['the buyer’s own currency as it is', { offer: eur(461) }, [461, 'EUR', null]],
  ['nothing: a rejection', { offer: usd(0) }, [0, 'EUR', null]],
  ['the most there is', { offer: eur(1840) }, [1840, 'EUR', null]],
  ['a cent more', { offer: eur(1841) }, 'above_refund_max'],
  ['yen have no cents', { maxima: { max: usd(2000), maxLocal: { minor: 3001, currency: 'JPY' } }, offer: usd(999) }, [1498, 'JPY', null]],
  ['a third currency', { offer: { minor: 1, currency: 'GBP' } }, 'not_convertible'],
  ['no maximum known', { maxima: { max: usd(2000), maxLocal: null } }, 'refund_max_unknown'],
  ['a maximum of nothing makes no ratio', { maxima: { max: usd(0), maxLocal: eur(0) } }, 'not_convertible'],
  ['but a rejection needs none', { maxima: { max: usd(0), maxLocal: eur(0) }, offer: usd(0) }, [0, 'EUR', null]],
  ['less than nothing', { offer: usd(-1) }, 'negative_amount'],
  ['a return with its address', { type: 'return_and_refund', returnAddressId: '9007199254740993' }, [460, 'EUR', '9007199254740993']],
  ['a return without one', { type: 'return_and_refund' }, 'return_address_missing'],
  ['an address nobody needs is left out', { returnAddressId: '1' }, [460, 'EUR', null]],
  ['a return of what never came', { type: 'return_and_refund', family: 'not_received', returnAddressId: '1' }, 'type_change_only_for_snad'],
  ['a return when nobody knows the reason', { type: 'return_and_refund', family: null, returnAddressId: '1' }, 'type_change_only_for_snad'],
  [
    'a return the buyer asked for is no change',
    { type: 'return_and_refund', buyersType: 'return_and_refund', family: null, returnAddressId: '1' },
    [460, 'EUR', '1'],
  ],
])('%s', (_edge, over, expected) => {
  expect(built(over)).toEqual(expected);
});

it('is never above the most that may be refunded, nor above the offer’s share of it', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(amount, amount, amount, (max, maxLocal, offer) => {
      const answer = buildCounterProposal(ask({ maxima: { max: usd(max), maxLocal: eur(maxLocal) }, offer: usd(offer) }));
      if (!answer.ok) return;
      expect(answer.value.refund.minor).toBeLessThanOrEqual(maxLocal);
      if (max > 0) expect(BigInt(answer.value.refund.minor) * BigInt(max)).toBeLessThanOrEqual(BigInt(offer) * BigInt(maxLocal));
    }),
  );
});

describe('before an answer is sent', () => {
  const settings = settingsOn('2026-11-20');
  const answer = { adds: true, buyerSolutionId: '1', ownSolutionId: null, text: 'The parcel was delivered.', evidenceItems: 1, confirmedBy: 'Sanne' };
  it.each([
    ['all there', {}, []],
    ['a proposal needs the buyer’s', { buyerSolutionId: null }, ['buyer_solution_id_missing']],
    ['a change needs our own', { adds: false }, ['own_solution_id_missing']],
    ['a thousand characters', { text: 'é'.repeat(1000) }, []],
    ['one more', { text: '😀'.repeat(1001) }, ['text_too_long']],
    ['an empty rejection', { text: ' ', evidenceItems: 0 }, ['text_missing', 'evidence_missing']],
    ['nobody said yes', { confirmedBy: ' ' }, ['not_confirmed']],
  ])('%s', (_edge, over, expected) => {
    expect(answerProblems({ ...answer, ...over }, settings)).toEqual(expected);
  });
});
