import { parseBigJson } from './big-json';
import { amountText, moneyFrom } from './body';
import { readIssueDetail, readIssueList } from './read-issue';

const DETAIL = `{"aliexpress_issue_detail_get_response":{"result_object":{
  "id":9007199254740993001,"order_id":8181234567890123457,"parent_order_id":"8181234567890123456","issue_status":"processing","issue_reason":"Product not received",
  "gmt_create":"2026-06-01 12:00:00","buyer_login_id":"nl1234567","after_sale_warranty":false,
  "refund_money_max":"20.00","refund_money_max_currency":"USD","refund_money_max_local":"18.40","refund_money_max_local_currency":"EUR","buyer_return_no":"",
  "buyer_solution_list":{"solution_api_dto":[{"id":6000000000000000001,"solution_owner":"buyer","solution_type":"refund","status":"wait_seller_accept","refund_money":18.4,"refund_money_currency":"EUR","logistics_fee_bear_role":"seller","gmt_create":"2026-06-01 12:00:00","gmt_modified":"2026-06-02 12:00:00"}]},
  "seller_solution_list":{"solution_api_dto":{"id":6000000000000000002,"solution_type":"return_and_refund","status":"wait_buyer_accept","gmt_create":"2026-06-03 07:00:00"}},
  "process_dto_list":{"api_issue_process_dto":[{"action_type":"initiate","submit_member_type":"buyer","gmt_create":"2026-06-01 12:00:00","content":"where is it","has_buyer_video":"true"}]}
}}}`;

const readDetail = (text: string) => readIssueDetail(parseBigJson(text));

it('a detail becomes a dispute: ids whole, times as instants, amounts as money', () => {
  expect(readDetail(DETAIL)).toEqual({
    ok: true,
    value: {
      id: '9007199254740993001',
      orderId: '8181234567890123457',
      parentOrderId: '8181234567890123456',
      status: 'processing',
      reason: 'Product not received',
      createdAt: new Date('2026-06-01T19:00:00Z'),
      afterSaleWarranty: false,
      returnNumber: null,
      max: { minor: 2000, currency: 'USD' },
      maxLocal: { minor: 1840, currency: 'EUR' },
      solutions: [
        {
          id: '6000000000000000001',
          owner: 'buyer',
          type: 'refund',
          status: 'wait_seller_accept',
          refund: { minor: 1840, currency: 'EUR' },
          freightBearer: 'seller',
          createdAt: new Date('2026-06-01T19:00:00Z'),
          modifiedAt: new Date('2026-06-02T19:00:00Z'),
          reachedAt: null,
          reachedType: null,
        },
        {
          id: '6000000000000000002',
          owner: 'seller',
          type: 'return_and_refund',
          status: 'wait_buyer_accept',
          refund: null,
          freightBearer: null,
          createdAt: new Date('2026-06-03T14:00:00Z'),
          modifiedAt: null,
          reachedAt: null,
          reachedType: null,
        },
      ],
      steps: [{ action: 'initiate', by: 'buyer', content: 'where is it', at: new Date('2026-06-01T19:00:00Z'), hasBuyerVideo: true }],
    },
  });
});

it('the buyer’s login is not taken over', () => {
  expect(JSON.stringify(readDetail(DETAIL))).not.toContain('nl1234567');
});

it.each([
  [
    'an error of theirs',
    '{"error_response":{"code":27,"sub_code":"isv.invalid-session","sub_msg":"Invalid session"}}',
    { code: 'refused', says: 'Invalid session' },
  ],
  ['another shape', '{"aliexpress_issue_detail_get_response":{"result_object":{"id":1}}}', { code: 'shape-changed', says: 'issue_status' }],
  ['no object', '[]', { code: 'shape-changed', says: null }],
])('a detail that is none: %s', (_edge, text, problem) => {
  expect(readDetail(text)).toEqual({ ok: false, problem });
});

describe('a list', () => {
  const listed = (list: string) =>
    readIssueList(
      parseBigJson(`{"aliexpress_issue_issuelist_get_response":{"result":{"current_page":1,"page_size":50,"total_item":2,"data_list":${list}}}}`),
    );
  const one = '{"issue_id":6000000000000000009,"order_id":1,"issue_status":"finish","reason_english":"Damaged","gmt_create":"2026-06-01 12:00:00"}';
  it.each([
    ['a named list inside an object', `{"issue_api_issue_dto":[${one},${one}]}`, 2],
    ['a plain list', `[${one}]`, 1],
    ['one object instead of a list', `{"issue_api_issue_dto":${one}}`, 1],
    ['an empty object', '{}', 0],
  ])('%s', (_edge, list, count) => {
    const read = listed(list);
    expect(read).toMatchObject({ ok: true, value: { page: 1, pageSize: 50, total: 2 } });
    expect(read.ok && read.value.issues.map(({ id, reason }) => [id, reason])).toEqual(
      Array.from({ length: count }, () => ['6000000000000000009', 'Damaged']),
    );
  });
  it('without disputes is empty, and without its own words it is another shape', () => {
    expect(readIssueList({ aliexpress_issue_issuelist_get_response: { total_item: 0 } })).toMatchObject({
      ok: true,
      value: { issues: [], total: 0 },
    });
    expect(readIssueList({ something: {} })).toEqual({ ok: false, problem: { code: 'shape-changed', says: 'data_list' } });
  });
});

it.each([
  ['an id past what a number holds', '{"id":9007199254740993}', { id: '9007199254740993' }],
  [
    'digits inside a text stay',
    '{"content":"order 8181234567890123456, \\"9007199254740993\\""}',
    { content: 'order 8181234567890123456, "9007199254740993"' },
  ],
  ['small numbers stay numbers', '{"page":1,"share":0.1234567890123456789}', { page: 1, share: 0.1234567890123456789 }],
  ['in a list', '[9007199254740993,-9007199254740993]', ['9007199254740993', '-9007199254740993']],
])('big JSON: %s', (_edge, text, expected) => {
  expect(parseBigJson(text)).toEqual(expected);
});

it.each([
  ['cents', '18.40', 'EUR', 1840],
  ['one digit', '18.4', 'eur', 1840],
  ['whole', '18', 'EUR', 1800],
  ['yen', '460', 'JPY', 460],
  ['zeros beyond the cents', '18.4000', 'EUR', 1840],
  ['more than the currency has', '18.405', 'EUR', undefined],
  ['a grouped amount', '1,840.00', 'EUR', undefined],
  ['no currency', '18.40', null, undefined],
])('an amount: %s', (_edge, text, currency, minor) => {
  expect(moneyFrom(text, currency)?.minor).toBe(minor);
});

it.each([
  [460, 'EUR', '4.60'],
  [5, 'EUR', '0.05'],
  [0, 'EUR', '0.00'],
  [-5, 'EUR', '-0.05'],
  [460, 'JPY', '460'],
  [12345, 'KWD', '12.345'],
])('%d %s is written %s', (minor, currency, text) => {
  expect(amountText({ minor, currency })).toBe(text);
});
