import { disputeFileErrors } from '@weerwoord/claims';
import { checkDeliveryProof } from '@weerwoord/evidence';
import { countryOfSite, signatureAsked } from '@weerwoord/policies';
import { comparablePostcode, readScanCode } from '@weerwoord/tracking';
import type { Adapters, Given } from '../adapter';
import { casesOf, dayIn, flagIn, listIn, moneyOf, numberIn, placeOf, textIn, textOf } from './given';

const exempt = (given: Given) => ({ gsp: flagIn(given, 'gsp'), ukSimpleDelivery: flagIn(given, 'ukSimpleDelivery') });

/** Order total as the sheet gives it: `orderTotalEur`, or `orderTotal` in `currency` (ruling R-E10); absent: no amount known. */
function totalOf(given: Given) {
  const inEuro = given['orderTotalEur'];
  if (inEuro !== undefined && inEuro !== null) return moneyOf(inEuro, 'EUR');
  return given['orderTotal'] === undefined || given['orderTotal'] === null ? null : moneyOf(given['orderTotal'], textOf(given, 'currency'));
}

function proofOf(given: Given): { valid: boolean; failed: readonly string[]; flags: readonly string[] } {
  const site = textOf(given, 'site');
  const { zone } = placeOf(site);
  const day = (name: string): string | null => (textIn(given, name) === null ? null : dayIn(given, zone, name));
  const country = textIn(given, 'orderCountry') ?? countryOfSite(site);
  const postcode = (name: string): string | null => {
    const text = textIn(given, name);
    return text === null ? null : comparablePostcode(text, country);
  };
  const total = totalOf(given);
  const status = readScanCode({ status: textIn(given, 'status') }).status;
  const [order, shown] = [postcode('orderPostcode'), postcode('podPostcode')];
  return checkDeliveryProof({
    uploadedOn: day('uploadedLocalDate') ?? day('uploadedAt'),
    maxEdd: day('maxEddLocalDate') ?? day('maxEdd'),
    delivered: status === 'delivered' || status === 'signature',
    deliveredOn: day('deliveredAt') ?? day('deliveredLocalDate'),
    postcodeMatches: order !== null && order === shown,
    signatureRequired: total === null ? false : signatureAsked(total, site, exempt(given)),
    signature: flagIn(given, 'signature'),
  });
}

/** The rules of ebay.md §1.1, §6 (MB-17 … MB-22) and PD-7: what a proof must be. */
export const PROOF: Adapters = {
  SIGNATURE_REQUIRED: (given) => {
    const required = casesOf(given).map((one) => {
      const currency = textOf(one, 'currency');
      const parts = ['items', 'shipping', 'tax', 'orderTotal'].map((part) => (one[part] === undefined ? 0 : moneyOf(one[part], currency).minor));
      return signatureAsked({ minor: parts.reduce((sum, part) => sum + part, 0), currency }, textOf(one, 'site'), exempt(one));
    });
    return { required: Array.isArray(given['cases']) ? required : required[0] };
  },
  POD_VALID: (given) => {
    const checks = casesOf(given).map(proofOf);
    if (!Array.isArray(given['cases'])) return checks[0];
    return { valid: checks.map(({ valid }) => valid), failed: checks.map(({ failed }) => failed), flags: checks.map(({ flags }) => flags) };
  },
  DISPUTE_EVIDENCE_LIMITS: (given) => {
    const files = listIn(given, 'files').map((file) => {
      const [name, bytes] = Array.isArray(file) ? (file as readonly unknown[]) : [(file as Given)['name'], (file as Given)['bytes']];
      return { name: String(name), bytes: Number(bytes) };
    });
    const errors = disputeFileErrors(files, numberIn(given, 'note_chars') ?? [...(textIn(given, 'note') ?? '')].length);
    return { accepted: errors.length === 0, errors };
  },
};
