import * as fc from 'fast-check';
import type { RecordId } from '@weerwoord/kernel';
import { aClaim, aFeedback, aLine, aParcel, aReturn, aScan, aStatement, anIdentity, utc } from '@weerwoord/orders/testing';
import { factsHashInput } from './facts-hash-input';
import { foldOrder } from './fold-order';
import type { OrderFacts, OrderStatus } from './order-facts';
import type { StatedFields, Statement } from './statement';

const fold = (...statements: Statement[]): OrderFacts => foldOrder(anIdentity(), statements);
const earlier = utc('2026-03-02T10:00:00Z');
const later = utc('2026-03-05T10:00:00Z');

describe('one field', () => {
  it('the later statement wins, whichever was read first', () => {
    const shipped = aStatement({ statedAt: later, status: 'shipped' });
    const open = aStatement({ statedAt: earlier, status: 'open', contentHash: 'zz' });
    expect([fold(open, shipped).status, fold(shipped, open).status]).toEqual(['shipped', 'shipped']);
  });

  it('stated at the same moment, the greater content hash wins', () => {
    const [a, b] = [aStatement({ contentHash: 'aa', status: 'open' }), aStatement({ contentHash: 'bb', status: 'shipped' })];
    expect([fold(a, b).status, fold(b, a).status]).toEqual(['shipped', 'shipped']);
  });

  it('a later record that says nothing about it leaves it alone', () => {
    expect(fold(aStatement({ statedAt: earlier, shipToCountry: 'NL' }), aStatement({ statedAt: later, status: 'shipped' })).shipToCountry).toBe('NL');
  });

  it('each field has its own winner', () => {
    const facts = fold(aStatement({ statedAt: later, status: 'shipped' }), aStatement({ statedAt: earlier, status: 'open', paidAt: earlier }));
    expect(facts).toMatchObject({ status: 'shipped', paidAt: earlier });
  });

  it('the earliest report that said shipped bounds the confirmation, whichever was read first', () => {
    const seen = (iso: string, at: string) => aStatement({ statedAt: utc(at), shippedNoLaterThan: utc(iso) });
    const both = [seen('2026-03-09T08:00:00Z', '2026-03-09T08:00:00Z'), seen('2026-03-03T08:00:00Z', '2026-03-03T08:00:00Z')];
    expect(fold(...both).shippedNoLaterThan).toEqual(utc('2026-03-03T08:00:00Z'));
    expect(fold(...both.reverse()).shippedNoLaterThan).toEqual(utc('2026-03-03T08:00:00Z'));
  });

  it('Amazon states no total: the lines together, unless one has no price', () => {
    const line = (key: string, minor: number | null) => aLine({ key, quantity: 1, price: minor === null ? null : { minor, currency: 'EUR' } });
    expect(fold(aStatement({ lines: [line('a', 1000), line('b', 250)] })).total).toEqual({ minor: 1250, currency: 'EUR' });
    expect(fold(aStatement({ lines: [line('a', 1000), line('b', null)] })).total).toBeNull();
    expect(fold(aStatement({ lines: [line('a', 1000), { ...line('b', null), quantity: 0 }] })).total).toEqual({ minor: 1000, currency: 'EUR' });
    expect(foldOrder(anIdentity({ channel: 'ebay' }), [aStatement({ lines: [line('a', 1000)] })]).total).toBeNull();
  });

  it('nothing stated is an open order of which nothing is known', () => {
    expect(fold()).toMatchObject({
      status: 'open',
      placedAt: null,
      isReplacement: false,
      onChannel: true,
      lines: [],
      unitsOrdered: 0,
      site: 'amazon.nl',
    });
  });

  it('every field that is stated stands in the facts', () => {
    const stated = {
      fulfilment: 'AFN',
      status: 'delivered',
      statusRaw: 'Delivered',
      isReplacement: true,
      onChannel: false,
      site: 'amazon.de',
      placedAt: utc('2026-03-01T01:00:00Z'),
      paidAt: utc('2026-03-01T02:00:00Z'),
      shipBy: utc('2026-03-01T03:00:00Z'),
      deliverFrom: utc('2026-03-01T04:00:00Z'),
      deliverBy: utc('2026-03-01T05:00:00Z'),
      dispatchedAt: utc('2026-03-01T06:00:00Z'),
      shippedNoLaterThan: utc('2026-03-01T07:00:00Z'),
      deliveredAt: utc('2026-03-01T08:00:00Z'),
      unitsUnconfirmed: 2,
      cancellation: { at: null, by: 'buyer', reason: 'BUYER_ASKED_CANCEL' },
      total: { minor: 100, currency: 'EUR' },
      shipToCountry: 'BE',
      buyerSaysOnTime: false,
      buyerKey: 'k',
      invoicedAt: utc('2026-03-01T09:00:00Z'),
    } as const satisfies Required<StatedFields>;
    expect(fold(aStatement(stated))).toMatchObject(stated);
  });

  it('a field nobody states is null, and two of them are not there at all', () => {
    const { buyerKey, invoicedAt, ...facts } = fold(aStatement());
    expect([buyerKey, invoicedAt, Object.keys(fold(aStatement())).includes('buyerKey')]).toEqual([undefined, undefined, false]);
    expect(facts).toMatchObject({
      fulfilment: null,
      shipBy: null,
      total: null,
      shippedNoLaterThan: null,
      unitsUnconfirmed: null,
      buyerSaysOnTime: null,
    });
  });

  it('a stated site wins over the account’s', () => {
    expect(fold(aStatement({ site: 'amazon.de' })).site).toBe('amazon.de');
  });
});

