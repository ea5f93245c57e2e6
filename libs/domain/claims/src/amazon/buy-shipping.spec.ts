import { buyShippingProtection } from './buy-shipping';
import { utc } from '../../testing';

const shipBy = utc('2026-05-05T06:59:59Z');
const SCANS = {
  never: null,
  before: utc('2026-05-04T06:00:00Z'),
  'on the second': utc('2026-05-05T06:59:59.900Z'),
  after: utc('2026-05-05T07:00:00Z'),
} as const;

it('every combination: protected when all four hold, else the first that fails by name (R-M3, R-M17)', () => {
  let seen = 0;
  for (const badge of ['CLAIMS_PROTECTED', 'LATE_DELIVERY_RISK', null] as const)
    for (const [name, firstScanAt] of Object.entries(SCANS))
      for (const refundedBy of ['AMAZON', 'SELLER', 'NONE'] as const)
        for (const notReceived of [true, false]) {
          seen += 1;
          const holds = [
            ['BADGE', badge === 'CLAIMS_PROTECTED'],
            ['FIRST_SCAN_LATE', name === 'before' || name === 'on the second'],
            ['SELLER_REFUNDED', refundedBy !== 'SELLER'],
            ['NOT_INR', notReceived],
          ] as const;
          const failed = holds.find(([, held]) => !held)?.[0];
          expect(buyShippingProtection({ badge, shipBy, firstScanAt, refundedBy, notReceived })).toEqual(
            failed === undefined ? { protected: true } : { protected: false, failed },
          );
        }
  expect(seen).toBe(72);
});
