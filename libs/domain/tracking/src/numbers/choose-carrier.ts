import { carrierKey } from '../carrier-key';
import { certainCarrier, detectCarrier } from './detect-carrier';
import type { CarrierCandidate } from './detect-carrier';

/** What else may tell the carrier of a number. */
export type CarrierHints = {
  /** Carrier field of the order, as written. */
  readonly ofOrder?: string | null;
  /** Country the parcel was sent from, ISO 3166 alpha-2. */
  readonly shippedFrom?: string | null;
  /** What an aggregator's own detection said, as written. */
  readonly ofAggregator?: string | null;
};
export type ChosenCarrier = {
  readonly carrier: string | null;
  /** Who decided: kept with the number, so that a wrong choice can be found. Null: nobody could. */
  readonly decidedBy: 'number' | 'order' | 'ship-from' | 'aggregator' | null;
  readonly candidates: readonly CarrierCandidate[];
};

/** Countries a carrier takes parcels in; absent: anywhere. */
const TAKES_IN: Readonly<Record<string, readonly string[]>> = {
  usps: ['US'],
  postnl: ['NL', 'BE'],
  dhl_parcel_nl: ['NL', 'BE', 'LU'],
  dhl_paket_de: ['DE'],
  royal_mail: ['GB'],
  bpost: ['BE'],
  la_poste: ['FR'],
  china_post: ['CN'],
};

/** Patterns of GLS: too plain to say anything alone, enough when the order says GLS (tracking.md §6). */
const GLS = /^(?:[A-Z0-9]{8}|\d{11}|\d{12}|\d{14})$/;

/**
 * The carrier of a number, and who decided it (tracking.md §6, ambiguity rule 2): the number itself when only one carrier uses such numbers,
 * else the order's carrier field, the country it was sent from, an aggregator. The order's word is taken against the number only where
 * the number has no candidate or is of a shape that GLS also uses.
 */
export function chooseCarrier(written: string, hints: CarrierHints = {}): ChosenCarrier {
  const { number, candidates } = detectCarrier(written);
  const known = (carrier: string): boolean => candidates.some((candidate) => candidate.carrier === carrier);
  const fits = (carrier: string): boolean => candidates.length === 0 || known(carrier) || (carrier === 'gls' && GLS.test(number));
  const chosen = (carrier: string | null, decidedBy: ChosenCarrier['decidedBy']): ChosenCarrier => ({ carrier, decidedBy, candidates });

  const certain = certainCarrier(number);
  if (certain !== null) return chosen(certain, 'number');
  const ofOrder = carrierKey(hints.ofOrder ?? null);
  if (ofOrder !== null && fits(ofOrder)) return chosen(ofOrder, 'order');
  const from = hints.shippedFrom?.toUpperCase() ?? null;
  const near = from === null ? [] : candidates.filter(({ carrier }) => TAKES_IN[carrier]?.includes(from) ?? true);
  if (near.length === 1 && candidates.length > 1) return chosen(near[0]?.carrier ?? null, 'ship-from');
  const ofAggregator = carrierKey(hints.ofAggregator ?? null);
  if (ofAggregator !== null && fits(ofAggregator)) return chosen(ofAggregator, 'aggregator');
  return chosen(null, null);
}
