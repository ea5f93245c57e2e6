import type { OfficialFigure, ReadContext } from '@weerwoord/ports';
import { aContext, aFile, codesOf, collect, statementsOf, table } from '../../testing';
import { fileDoor } from '../door/file-door';
import { healthFigures } from './account-health';

const door = fileDoor();
const read = async (kind: 'amazon-returns' | 'amazon-feedback' | 'amazon-account-health', text: string, context: Partial<ReadContext> = {}) =>
  collect(door.read(aFile(text), kind, aContext(context)));
const ORDER = '302-0000001-0000001';

describe('returns', () => {
  const row = (over: Record<string, string> = {}): string => {
    const cells: Record<string, string> = {
      'Order ID': ORDER,
      'Order date': '01-Sep-2026',
      'Return request date': '10-Sep-2026',
      'Return request status': 'Approved',
      'Amazon RMA ID': 'D1RRMA',
      'Currency code': 'EUR',
      'Tracking ID': '00340434000000000017',
      'A-to-Z Claim': 'N',
      'In policy': 'Y',
      'Return Reason': 'CR-DEFECTIVE',
      'Return delivery date': '',
      'SafeT claim id': '',
      'SafeT claim state': '',
      'SafeT claim creation time': '',
      'Refunded Amount': '',
      ...over,
    };
    return table([Object.keys(cells), Object.values(cells)]);
  };
  const stated = async (over: Record<string, string> = {}) => statementsOf(await read('amazon-returns', row(over)))[0];

  it.each([
    ['Y', true],
    ['Yes', true],
    ['true', true],
    ['1', true],
    ['N', false],
    ['', false],
  ])('A-to-Z Claim "%s" is %s', async (written, flag) =>
    expect((await stated({ 'A-to-Z Claim': written }))?.lists.returns?.[0]?.claimFlag).toBe(flag),
  );

  it("is as new as its newest date, and the number of the way back is not the order's", async () => {
    const statement = await stated({ 'Return delivery date': '18-Sep-2026', 'Refunded Amount': '12.99' });
    expect(statement).toMatchObject({ trackingNumber: null, statedAt: new Date('2026-09-17T22:00:00Z'), fields: {} });
    expect(statement?.lists.returns?.[0]).toMatchObject({
      key: 'D1RRMA',
      inPolicy: true,
      refunded: { minor: 1299, currency: 'EUR' },
      deliveredBackAt: new Date('2026-09-17T22:00:00Z'),
    });
  });

  it('carries the SAFE-T claim of the return', async () => {
    expect(
      (await stated({ 'SafeT claim id': '1-2-3', 'SafeT claim state': 'GRANTED', 'SafeT claim creation time': '2026-09-25T08:00:00Z' }))?.lists
        .claims,
    ).toEqual([{ key: '1-2-3', kind: 'SAFE_T', state: 'GRANTED', at: new Date('2026-09-25T08:00:00Z'), type: null, saysMetric: null, amount: null }]);
  });

  it('a return without a number is known by its item and day', async () =>
    expect((await stated({ 'Amazon RMA ID': '', 'Order Item ID': '77' }))?.lists.returns?.[0]?.key).toBe('77|10-Sep-2026'));
});

