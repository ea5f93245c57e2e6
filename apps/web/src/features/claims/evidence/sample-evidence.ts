import type { Evidence } from '../../../app/added/added.query';

/** For specs: the evidence of the sample claim, an order that arrived as promised. Say only what your test is about. */
export const sampleEvidence = (over: Partial<Evidence> = {}): Evidence => ({
  zone: 'Europe/Berlin',
  currency: 'EUR',
  maxBytes: 25 * 1024 * 1024,
  files: [],
  told: [],
  codes: ['SIGNATURE_POD', 'DELIVERY_PHOTO', 'LISTING_SNAPSHOT'],
  tellable: [
    { id: 'claimsProtectedLabel', value: 'yes-no', choices: [], changes: ['advice', 'checklist'], sheet: 'amazon.md §4.5' },
    { id: 'refundMade', value: 'refund', choices: [], changes: ['checklist'], sheet: 'amazon.md §8.1' },
  ],
  parcels: [
    {
      trackingNumber: '00340434161094042557',
      carrier: 'DHL',
      scans: [
        { at: '2026-10-28T17:06:00Z', dateOnly: false, status: 'accepted', place: 'Krefeld', exhibit: 4, recordId: null, source: 'tracking-csv' },
        { at: '2026-10-30T12:27:00Z', dateOnly: false, status: 'delivered', place: '50672 Köln', exhibit: 1, recordId: null, source: 'tracking-csv' },
      ],
    },
  ],
  bands: { shipFrom: '2026-10-27T08:14:00Z', shipBy: '2026-10-29T22:59:59Z', deliverFrom: '2026-10-29T23:00:00Z', deliverBy: '2026-11-03T22:59:59Z' },
  closedDays: ['2026-10-31', '2026-11-01'],
  holidaysKnown: true,
  missing: [
    {
      code: 'SIGNATURE_POD',
      ways: [
        { by: 'ask-carrier', fact: null },
        { by: 'upload', fact: null },
      ],
      askedAt: null,
      asked: null,
    },
    { code: 'DELIVERY_PHOTO', ways: [{ by: 'upload', fact: null }], askedAt: null, asked: null },
    { code: 'CLAIMS_PROTECTED_LABEL', ways: [{ by: 'tell', fact: 'claimsProtectedLabel' }], askedAt: null, asked: null },
  ],
  messages: [],
  lines: [],
  returns: [],
  feedback: [],
  refunds: [],
  ...over,
});

export const sampleFile = (over: Partial<Evidence['files'][number]> = {}): Evidence['files'][number] => ({
  recordId: '3b1f7a52-0000-8000-8000-00000000f11e',
  name: 'doorstep.jpg',
  note: null,
  mediaType: 'image/jpeg',
  bytes: 240_000,
  sha256: 'f'.repeat(64),
  pages: null,
  width: 1600,
  height: 1200,
  code: 'DELIVERY_PHOTO',
  at: '2026-10-30T12:28:00Z',
  zone: 'Europe/Berlin',
  byName: 'Sanne',
  addedAt: '2026-11-20T07:00:00Z',
  removedAt: null,
  hasPreview: true,
  scannedBy: null,
  exhibit: 5,
  takenAt: '2026-10-30T13:27:00',
  camera: 'Fairphone FP5',
  position: '50.94120, 6.95000',
  ...over,
});