describe('lists', () => {
  it('lines are joined by key and counted; line 2 stands before line 10', () => {
    const facts = fold(
      aStatement({ lines: [aLine({ key: '10' })] }),
      aStatement({ lines: [aLine({ key: '2', quantity: 3 })] }),
      aStatement({ lines: [aLine({ key: '2', quantity: 3 })] }),
    );
    expect([facts.lines.map((line) => line.key), facts.unitsOrdered]).toEqual([['2', '10'], 4]);
  });

  it('keys that are no numbers stand in the order of the alphabet, returns and refunds in that of their days', () => {
    const facts = fold(
      aStatement({
        lines: ['b', '10', 'a', '9', 'c'].map((key) => aLine({ key })),
        returns: [aReturn({ key: '3', requestedAt: later }), aReturn({ key: '2', requestedAt: earlier }), aReturn({ key: '1', requestedAt: later })],
        refunds: [
          { key: 'x', at: null, amount: null, by: null },
          { key: 'z', at: later, amount: null, by: null },
          { key: 'y', at: earlier, amount: null, by: null },
          { key: 'w', at: earlier, amount: null, by: null },
        ],
      }),
    );
    const keys = (list: readonly { readonly key: string }[]): string => list.map(({ key }) => key).join(' ');
    expect([keys(facts.lines), keys(facts.returns), keys(facts.refunds)]).toEqual(['9 10 a b c', '2 1 3', 'w y z x']);
  });

  it('a flag: the later word wins, whichever was read first; flags stand in the order of the alphabet', () => {
    const [yes, no] = [
      aStatement({ statedAt: later, flags: { timeAway: true } }),
      aStatement({ statedAt: earlier, flags: { timeAway: false, ebayHold: true } }),
    ];
    for (const facts of [fold(yes, no), fold(no, yes)])
      expect(Object.entries(facts.flags)).toEqual([
        ['ebayHold', true],
        ['timeAway', true],
      ]);
  });

  it('a field that is there without a value says nothing', () => {
    const known = aStatement({ statedAt: earlier, parcels: [aParcel({ shipService: 'EU_LETTER' })] });
    const silent = aStatement({ statedAt: later, parcels: [Object.assign(aParcel(), { shipService: undefined })] });
    expect(fold(known, silent).parcels[0]?.shipService).toBe('EU_LETTER');
  });

  it('a parcel keeps its confirmation when a tracking file that has none is read later', () => {
    const confirmed = aStatement({ statedAt: earlier, parcels: [aParcel({ trackingNumber: '3S ABCD-1234567' })] });
    const tracked = aStatement({
      statedAt: later,
      parcels: [aParcel({ trackingNumber: '3sabcd1234567', carrier: 'postnl', confirmedAt: null, uploadedAt: null })],
    });
    expect(fold(tracked, confirmed).parcels).toEqual([aParcel({ trackingNumber: '3SABCD1234567' })]);
  });

  it('the first sight of a tracking number stays, also when a later file dates it later', () => {
    const at = (uploadedAt: Date, statedAt: Date): Statement => aStatement({ statedAt, parcels: [aParcel({ uploadedAt })] });
    expect(fold(at(later, later), at(earlier, earlier)).parcels[0]?.uploadedAt).toEqual(earlier);
  });

  it('two untracked confirmations are two parcels; one at the moment of a tracked one is the same parcel', () => {
    const bare = (confirmedAt: Date | null) => aParcel({ trackingNumber: null, carrier: null, uploadedAt: null, confirmedAt });
    expect(fold(aStatement({ parcels: [bare(earlier), bare(later)] })).parcels).toHaveLength(2);
    expect(fold(aStatement({ parcels: [bare(later), bare(null)] }), aStatement({ parcels: [aParcel({ confirmedAt: later })] })).parcels).toHaveLength(
      1,
    );
  });

  it.each([
    ['all that is known: kept', [], 1],
    ['beside a confirmed one: the same', [later], 1],
    ['beside two confirmed ones: one of them', [earlier, later], 2],
  ])('a parcel without number and confirmation, %s', (_edge, confirmations, count) => {
    const bare = (confirmedAt: Date | null) => aParcel({ trackingNumber: null, carrier: null, uploadedAt: null, confirmedAt });
    const { parcels } = fold(aStatement({ parcels: [bare(null), ...[...confirmations].reverse().map(bare)] }));
    expect(parcels).toHaveLength(count);
    expect(parcels.map(({ confirmedAt }) => confirmedAt)).toEqual(confirmations.length === 0 ? [null] : confirmations);
  });

  it('a rating that is gone from the later list is removed', () => {
    const given = aStatement({ statedAt: earlier, feedback: [aFeedback()] });
    const removed = aStatement({ statedAt: later, feedback: [aFeedback({ removedAt: later })] });
    expect(fold(removed, given).feedback).toEqual([aFeedback({ removedAt: later })]);
  });
  it('a person says that a rating is gone: those given until then go on that day, a later one and one gone before stay as they were', () => {
    const [key, day] = ['told', utc('2026-03-20T00:00:00Z')];
    const before = aFeedback({ key: 'f1', at: day });
    const after = aFeedback({ key: 'f2', at: utc('2026-03-20T00:00:01Z') });
    const gone = aFeedback({ key: 'f0', at: utc('2026-03-01T00:00:00Z'), removedAt: utc('2026-03-02T00:00:00Z') });
    const given = aStatement({ statedAt: earlier, feedback: [after, before, gone] });
    const told = aStatement({ statedAt: later, feedbackRemoved: [{ key, at: day }] });
    expect(fold(told, given).feedback).toEqual([gone, { ...before, removedAt: day }, after]);
  });

  it.each([
    ['lost, and its opening forwarded once more', 'GRANTED_SELLER_FUNDED', 'GRANTED_SELLER_FUNDED', earlier],
    ['denied, and opened later: perhaps a new one', 'DENIED', 'ACTION_REQUIRED', later],
  ])('a claim %s', (_edge, end, state, at) => {
    const decided = aStatement({ statedAt: earlier, claims: [aClaim({ at: earlier, state: end })] });
    const again = aStatement({ statedAt: later, claims: [aClaim({ at: later, state: 'ACTION_REQUIRED' })] });
    expect(fold(again, decided).claims).toMatchObject([{ state, at, openedAt: earlier }]);
    expect(fold(decided, again).claims).toEqual(fold(again, decided).claims);
  });
  it('a claim knows the day it was first heard of, its newest state, and what only the older mail said', () => {
    const opened = aStatement({
      statedAt: earlier,
      claims: [aClaim({ at: earlier, state: 'UNDER_REVIEW', amount: { minor: 500, currency: 'EUR' } })],
    });
    const decided = aStatement({ statedAt: later, claims: [aClaim({ at: later, state: 'GRANTED_SELLER_FUNDED', saysMetric: 'NOT_COUNTED' })] });
    expect(fold(decided, opened).claims).toEqual([
      aClaim({ at: later, openedAt: earlier, state: 'GRANTED_SELLER_FUNDED', saysMetric: 'NOT_COUNTED', amount: { minor: 500, currency: 'EUR' } }),
    ]);
  });

  it('a claim opened earlier than it is dated keeps that day; a day after its date is none', () => {
    const opened = (openedAt: Date, at: Date) => fold(aStatement({ claims: [aClaim({ at, openedAt })] })).claims[0]?.openedAt;
    expect([opened(earlier, later), opened(later, earlier)]).toEqual([earlier, earlier]);
  });

  it('what a claim is about: of two words the least, whichever was read first; nobody’s word is no word', () => {
    const told = (...reasons: (string | null)[]) =>
      fold(...reasons.map((reason, at) => aStatement({ contentHash: `h${at}`, claims: [aClaim({ reason })] }))).claims[0]?.reason;
    expect([told('SNAD', 'DAMAGED'), told('DAMAGED', 'SNAD'), told('SNAD', null), told(null, 'SNAD')]).toEqual([
      'DAMAGED',
      'DAMAGED',
      'SNAD',
      'SNAD',
    ]);
    expect(fold(aStatement({ claims: [aClaim()] })).claims[0]).not.toHaveProperty('reason');
  });

  it('a scan told twice keeps its earlier second', () => {
    const scan = aScan({ id: 's', at: utc('2026-03-03T20:00:40Z') });
    expect(fold(aStatement({ statedAt: later, scans: [scan] }), aStatement({ scans: [{ ...scan, at: utc('2026-03-03T20:00:05Z') }] })).scans).toEqual(
      [{ ...scan, at: utc('2026-03-03T20:00:05Z') }],
    );
  });

  it('a message carries the record it came from', () => {
    const { recordId: _own, ...message } = { key: 'm', from: 'buyer' as const, at: earlier, recordId: '' };
    expect(fold(aStatement({ recordId: 'rec-9' as RecordId, messages: [message] })).messages).toEqual([{ ...message, recordId: 'rec-9' }]);
  });
});

