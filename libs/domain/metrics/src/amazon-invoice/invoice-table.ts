import { wholeSeconds } from '@weerwoord/kernel';
import { notOurs } from '../amazon-shipping/not-ours';
import type { NotOurs, NotOursFacts } from '../amazon-shipping/not-ours';
import type { TableRow } from '../decision-table';

export type InvoiceClass =
  | NotOurs
  | 'EXCLUDED_CANCELLED'
  | 'INVOICED_BY_AMAZON'
  | 'NOT_SHIPPED'
  | 'EXCLUDED_CONFIRMATION_UNKNOWN'
  | 'OK'
  | 'LATE_INVOICE'
  | 'PENDING'
  | 'MISSING_INVOICE'
  | 'EXCLUDED_INVOICE_UNKNOWN';

export type InvoiceFacts = NotOursFacts & {
  readonly shipped: 'no' | 'yes' | 'moment-unknown';
  /** End of the day on which the invoice is due; null while that is not known. */
  readonly dueAt: Date | null;
  /** Null: known to have none. Undefined: no file says. */
  readonly invoicedAt: Date | null | undefined;
  /** Amazon's own VAT calculation service writes the invoice. */
  readonly byAmazon: boolean;
  readonly now: Date;
};

const late = ({ invoicedAt, dueAt }: InvoiceFacts): boolean =>
  invoicedAt instanceof Date && dueAt !== null && wholeSeconds(invoicedAt) > wholeSeconds(dueAt);
const past = ({ now, dueAt }: InvoiceFacts): boolean => dueAt !== null && wholeSeconds(now) > wholeSeconds(dueAt);

/** amazon.md §3.5 with R-M14, first match wins. Only orders of business buyers come here. */
export const INVOICE_TABLE: readonly TableRow<InvoiceFacts, InvoiceClass>[] = [
  ...notOurs<InvoiceFacts>('3.5'),
  { id: '3.5/cancelled', outcome: 'EXCLUDED_CANCELLED', when: (f) => f.status === 'cancelled' && f.shipped === 'no' },
  { id: '3.5/vcs', outcome: 'INVOICED_BY_AMAZON', when: (f) => f.byAmazon },
  { id: '3.5/open', outcome: 'NOT_SHIPPED', when: (f) => f.shipped === 'no' },
  { id: '3.5/unknown', outcome: 'EXCLUDED_CONFIRMATION_UNKNOWN', when: (f) => f.dueAt === null },
  { id: '3.5/late', outcome: 'LATE_INVOICE', when: late },
  { id: '3.5/ok', outcome: 'OK', when: (f) => f.invoicedAt instanceof Date },
  { id: '3.5/not-due', outcome: 'PENDING', when: (f) => !past(f) },
  { id: '3.5/missing', outcome: 'MISSING_INVOICE', when: (f) => f.invoicedAt === null },
  { id: '3.5/invoice-unknown', outcome: 'EXCLUDED_INVOICE_UNKNOWN', when: () => true },
];