describe('feedback', () => {
  const rows = (...cells: string[][]): string => table([['Date', 'Rating', 'Comments', 'Your Response', 'Order ID', 'Rater Email'], ...cells]);
  it.each([
    ['amazon.com', 'America/Los_Angeles', '4/5/26', '2026-04-05T07:00:00Z'],
    ['amazon.nl', 'Europe/Amsterdam', '4/5/26', '2026-05-03T22:00:00Z'],
    ['amazon.co.uk', 'Europe/London', '4/5/26', '2026-05-03T23:00:00Z'],
    ['amazon.de', 'Europe/Berlin', '4.5.26', '2026-05-03T22:00:00Z'],
    ['amazon.se', 'Europe/Stockholm', '2026-05-04', '2026-05-03T22:00:00Z'],
    ['amazon.co.jp', 'Asia/Tokyo', '26/5/4', '2026-05-03T15:00:00Z'],
  ])('%s writes its dates its own way', async (site, zone, written, at) => {
    const [statement] = statementsOf(await read('amazon-feedback', rows([written, '2', 'Late', '', ORDER, '']), { site, zone }));
    expect(statement?.lists.feedback).toEqual([{ key: `feedback ${ORDER}`, stars: 2, at: new Date(at), removedAt: null }]);
  });

  it('what the buyer wrote, and who, is personal', async () => {
    const [statement] = statementsOf(await read('amazon-feedback', rows(['4/5/26', '1', 'Broken', 'Sorry', ORDER, 'x@marketplace.amazon.example'])));
    expect(statement?.personal).toEqual({
      email: 'x@marketplace.amazon.example',
      texts: { [`feedback ${ORDER}`]: 'Broken', [`feedback ${ORDER} answer`]: 'Sorry' },
    });
  });

  it('a date of another site is refused, naming the pattern', async () => {
    const { rejected } = await read('amazon-feedback', rows(['12/31/25', '1', '', '', ORDER, '']));
    expect(rejected[0]?.problems[0]).toMatchObject({ code: 'not-a-date', value: '12/31/25', remedy: expect.stringContaining('D/M/YY') as string });
  });

  it.each([
    ['0', 'not-stars'],
    ['6', 'not-stars'],
    ['good', 'not-a-number'],
    ['', 'missing'],
  ])('%s stars: %s', async (stars, code) =>
    expect(codesOf(await read('amazon-feedback', rows(['4/5/26', stars, '', '', ORDER, ''])))).toEqual([code]),
  );

  it('placeholder rows that repeat the header are refused row by row, even with a real date in them', async () => {
    const echo = ['10/20/23', 'Rating', 'Comments', 'Your Response', 'Order ID', 'Rater Email'];
    const all = await read('amazon-feedback', rows(echo, echo));
    expect([codesOf(all), all.rejected.map(({ row }) => row)]).toEqual([
      ['repeated-header', 'repeated-header'],
      [2, 3],
    ]);
  });
});

