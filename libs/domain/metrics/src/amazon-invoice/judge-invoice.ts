import { dayOf } from '@weerwoord/kernel';
import { confirmationOf, overdueFrom } from '@weerwoord/orders';
import type { OrderFacts } from '@weerwoord/orders';
import { amazonMarketplace, rulesVersion } from '@weerwoord/policies';
import { NOT_OURS_REASONS, notOursFact, notOursFacts, ZONE } from '../amazon-shipping/not-ours';
import { firstFit } from '../decision-table';
import { marksOf, NO_MARKS } from '../marks';
import { NO_JUDGEMENT } from '../metric';
import type { JudgeContext, Judgement, Metric } from '../metric';
import { publishedDays } from '../published-windows';
import type { MetricDefinition, VerdictRow } from '../verdict';
import { invoiceDueAt } from './invoice-due';
import { INVOICE_TABLE } from './invoice-table';
import type { InvoiceClass } from './invoice-table';

type Standing = {
  readonly outcome: string;
  readonly setAside: string | null;
  readonly hit: boolean;
  readonly worstHit: boolean;
  readonly counted: boolean;
};
const leftOut = (setAside: string, outcome = 'excluded'): Standing => ({ outcome, setAside, hit: false, worstHit: false, counted: false });
const invoiced: Standing = { outcome: 'invoiced', setAside: null, hit: false, worstHit: false, counted: true };
const defect = (outcome: string): Standing => ({ outcome, setAside: null, hit: true, worstHit: true, counted: true });

const STANDINGS: Readonly<Record<InvoiceClass, Standing>> = {
  EXCLUDED_FBA: leftOut(NOT_OURS_REASONS.EXCLUDED_FBA),
  EXCLUDED_PENDING: leftOut(NOT_OURS_REASONS.EXCLUDED_PENDING),
  EXCLUDED_OTHER: leftOut(NOT_OURS_REASONS.EXCLUDED_OTHER),
  EXCLUDED_CANCELLED: leftOut('cancelled'),
  NOT_SHIPPED: leftOut('not-dispatched'),
  EXCLUDED_CONFIRMATION_UNKNOWN: leftOut('confirmation-unknown'),
  PENDING: leftOut('invoice-not-due', 'open'),
  INVOICED_BY_AMAZON: invoiced,
  OK: invoiced,
  LATE_INVOICE: defect('late-invoice'),
  MISSING_INVOICE: defect('missing-invoice'),
  // No file tells about invoices: not in the confirmed figure, in the worst case there is none.
  EXCLUDED_INVOICE_UNKNOWN: { ...leftOut('invoice-unknown', 'undecided'), worstHit: true },
};

/**
 * Invoice defect rate of one order: a row in part MFN on the UTC day it was placed, for orders of business buyers only; all others have
 * none. A defect has a second row, of its cause.
 *
 * @source amazon.md §3.5, R-M14
 */
export function judgeInvoice(order: OrderFacts, context: JudgeContext): Judgement {
  if (order.placedAt === null || order.flags['businessOrder'] !== true) return NO_JUDGEMENT;
  const zone = (amazonMarketplace(order.site) ?? amazonMarketplace(context.site))?.zone ?? context.zone;
  const confirmation = confirmationOf(order);
  const confirmedAt = confirmation.state === 'all' ? confirmation.at : null;
  const dueAt = confirmedAt && invoiceDueAt(confirmedAt, zone);
  const shipped = confirmation.state === 'all' ? 'yes' : confirmation.state === 'moment-unknown' ? 'moment-unknown' : 'no';
  const byAmazon = order.flags['amazonInvoiced'] === true;
  const fit = firstFit(INVOICE_TABLE, { ...notOursFacts(order, context), shipped, dueAt, invoicedAt: order.invoicedAt, byAmazon, now: context.now });
  if (fit === null) return NO_JUDGEMENT;
  const { counted, hit, worstHit, outcome, setAside } = STANDINGS[fit.outcome];
  const whole: VerdictRow = {
    orderId: order.id,
    metric: 'amazon.idr',
    part: 'MFN',
    day: dayOf(order.placedAt, ZONE),
    counted,
    hit,
    worstCounted: counted || worstHit,
    worstHit,
    // A missing or late invoice was known the moment its day was over.
    marks: worstHit && dueAt ? marksOf([{ at: overdueFrom(dueAt), hit: hit ? 1 : 0, worst: 1 }], ZONE) : NO_MARKS,
    outcome,
    rule: fit.id,
    rulesVersion: rulesVersion('amazon', context.overrides),
    setAside,
    deciding: decidingFact(order, fit.outcome, dueAt),
  };
  const cause = CAUSES[fit.outcome];
  return {
    rows: cause === undefined ? [whole] : [whole, { ...whole, metric: cause }],
    rejudgeAt: fit.outcome === 'PENDING' && dueAt !== null ? overdueFrom(dueAt) : null,
  };
}

const CAUSES: Readonly<Partial<Record<InvoiceClass, string>>> = { LATE_INVOICE: 'amazon.idr.late', MISSING_INVOICE: 'amazon.idr.missing' };

function decidingFact(order: OrderFacts, of: InvoiceClass, dueAt: Date | null): VerdictRow['deciding'] {
  const fact = (name: string, at: Date | null = null): VerdictRow['deciding'] => ({ fact: name, at, figures: {} });
  switch (of) {
    case 'EXCLUDED_FBA':
    case 'EXCLUDED_PENDING':
    case 'EXCLUDED_OTHER':
      return notOursFact(order, of);
    case 'EXCLUDED_CANCELLED':
      return fact('cancelled', order.cancellation?.at ?? null);
    case 'NOT_SHIPPED':
      return fact('ship-by', order.shipBy);
    case 'EXCLUDED_CONFIRMATION_UNKNOWN':
      return fact('confirmation-unknown');
    case 'INVOICED_BY_AMAZON':
      return fact('invoiced-by-amazon');
    case 'OK':
    case 'LATE_INVOICE':
      return fact('invoice', order.invoicedAt ?? null);
    default:
      return fact('invoice-due', dueAt);
  }
}

const definition: MetricDefinition = {
  id: 'amazon.idr',
  zone: ZONE,
  windows: [publishedDays('amazon.idr.window-days', 'amazon.idr.window-lag-days')],
  sense: 'under',
  limitPolicy: 'amazon.idr.limit',
  allowancePolicy: null,
};

export const AMAZON_INVOICE: Metric = {
  channel: 'amazon',
  definition,
  components: Object.values(CAUSES).map((id) => ({ ...definition, id, limitPolicy: null, componentOf: definition.id })),
  judge: judgeInvoice,
};
