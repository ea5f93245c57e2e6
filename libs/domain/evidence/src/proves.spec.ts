import { EVIDENCE_CODES } from './bundle';
import { PROOF_POINTS, PROVES } from './proves';

it('every item shows something, and nothing is named that no item shows', () => {
  expect(Object.keys(PROVES).sort()).toEqual([...EVIDENCE_CODES].sort());
  expect([...new Set(Object.values(PROVES).flat())].sort()).toEqual([...PROOF_POINTS].sort());
});
it.each(['DELIVERY_SCAN', 'FIRST_SCAN', 'DELIVERY_PHOTO'] as const)(
  '%s alone does not say that somebody signed, nor that the buyer has it',
  (code) => {
    expect(PROVES[code]).not.toContain('somebody-signed');
    expect(PROVES[code]).not.toContain('buyer-has-it');
  },
);
