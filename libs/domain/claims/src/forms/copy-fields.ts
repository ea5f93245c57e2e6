import { dayOf } from '@weerwoord/kernel';
import type { OrderFacts } from '@weerwoord/orders';
import type { TargetForm } from './target-form';

/** A text for one field of a form, as it is pasted there. `field` null: the letter's own box. */
export type CopyPart = { readonly field: string | null; readonly text: string };
/** What the vault says of whoever bought, as far as it may be shown. */
export type BuyerTexts = { readonly name: string | null; readonly email: string | null; readonly address: string | null };

/**
 * The letter and what else a form asks for as text of its own, in the order of the form; a field of which nothing is known is not there.
 *
 * @param zone IANA zone the day of shipping is told in
 * @source webshop §6 (evidence fields: numbers and carriers comma-separated, the first physical scan as the day), §7 (tracking_info)
 */
export function copyFields(form: Pick<TargetForm, 'id'>, letter: string, facts: OrderFacts | null, buyer: BuyerTexts, zone: string): CopyPart[] {
  const parcels = facts?.parcels.filter(({ trackingNumber }) => trackingNumber !== null) ?? [];
  const numbers = parcels.map(({ trackingNumber }) => trackingNumber ?? '');
  const carriers = [...new Set(parcels.map(({ carrier }) => carrier ?? '').filter((carrier) => carrier !== ''))];
  const firstScan = [...(facts?.scans ?? [])].filter(({ physical }) => physical).sort((a, b) => a.at.getTime() - b.at.getTime())[0];
  const filled = (parts: readonly (readonly [string | null, string | null | undefined])[]): CopyPart[] =>
    parts.flatMap(([field, text]) => (text ? [{ field, text }] : []));
  if (form.id === 'stripe-evidence' || form.id === 'shopify-evidence')
    return filled([
      ['uncategorized_text', letter],
      [
        'product_description',
        facts?.lines
          .map(({ title, quantity }) => (title === null ? '' : `${quantity} x ${title}`))
          .filter((line) => line !== '')
          .join('\n'),
      ],
      ['shipping_carrier', carriers.join(', ')],
      ['shipping_tracking_number', numbers.join(', ')],
      ['shipping_date', firstScan ? dayOf(firstScan.at, zone) : null],
      ['shipping_address', buyer.address],
      ['customer_name', buyer.name],
      ['customer_email_address', buyer.email],
    ]);
  if (form.id === 'paypal-evidence' || form.id === 'paypal-appeal')
    return filled([
      ['notes', letter],
      ['tracking_number', numbers[0]],
    ]);
  return [{ field: null, text: letter }];
}