describe('the same records in any order and number give the same text', () => {
  const moment = fc.integer({ min: 0, max: 3 }).map((n) => new Date(Date.UTC(2026, 2, 2 + n)));
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
  const key = fc.constantFrom('1', '2', '10');
  const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
  const anyStatement = fc
    .record({
      statedAt: moment,
      contentHash: fc.constantFrom('aa', 'bb', 'cc'),
      recordId: fc.constantFrom('r1', 'r2') as fc.Arbitrary<RecordId>,
      status: maybe(fc.constantFrom<OrderStatus>('open', 'shipped', 'cancelled')),
      placedAt: maybe(moment),
      cancellation: maybe(fc.record({ at: orNull(moment), by: fc.constantFrom('buyer' as const, 'seller' as const), reason: fc.constant(null) })),
      lines: maybe(fc.array(fc.record({ key, quantity: fc.nat(3), shipBy: orNull(moment), seller: orNull(key) }).map(aLine), { maxLength: 3 })),
      parcels: maybe(
        fc.array(fc.record({ trackingNumber: orNull(key), confirmedAt: orNull(moment), uploadedAt: orNull(moment), carrier: orNull(key) }), {
          maxLength: 3,
        }),
      ),
      scans: maybe(fc.array(fc.record({ id: key, at: moment, country: orNull(key) }).map(aScan), { maxLength: 3 })),
      feedbackRemoved: maybe(fc.array(fc.record({ key, at: moment }), { maxLength: 2 })),
      feedback: maybe(fc.array(fc.record({ key, stars: fc.integer({ min: 1, max: 5 }), at: moment, removedAt: orNull(moment) }), { maxLength: 3 })),
      claims: maybe(
        fc.array(fc.record({ key, at: moment, state: fc.constantFrom('ACTION_REQUIRED', 'OPEN', 'DENIED', 'GRANTED') }).map(aClaim), {
          maxLength: 3,
        }),
      ),
      messages: maybe(fc.array(fc.record({ key, at: moment, from: fc.constantFrom('buyer' as const, 'seller' as const) }), { maxLength: 3 })),
      flags: maybe(fc.dictionary(key, fc.boolean(), { maxKeys: 2 })),
    })
    .map((stated) => Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)) as unknown as Statement);

  const someWithRepeats = fc.array(anyStatement, { maxLength: 6 }).chain((statements) =>
    fc.tuple(
      fc.constant(statements),
      fc.shuffledSubarray([...statements, ...statements, ...statements.slice(0, 2)], {
        minLength: statements.length * 2 + Math.min(2, statements.length),
      }),
    ),
  );

  it('shuffled and repeated', () => {
    fc.assert(
      fc.property(someWithRepeats, ([once, again]) => {
        expect(factsHashInput(foldOrder(anIdentity(), again))).toBe(factsHashInput(foldOrder(anIdentity(), once)));
      }),
      { numRuns: 400 },
    );
  });

  it('a changed fact changes the text', () => {
    expect(factsHashInput(fold(aStatement({ status: 'open' })))).not.toBe(factsHashInput(fold(aStatement({ status: 'shipped' }))));
  });
});
