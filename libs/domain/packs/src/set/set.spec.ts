import type { Totalled } from './set-totals';
import { totalsOf } from './set-totals';
import { setPaths } from './set-paths';

const claim = (over: Partial<Totalled> = {}): Totalled => ({
  channel: 'amazon',
  kind: 'A_TO_Z',
  reason: 'INR_DELIVERED',
  work: 'won',
  amount: { minor: 8490, currency: 'EUR' },
  ...over,
});

describe('totals of a set', () => {
  it('never adds one currency to another, and counts a claim whose amount nobody told', () => {
    const { all } = totalsOf([
      claim(),
      claim({ amount: { minor: 1000, currency: 'GBP' } }),
      claim({ amount: null }),
      claim({ amount: { minor: 10, currency: 'EUR' } }),
    ]);
    expect(all).toEqual({
      claims: 4,
      money: [
        { minor: 8500, currency: 'EUR' },
        { minor: 1000, currency: 'GBP' },
      ],
    });
  });
  it('has the largest group first, equals by name', () => {
    const { byChannel, byOutcome } = totalsOf([
      claim({ channel: 'shop', work: 'answered' }),
      claim({ channel: 'ebay', work: 'drafting' }),
      claim({ work: 'lost' }),
      claim(),
    ]);
    expect(byChannel.map(({ channel, claims }) => [channel, claims])).toEqual([
      ['amazon', 2],
      ['ebay', 1],
      ['shop', 1],
    ]);
    expect(byOutcome.map(({ outcome, claims }) => [outcome, claims])).toEqual([
      ['open', 2],
      ['lost', 1],
      ['won', 1],
    ]);
  });
  it('of nothing are nothing', () => expect(totalsOf([])).toEqual({ all: { claims: 0, money: [] }, byChannel: [], byReason: [], byOutcome: [] }));
});

describe('paths of packs in a file of many', () => {
  const A = '0f3a91c2-0000-4000-8000-000000000001';
  const B = '0f3a91c2-0000-4000-8000-000000000002';
  it.each([
    ['302-4471926-8850317', 'packs/302-4471926-8850317-0f3a91c2.zip'],
    ['#1001', 'packs/1001-0f3a91c2.zip'],
    ['../../etc/passwd', 'packs/etc-passwd-0f3a91c2.zip'],
    ['заказ', 'packs/order-0f3a91c2.zip'],
  ])('order %s', (externalOrderId, path) => expect(setPaths([{ externalOrderId, claimId: A }])).toEqual([path]));
  it('two that would be called the same have their whole ids', () => {
    const paths = setPaths([A, B].map((claimId) => ({ claimId, externalOrderId: '#1001' })));
    expect(paths).toEqual([`packs/1001-${A}.zip`, `packs/1001-${B}.zip`]);
  });
});
