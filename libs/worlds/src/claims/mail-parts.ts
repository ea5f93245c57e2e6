import type { Mail } from '../mails';
import type { Sale } from '../sale';
import { euros } from '../sale';

/** The shop's own address, as all mails of the world are sent to or from it. */
export const OURS = 'Vlierdal Wonen <verkoop@vlierdal.example>';

export const centsOf = (sale: Sale): number => sale.good.cents * sale.quantity;
/** "€84.90" */
export const amountOf = (sale: Sale): string => `€${euros(centsOf(sale))}`;
/** "€ 84,90" */
export const bedragOf = (sale: Sale): string => `€ ${euros(centsOf(sale)).replace('.', ',')}`;
/** The marketplace's own number of the claim: eight digits that belong to the order. */
export const caseNumber = (sale: Sale): string => sale.orderId.replace(/\D/g, '').slice(-8).padStart(8, '4');
/** "2026-11-28", as a day in words of a language. */
export const dayInWords = (day: string, locale: string, month: 'short' | 'long' = 'long'): string =>
  new Intl.DateTimeFormat(locale, { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));

/** A mail to us; its id is made of what it is about, so that telling the world again tells the same mail. */
export const mailToUs = (from: string, about: string, sale: Sale, at: Date, subject: string, text: string): Mail => ({
  from,
  to: OURS,
  subject,
  at,
  id: `${about}-${sale.trackingNumber}`,
  text,
});
