import type { CodeMeaning } from './codes/code-table';

/** What is said about the future ("will be returned", "wird zurückgesendet") has not happened. */
const FUTURE = /\b(will|would|may|can|could|if|unless|to be)\b|\bwird\b|\bwordt\b|\bwenn\b|\bindien\b/;
const RETURNED =
  /\breturn(ed|ing)? to (the )?(original )?(sender|shipper)\b|\bretour (aan |naar )?afzender\b|\bteruggestuurd naar\b|\ban den absender zurück|\bzurück an (den )?absender/;
const ARRIVED_BACK = /\breturned to (the )?(original )?(sender|shipper)\b|delivered to (the )?(sender|shipper)\b/;
const COLLECTED = /\b(collected|picked up|afgehaald|opgehaald|abgeholt)\b/;
const PICKUP_POINT =
  /access point|parcel ?shop|service ?point|packstation|paketshop|pakketpunt|postnl.punt|pick-?up point|ready for (pick-?up|collection)/;
const CUSTOMS = /\bcustoms\b|\bclearance\b|\bdouane\b|\bzollabfertigung\b|\bverzollung\b/;
const NEIGHBOUR = /neighbou?r|\bnachbar|\bburen\b|\bbuur(?:man|vrouw)?\b|\bvoisine?s?\b|\bvicin[oa]\b|\bvecin[oa]s?\b/i;

/** Does the sentence of a delivery say that a neighbour took it in? */
export const tellsOfNeighbour = (text: string | null | undefined): boolean => NEIGHBOUR.test(text ?? '');

/**
 * What a carrier's sentence says when no table knows its code: only the three things that a coarse status gets wrong (on its
 * way back, waiting at a point, in customs). It never finds a delivery: words are no proof of one.
 */
export function readWording(text: string | null | undefined): CodeMeaning | null {
  const words = (text ?? '').toLowerCase();
  if (words === '' || FUTURE.test(words)) return null;
  if (RETURNED.test(words)) return { status: 'returned', sub: ARRIVED_BACK.test(words) ? 'returned_to_sender' : 'returning', physical: true };
  if (PICKUP_POINT.test(words) && !COLLECTED.test(words)) return { status: 'available_for_pickup', sub: null, physical: true };
  if (CUSTOMS.test(words)) return { status: 'customs', sub: null, physical: true };
  return null;
}
