import { paypalCarrier } from './paypal-carriers';
import { PAYPAL_EVIDENCE_ORDER, PAYPAL_EVIDENCE_TYPES, paypalEvidence, paypalFileErrors } from './paypal-evidence';
import { paypalTrackingInfo } from './paypal-tracking';

it.each([
  ['GLS to the Netherlands', 'gls', [null, 'NL'], 'NLD_GLS'],
  ['GLS from there, in small letters', 'gls', ['nl', null], 'NLD_GLS'],
  ['GLS elsewhere has no name at PayPal', 'gls', ['DE', 'DE'], 'OTHER'],
  ['GLS of the Netherlands by its own key', 'gls_nl', [], 'NLD_GLS'],
  ['DHL parcel in Germany', 'dhl_paket_de', [], 'DE_DHL_PARCEL'],
  ['DHL express', 'DHL_EXPRESS', [], 'DHL'],
  ['a key of everybody’s prototype', 'constructor', [], 'OTHER'],
])('%s', (_edge, carrier, countries, name) => {
  expect(paypalCarrier(carrier, countries)).toBe(name);
});

const LIMITS = { notesCharacters: 2000, numberCharacters: 255 };
it.each([
  [
    'another carrier with its name',
    { carrier: 'budbee', number: '1', carrierName: ' Budbee ' },
    [],
    { carrier_name: 'OTHER', carrier_name_other: 'Budbee', tracking_number: '1' },
  ],
  [
    'a known one needs no second name',
    { carrier: 'ups', number: '1', carrierName: 'UPS', url: 'https://u.example/1' },
    [],
    { carrier_name: 'UPS', tracking_number: '1', tracking_url: 'https://u.example/1' },
  ],
  ['at the limits', { carrier: 'ups', number: '1'.repeat(255), notesLength: 2000 }, [], {}],
  ['one above each', { carrier: 'ups', number: '1'.repeat(256), notesLength: 2001 }, ['tracking_number_over_255', 'notes_over_2000'], {}],
  ['no number', { carrier: 'ups', number: ' ' }, ['tracking_number_missing'], {}],
] as const)('tracking: %s', (_edge, parcel, errors, info) => {
  const check = paypalTrackingInfo(parcel, LIMITS);
  expect([check.ok, check.errors]).toEqual([errors.length === 0, errors]);
  expect(check.trackingInfo).toMatchObject(info);
  expect(Object.keys(check.trackingInfo).includes('carrier_name_other')).toBe('carrier_name_other' in info);
});

it('puts what PayPal asked for first, then what the reason wants, then the rest', () => {
  const pieces = [
    { type: 'OTHER' as const },
    { type: 'ORDER_DETAILS' as const, notes: 'two lines' },
    { type: 'PROOF_OF_FULFILLMENT' as const, parcels: [{ carrier_name: 'UPS', tracking_number: '1' }] },
  ];
  const { evidences, missing } = paypalEvidence('UNAUTHORISED', pieces, ['OTHER']);
  expect(evidences).toEqual([
    { evidence_type: 'OTHER' },
    { evidence_type: 'PROOF_OF_FULFILLMENT', evidence_info: { tracking_info: [{ carrier_name: 'UPS', tracking_number: '1' }] } },
    { evidence_type: 'ORDER_DETAILS', notes: 'two lines' },
  ]);
  expect(missing).toEqual([]);
});
it('says what is missing; a reason nobody has a list for wants nothing', () => {
  expect(paypalEvidence('CREDIT_NOT_PROCESSED', [{ type: 'PROOF_OF_REFUND', refundIds: ['R-1'] }])).toEqual({
    evidences: [{ evidence_type: 'PROOF_OF_REFUND', evidence_info: { refund_ids: [{ refund_id: 'R-1' }] } }],
    missing: ['RETURN_POLICY'],
  });
  expect(paypalEvidence('INCORRECT_AMOUNT', []).missing).toEqual([]);
});
it('the lists name evidence there is', () => {
  for (const type of Object.values(PAYPAL_EVIDENCE_ORDER).flat()) expect(PAYPAL_EVIDENCE_TYPES).toContain(type);
});

const FILES = { types: new Set(['image/png']), fileBytesBelow: 10, callBytes: 15 };
it.each([
  [
    'just below, and together at the limit',
    [
      { name: 'a', type: 'image/PNG', bytes: 9 },
      { name: 'b', type: 'image/png', bytes: 6 },
    ],
    [],
  ],
  ['exactly at the limit of a file', [{ name: 'a', type: 'image/png', bytes: 10 }], ['file_bytes:a']],
  [
    'a video, and too much together',
    [
      { name: 'a', type: 'video/mp4', bytes: 9 },
      { name: 'b', type: 'image/png', bytes: 7 },
    ],
    ['file_type:a', 'call_bytes_over_15'],
  ],
])('files: %s', (_edge, files, errors) => {
  expect(paypalFileErrors(files, FILES)).toEqual(errors);
});
