/** What a block of the report is called, and which of its members hold the counts. Amazon sheet §6.2. */
export type HealthMetric = {
  readonly metric: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** Part of the figure it stands beside: '' unless the report tells shares apart, or the figure knows the seller's own shipments only. */
  readonly part?: string;
};

const COUNTED: readonly string[] = ['defectsCount', 'count', 'warningsCount'];

const LATE: HealthMetric = { metric: 'amazon.lsr', numerator: ['lateShipmentCount', ...COUNTED], denominator: ['orderCount'], part: 'MFN' };
const CANCELLED: HealthMetric = { metric: 'amazon.cancel', numerator: ['cancellationCount', ...COUNTED], denominator: ['orderCount'], part: 'MFN' };

/** Our ids where we judge the metric ourselves; names differ between the schema and Amazon's own sample (parser rule 3). */
const METRICS: Readonly<Record<string, HealthMetric>> = {
  orderDefectRate: { metric: 'amazon.odr', numerator: ['orderWithDefects', ...COUNTED], denominator: ['orderCount'] },
  lateShipmentRate: LATE,
  lateShipmentRateList: LATE,
  preFulfillmentCancellationRate: CANCELLED,
  prefulfillmentCancelRate: CANCELLED,
  validTrackingRate: { metric: 'amazon.vtr', numerator: ['validTrackingCount'], denominator: ['shipmentCount'] },
  onTimeDeliveryRate: {
    metric: 'amazon.otdr.shipments',
    numerator: ['onTimeDeliveryCount'],
    denominator: ['shipmentCountWithValidTracking'],
    part: 'MFN',
  },
  unitOnTimeDeliveryRate: { metric: 'amazon.otdr', numerator: ['unitOnTimeDeliveryCount'], denominator: ['totalUnitCount'], part: 'MFN' },
  invoiceDefectRate: { metric: 'amazon.idr', numerator: ['invoiceDefect', ...COUNTED], denominator: ['orderCount'], part: 'MFN' },
};

/** Our reading of a block by its name; a block we do not judge keeps the report's own name. */
export const healthMetric = (name: string): HealthMetric => METRICS[name] ?? { metric: name, numerator: COUNTED, denominator: [] };

/** Parts of the order defect rate, each with its own count over the same orders. */
export const ODR_COMPONENTS: Readonly<Record<string, string>> = {
  claims: 'amazon.odr.a-to-z',
  chargebacks: 'amazon.odr.chargeback',
  negativeFeedback: 'amazon.odr.feedback',
};

/** Causes of an invoice defect, each with its own count over the same orders. */
export const IDR_COMPONENTS: Readonly<Record<string, string>> = { missingInvoice: 'amazon.idr.missing', lateInvoice: 'amazon.idr.late' };

/** Window keys of our own metrics by the number of days a range covers; other lengths keep no key. */
export const windowKeyOf = (days: number | null): string | null => (days === null ? null : `${days}d`);
