import { checkDeliveryProof } from './proof-of-delivery';
import type { DeliveryProof } from './proof-of-delivery';

const good: DeliveryProof = {
  uploadedOn: '2026-06-09',
  maxEdd: '2026-06-12',
  delivered: true,
  deliveredOn: '2026-06-11',
  postcodeMatches: true,
  signatureRequired: false,
  signature: false,
};
const DOMAINS: { readonly [Fact in keyof DeliveryProof]: readonly DeliveryProof[Fact][] } = {
  uploadedOn: ['2026-06-11', '2026-06-12', '2026-06-13', null],
  maxEdd: ['2026-06-12', null],
  delivered: [true, false],
  deliveredOn: ['2026-06-12', '2026-06-13', null],
  postcodeMatches: [true, false],
  signatureRequired: [true, false, null],
  signature: [true, false],
};
const ALL = (Object.keys(DOMAINS) as (keyof DeliveryProof)[]).reduce<DeliveryProof[]>(
  (all, name) => all.flatMap((proof) => DOMAINS[name].map((value) => ({ ...proof, [name]: value }))),
  [good],
);
const ORDER = ['UPLOADED_BEFORE_EDD', 'STATUS_DELIVERED', 'DELIVERY_DATE', 'POSTCODE_MATCH', 'SIGNATURE'];

it('is valid exactly when nothing fails, and failures stand in the sheet’s order (R-E2)', () => {
  expect(ALL).toHaveLength(4 * 2 * 2 * 3 * 2 * 3 * 2);
  for (const proof of ALL) {
    const { valid, failed } = checkDeliveryProof(proof);
    expect([valid, failed]).toEqual([failed.length === 0, ORDER.filter((code) => (failed as readonly string[]).includes(code))]);
  }
});

it('each condition fails by itself: mending one thing mends no other', () => {
  const mend: Readonly<Record<string, Partial<DeliveryProof>>> = {
    UPLOADED_BEFORE_EDD: { uploadedOn: '2026-06-01' },
    STATUS_DELIVERED: { delivered: true },
    DELIVERY_DATE: { deliveredOn: '2026-06-11' },
    POSTCODE_MATCH: { postcodeMatches: true },
    SIGNATURE: { signature: true },
  };
  for (const proof of ALL) {
    const { failed } = checkDeliveryProof(proof);
    for (const code of failed) expect(checkDeliveryProof({ ...proof, ...mend[code] }).failed).toEqual(failed.filter((other) => other !== code));
  }
});

it('a late delivery is flagged and never fails (R-E9)', () => {
  for (const proof of ALL) {
    const late = proof.deliveredOn !== null && proof.maxEdd !== null && proof.deliveredOn > proof.maxEdd;
    expect(checkDeliveryProof(proof).flags.includes('LATE_DELIVERY')).toBe(late);
  }
});

it.each<[string, Partial<DeliveryProof>, readonly string[], readonly string[]]>([
  ['uploaded the day before the promised day', { uploadedOn: '2026-06-11' }, [], []],
  ['on the promised day itself: strictly before (MB-18)', { uploadedOn: '2026-06-12' }, ['UPLOADED_BEFORE_EDD'], []],
  ['no promised day shown: any upload is before it', { maxEdd: null, uploadedOn: '2027-01-01' }, [], []],
  ['signed for, though nobody knows whether it had to be', { signatureRequired: null, signature: true }, [], []],
  ['not signed for, and nobody knows: a person is asked (R-E10)', { signatureRequired: null }, ['SIGNATURE'], ['ASK_SIGNATURE']],
])('%s', (_edge, over, failed, flags) => expect(checkDeliveryProof({ ...good, ...over })).toEqual({ valid: failed.length === 0, failed, flags }));
