import * as fc from 'fast-check';
import { CODE_TABLES } from './codes/code-tables';
import { readScanCode } from './read-scan-code';

const DELIVERED = new Set(['delivered', 'signature']);
const LISTED = new Set(Object.values(CODE_TABLES).flatMap((table) => [...table.keys()].map((code) => code.toLowerCase())));
/** Two-letter codes that UPS files a delivery under, and nowhere else. */
const UPS_SHORT = new Set(['fs', 'kb', 'kd', 'ke', 'km', 'dl', '9e', '2w']);

const SOURCES = [
  ...['ups', 'fedex', 'usps', 'dpd', 'gls', 'dhl_parcel_nl', 'dhl_paket_de', 'dhl_express', 'dhl_unified', 'dhl_ecommerce', 'aftership'],
  ...['seventeentrack', 'ship24', 'easypost', 'royal_mail', 'Bob’s Bikes', null],
];
const unknownCode = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[A-Z0-9_]{1,12}$/),
    fc.stringMatching(/^Delivered_\d{3}$/),
    fc.stringMatching(/^DELIVERED_[A-Z]{2,9}$/),
  )
  .filter((code) => !LISTED.has(code.trim().toLowerCase()) && !UPS_SHORT.has(code.trim().toLowerCase()));
const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom('Delivered', 'delivered to front door', 'Zugestellt', 'Zending bezorgd', 'DELIVERED, signed by J', 'Handed to resident'),
);

describe('an unknown code is never guessed to be a delivery', () => {
  it('whatever its sentence says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SOURCES), unknownCode, anyText, fc.boolean(), (carrier, code, text, placeGiven) => {
        expect(DELIVERED.has(readScanCode({ carrier, code, text, placeGiven }).status)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
  it('nor is an unknown status', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SOURCES, 'postnl'), unknownCode, fc.option(unknownCode, { nil: null }), (carrier, status, detail) => {
        expect(DELIVERED.has(readScanCode({ carrier, status, detail }).status)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
  it('PostNL’s sentences speak only where they say that it is done', () => {
    const hedge = fc.constantFrom('niet', 'nog niet', 'wordt morgen', 'kan niet worden', 'zal', 'zodra', 'binnenkort');
    fc.assert(
      fc.property(unknownCode, hedge, (code, word) => {
        expect(DELIVERED.has(readScanCode({ carrier: 'postnl', code, text: `Zending ${word} bezorgd` }).status)).toBe(false);
      }),
    );
  });
  it('UPS files it as a delivery itself (type D): then it is one, for a person to look at (R-T4)', () => {
    fc.assert(
      fc.property(unknownCode, (code) => {
        const read = readScanCode({ carrier: 'ups', type: 'D', code, text: 'Left in yard' });
        expect(read.status !== 'delivered' || read.needsReview).toBe(true);
      }),
    );
  });
  it('what nobody knows is information for a person, and nobody touched the parcel', () => {
    fc.assert(
      fc.property(unknownCode, (code) => {
        expect(readScanCode({ carrier: 'gls', code })).toEqual({ status: 'info', sub: null, physical: false, needsReview: true });
      }),
    );
  });
});
