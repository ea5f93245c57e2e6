import type { ScanCode } from '../scan-code';
import type { CodeMeaning } from './code-table';
import { POSTNL_CODES } from './postnl';

type Meaning = CodeMeaning & { readonly needsReview?: boolean };
const meaning = (status: CodeMeaning['status'], sub: string | null = null, physical = true): Meaning => ({ status, sub, physical });

/** Says that it has not been delivered, or not yet: then the word "bezorgd" proves nothing. */
const NOT_DONE = /\b(niet|geen|nog|wordt|worden|kan|kon|kunnen|konden|zal|zullen|zodra|als|morgen|binnenkort)\b/;

/** First text that fits, in the sheet's order: "bezorgd" comes last because many sentences hold it. */
export const POSTNL_TEXTS: readonly { readonly says: (text: string) => boolean; readonly means: Meaning }[] = [
  { says: (text) => text.includes('ligt klaar bij postnl punt'), means: meaning('available_for_pickup') },
  { says: (text) => /retour|teruggestuurd/.test(text), means: meaning('returned') },
  { says: (text) => /wordt vandaag bezorgd|onderweg naar het bezorgadres/.test(text), means: meaning('out_for_delivery') },
  { says: (text) => /aangemeld|verwacht/.test(text), means: meaning('label_created', null, false) },
  { says: (text) => text.includes('lukt vandaag niet'), means: meaning('exception', 'delay', false) },
  { says: (text) => /ontvangen|gesorteerd|onderweg|de grens over/.test(text), means: meaning('in_transit') },
  { says: (text) => /\bbezorgd\b/.test(text) && !NOT_DONE.test(text), means: meaning('delivered') },
];

/**
 * PostNL: the observation code, else its Dutch sentence; the parcel's own `delivered` flag wins over both. A flag that denies a
 * delivery leaves the event to a person; one that confirms does not turn a return into a delivery.
 *
 * @source tracking.md §4 PostNL
 */
export function readPostnl(scan: ScanCode): Meaning | null {
  const text = (scan.text ?? '').toLowerCase().replace(/postnl[\s-]+punt/g, 'postnl punt');
  const found = POSTNL_CODES.get(scan.code?.trim().toUpperCase() ?? '') ?? POSTNL_TEXTS.find(({ says }) => says(text))?.means ?? null;
  const isDelivery = found?.status === 'delivered' || found?.status === 'signature';
  if (scan.deliveredFlag === true && !isDelivery && found?.status !== 'returned') return meaning('delivered');
  if (scan.deliveredFlag === false && isDelivery) return { ...meaning('info', null, false), needsReview: true };
  return found;
}
