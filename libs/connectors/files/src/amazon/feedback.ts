import type { ReadStatement } from '@weerwoord/ports';
import type { Cells } from '../table/cells';
import { statement } from '../table/statement-parts';
import type { TableKind } from '../table/table-kind';
import { amazonOrderNumber } from './order-number';

/**
 * `GET_SELLER_FEEDBACK_DATA`: ratings of one to three stars (negative and neutral), one row each. The date is a day, written as
 * the site writes it; a buyer leaves one rating per order, so the order's number is its key and a re-pulled list meets itself.
 * @source Amazon sheet §6.5
 */
export const AMAZON_FEEDBACK: TableKind = {
  kind: 'amazon-feedback',
  columns: {
    at: ['date', 'datum', 'data', 'fecha'],
    stars: ['rating', 'bewertung', 'beoordeling', 'note', 'valutazione', 'valoraci\u00f3n'],
    comment: ['comments', 'kommentare', 'opmerkingen', 'commentaires', 'commenti', 'comentarios'],
    response: ['response', 'your-response', 'ihre-antwort', 'uw-reactie', 'votre-r\u00e9ponse'],
    order: ['order-id', 'bestellnummer', 'bestelnummer', 'num\u00e9ro-de-commande'],
    email: ['rater-email', 'e-mail-des-bewerters', 'e-mailadres-van-beoordelaar'],
  },
  needs: ['at', 'stars', 'comment', 'order'],
  read: readFeedback,
};

function readFeedback(row: Cells): ReadStatement[] {
  const externalOrderId = amazonOrderNumber(row, 'order');
  const at = row.needAt('at');
  row.need('stars');
  const stars = row.whole('stars');
  if (stars !== null && (stars < 1 || stars > 5))
    row.refuse('not-stars', 'stars', 'A rating has one to five stars.', 'Correct the number of stars in this row, then import it again.');
  if (externalOrderId === null || at === null || stars === null) return [];
  const key = `feedback ${externalOrderId}`;
  const texts: Record<string, string> = {};
  for (const [name, column] of [
    [key, 'comment'],
    [`${key} answer`, 'response'],
  ] as const) {
    const text = row.text(column);
    if (text !== null) texts[name] = text;
  }
  return [
    statement({
      externalOrderId,
      statedAt: at,
      lists: { feedback: [{ key, stars, at, removedAt: null }] },
      personal: { email: row.text('email'), texts },
    }),
  ];
}
