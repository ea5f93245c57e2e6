import type { EvidenceCode, Figures } from '@weerwoord/evidence';
import type { Statement } from './draft-sources';
import { itemOf, plain } from './draft-sources';

/** What shows that the request is fair, best first: the letter asks "because …". */
const INR_BASES: readonly (readonly [string, readonly EvidenceCode[]])[] = [
  ['signed-delivery', ['DELIVERY_SCAN', 'ADDRESS_MATCH', 'SIGNATURE_POD']],
  ['delivery-at', ['DELIVERY_SCAN', 'ADDRESS_MATCH']],
  ['delivery', ['DELIVERY_SCAN']],
  ['shipped-in-time', ['FIRST_SCAN_ON_TIME']],
  ['handed-to-carrier', ['FIRST_SCAN']],
];
const RETURN_BASES: readonly (readonly [string, readonly EvidenceCode[]])[] = [
  ['refund-made', ['REFUND_PROOF']],
  ['return-out-of-policy', ['RETURN_OUT_OF_POLICY']],
  ['return-not-sent', ['RETURN_OFFER', 'RETURN_NOT_SHIPPED']],
  ['return-inspected', ['RETURN_INSPECTION']],
  ['return-offered', ['RETURN_OFFER']],
  ['as-described', ['LISTING_SNAPSHOT', 'PRODUCT_PROOF']],
];
/** Every basis a request may name; each language words them all. */
export const REQUEST_BASES: readonly string[] = [
  ...INR_BASES.flatMap(([name]) => (name === 'delivery-at' ? ['delivery-at-postcode', 'delivery-at-town'] : [name])),
  ...RETURN_BASES.map(([name]) => name),
];

/** What the request stands on, best first; nothing where nothing is shown. */
function basisOf({ bundle, claim }: Parameters<Statement>[0]): Figures {
  const bases = claim.reason.startsWith('INR') ? INR_BASES : RETURN_BASES;
  const scan = itemOf(bundle, 'DELIVERY_SCAN');
  const elsewhere = scan?.figures['placeMatch'] === 'different';
  const found = bases.find(([name, codes]) => codes.every((code) => itemOf(bundle, code)) && !(elsewhere && name.includes('delivery')));
  if (!found) return {};
  const promise = scan?.figures['promise'];
  const kept = promise === 'first-day' || promise === 'within' || promise === 'early';
  const basis =
    found[0] === 'delivery-at'
      ? itemOf(bundle, 'ADDRESS_MATCH')?.figures['level'] === 'postcode'
        ? 'delivery-at-postcode'
        : 'delivery-at-town'
      : found[0];
  return { basis, ...(found[0].includes('delivery') && kept ? { kept: true } : {}) };
}

/**
 * Asks for both axes, money and metric, on the strength of what is shown. Delivery is only called "within the promise" when it was.
 * A protected label asks Amazon to fund (amazon §4.5, §7.3). With nothing to stand on it asks only to decide on the record.
 */
export const requestBothAxes: Statement = (input) => {
  if (input.claim.kind === 'A_TO_Z' && itemOf(input.bundle, 'CLAIMS_PROTECTED_LABEL')) return plain('request-fund');
  const basis = basisOf(input);
  return basis['basis'] === undefined ? plain('request-on-record') : plain('request-both-axes', basis);
};
/** eBay decides a case for one side, and whether it is recorded as closed without the seller's resolution (ebay §7.4). */
export const requestCase: Statement = (input) => plain('request-case', basisOf(input));
/** Refused and coming back: the money goes, the metric must not (amazon §7.1). */
export const requestMetric: Statement = () => plain('request-metric');
export const requestDispute: Statement = () => plain('request-dispute');
export const requestReimburse: Statement = () => plain('request-reimburse');
export const requestOnRecord: Statement = () => plain('request-on-record');
