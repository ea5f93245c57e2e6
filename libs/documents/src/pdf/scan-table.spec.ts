import { anOriginal } from '../../testing/index';
import { scanOf } from './scan-table';

const header = 'Tracking number,Carrier,Time,Status,City,Postcode,Country';
const row = (kind: string, text: string, head: string | null = header) => scanOf({ ...anOriginal({ text, header: head }), kind }, text, 3);

it('reads a row of a tracking file by its header', () => {
  expect(row('tracking-csv', '003,DHL,2026-10-30T12:27:00Z,out_for_delivery,Köln,50672,DE')).toEqual({
    at: new Date('2026-10-30T12:27:00Z'),
    said: '2026-10-30T12:27:00Z',
    status: 'out for delivery',
    place: '50672 Köln DE',
    record: 3,
  });
});
it('reads a carrier’s JSON', () => {
  expect(
    row(
      'easypost-tracking',
      '{"status":"delivered","message":"Delivered, front door","datetime":"2026-10-30T12:27:00Z","tracking_location":{"city":"Köln","zip":"50672"}}',
      null,
    ),
  ).toMatchObject({ status: 'Delivered, front door', place: '50672 Köln' });
});
it.each([
  ['a row of another source', 'amazon-all-orders', '003,DHL,2026-10-30T12:27:00Z,delivered,,,', header],
  ['a row that does not fit its header', 'tracking-csv', '003,DHL', header],
  ['JSON that is none', 'easypost-tracking', '{"status":', null],
])('%s is shown as it came', (_edge, kind, text, head) => {
  expect(row(kind, text, head)).toBeNull();
});
it('a time without a zone is not moved into one', () => {
  expect(row('tracking-csv', '003,DHL,30.10.2026 12:27,delivered,Köln,,')).toMatchObject({ at: null, said: '30.10.2026 12:27' });
});