describe('account health', () => {
  const range = (from: string, to: string) => ({ reportingDateRange: { reportingDateFrom: `${from}T00:00Z`, reportingDateTo: `${to}T23:59Z` } });
  const only = (name: string, block: unknown): OfficialFigure | undefined => healthFigures(name, block, 'A1')[0];

  it('takes the rate as a share and does not recompute it, even when it contradicts its own counts', () => {
    expect(
      only('lateShipmentRate', {
        ...range('2026-08-12', '2026-09-10'),
        orderCount: 100,
        lateShipmentCount: 2,
        rate: 0.009,
        targetValue: 0.04,
        status: 'GOOD',
      }),
    ).toEqual({
      site: 'A1',
      metric: 'amazon.lsr',
      part: 'MFN',
      windowKey: '30d',
      from: '2026-08-12',
      to: '2026-09-10',
      numerator: 2,
      denominator: 100,
      rate: 0.009,
      target: 0.04,
      status: 'GOOD',
    });
  });

  it('missing is unknown, never zero', () =>
    expect(only('orderDefectRate', { mfn: { status: 'NORMAL' } })).toMatchObject({
      part: 'MFN',
      numerator: null,
      denominator: null,
      rate: null,
      from: null,
    }));

  it.each([
    ['below nothing', { orderCount: -5, orderWithDefects: { count: -1 }, rate: -0.2 }],
    ['a part of an order', { orderCount: 3.7, orderWithDefects: { count: 1.2 }, rate: 1.2 }],
    ['more than anybody has', { orderCount: 99_999_999_999, orderWithDefects: { count: 1e300 }, rate: 5 }],
    ['words', { orderCount: '12', orderWithDefects: { count: 'one' }, rate: 'high' }],
  ])('what is no count and no share is unknown: %s', (_edge, mfn) =>
    expect(only('orderDefectRate', { mfn })).toMatchObject({ numerator: null, denominator: null, rate: null }),
  );

  it('the part comes from the key: the sample says "mfn" inside its afn block', () => {
    const block = { fulfillmentType: 'mfn', orderCount: 1, orderWithDefects: { count: 1 } };
    expect(healthFigures('orderDefectRate', { mfn: block, afn: block }, 'A1').map(({ part }) => part)).toEqual(['MFN', 'AFN']);
  });

  it('the parts of the defect rate come along with the same orders', () => {
    const block = {
      ...range('2026-07-06', '2026-09-03'),
      orderCount: 500,
      orderWithDefects: { count: 4, status: 'BAD' },
      claims: { count: 3, status: 'NONE' },
      negativeFeedback: { count: 1 },
    };
    expect(
      healthFigures('orderDefectRate', { mfn: block }, 'A1').map(({ metric, numerator, denominator }) => [metric, numerator, denominator]),
    ).toEqual([
      ['amazon.odr', 4, 500],
      ['amazon.odr.a-to-z', 3, 500],
      ['amazon.odr.feedback', 1, 500],
    ]);
  });

  it.each([
    ['two ranges', [range('2026-08-12', '2026-09-10'), range('2026-09-01', '2026-09-10')], ['10d', '30d']],
    ['a longer pair of ranges', [range('2026-08-13', '2026-09-10'), range('2026-09-02', '2026-09-10')], ['10d', '30d']],
    ['no ranges at all', [{}, {}], [null, null]],
    ['one entry', [range('2026-09-01', '2026-09-10')], ['10d']],
  ])('late shipments by window, %s: the shortest is the 10-day rate', (_name, list, windows) =>
    expect(healthFigures('lateShipmentRateList', list, 'A1').map(({ windowKey }) => windowKey)).toEqual(windows),
  );

  it.each([
    ['preFulfillmentCancellationRate', 'amazon.cancel'],
    ['prefulfillmentCancelRate', 'amazon.cancel'],
    ['onTimeDeliveryRate', 'amazon.otdr.shipments'],
    ['unitOnTimeDeliveryRate', 'amazon.otdr'],
    ['validTrackingRate', 'amazon.vtr'],
    ['somethingNew', 'somethingNew'],
  ])('%s is %s', (name, metric) => expect(only(name, { rate: 0.5 })?.metric).toBe(metric));

  it.each([[{ ahrStatus: 'GREAT', ahrScore: 428 }], [{ accountHealthRatingStatus: 'GREAT', ahrScore: 428 }]])(
    'the rating under either of its names',
    (block) => expect(only('accountHealthRating', block)).toMatchObject({ numerator: 428, status: 'GREAT' }),
  );

  it('invoice defects come with their causes', () => {
    const block = { orderCount: 90, invoiceDefect: { count: 3, status: 'GOOD' }, missingInvoice: { count: 2 }, lateInvoice: { count: 1 } };
    expect(
      healthFigures('invoiceDefectRate', block, 'A1').map(({ metric, part, numerator, denominator }) => [metric, part, numerator, denominator]),
    ).toEqual([
      ['amazon.idr', 'MFN', 3, 90],
      ['amazon.idr.missing', 'MFN', 2, 90],
      ['amazon.idr.late', 'MFN', 1, 90],
    ]);
  });

  it.each([
    ['a list', [{ warningType: 'listingPolicyViolations', status: 'WARNED' }]],
    ['an object by type', { listingPolicyViolations: { status: 'WARNED' } }],
  ])('warning states as %s keep their words', (_shape, block) =>
    expect(healthFigures('warningStates', block, 'A1')).toEqual([expect.objectContaining({ metric: 'listingPolicyViolations', status: 'WARNED' })]),
  );

  const metrics = (marketplaceId?: string) => ({ orderDefectRate: { mfn: { rate: 0 } }, ...(marketplaceId ? { marketplaceId } : {}) });
  it('each block is one row of its site, wherever the site stands in the text', async () => {
    const { read: rows } = await read(
      'amazon-account-health',
      JSON.stringify({ performanceMetrics: [metrics('A1'), metrics('A2')], accountStatuses: [{ marketplaceId: 'A1', status: 'AT_RISK' }] }),
    );
    expect(rows.flatMap(({ figures = [] }) => figures.map(({ site, metric, status }) => [site, metric, status]))).toEqual([
      ['A1', 'amazon.odr', null],
      ['A2', 'amazon.odr', null],
      ['A1', 'accountStatus', 'AT_RISK'],
    ]);
  });

  it('a shortened report names its site only in the account status', async () => {
    const { read: rows } = await read(
      'amazon-account-health',
      JSON.stringify({ accountStatuses: [{ marketplaceId: 'A9', status: 'NORMAL' }], performanceMetrics: [metrics()] }),
    );
    expect(rows.at(-1)?.figures?.[0]?.site).toBe('A9');
  });

  it('a report that was cut off keeps the blocks before the cut', async () => {
    const whole = JSON.stringify({ accountStatuses: [], performanceMetrics: [metrics('A1'), metrics('A2')] });
    const cut = await read('amazon-account-health', whole.slice(0, -30));
    expect([cut.read.map(({ figures }) => figures?.[0]?.site), codesOf(cut), cut.problems.map(({ code }) => code)]).toEqual([
      ['A1'],
      ['cut-off'],
      ['cut-off'],
    ]);
  });
});
