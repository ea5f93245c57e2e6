import type { MessageTopic } from '@weerwoord/evidence';
import { plainText } from './mail';

const SAYS: readonly (readonly [MessageTopic, RegExp])[] = [
  [
    'delivery-details',
    /recorded (?:the|a) delivery|was delivered|delivery record|proof of delivery|zugestellt|zustell(?:nachweis|beleg)|is (?:\p{L}+ ){0,4}bezorgd|afgeleverd|bezorg(?:bewijs|gegevens)|a été livré|preuve de livraison|è stat[oa] consegnat|prova di consegna|fue entregado|prueba de entrega/iu,
  ],
  ['asked-to-check-nearby', /neighbou?r|household|nachbar|haushalt|\bburen\b|\bbuur\p{L}+|huisgeno|voisin|vicin[oi]|vecin/iu],
  ['return-offered', /return label|rücksende(?:etikett|label)|retour(?:label|etiket)|étiquette de retour|etichetta di reso|etiqueta de devolución/i],
];

/**
 * What one of our own messages did, by its words: only things a letter may say about it. A tracking number counts when the text
 * holds one of the order's own numbers. @param trackingNumbers numbers of the order
 */
export function messageTopicsOf(text: string, trackingNumbers: readonly string[] = []): MessageTopic[] {
  const plain = plainText(text);
  const bare = plain.replace(/\s/g, '').toUpperCase();
  const topics = SAYS.filter(([, words]) => words.test(plain)).map(([topic]) => topic);
  return trackingNumbers.some((number) => number.length >= 8 && bare.includes(number.toUpperCase())) ? [...topics, 'tracking-number'] : topics;
}
