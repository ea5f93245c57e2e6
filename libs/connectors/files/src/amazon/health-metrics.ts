/** What a block of the report is called, and which of its members hold the counts. Amazon sheet §6.2. */
export type HealthMetric = {
  readonly metric: string;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
};

const COUNTED: readonly string[] = ['defectsCount', 'count', 'warningsCount'];

/** Our ids where we judge the metric ourselves; names differ between the schema and Amazon's own sample (parser rule 3). */
const METRICS: Readonly<Record<string, HealthMetric>> = {
  orderDefectRate: { metric: 'amazon.odr', numerator: ['orderWithDefects', ...COUNTED], denominator: ['orderCount'] },
  lateShipmentRate: { metric: 'amazon.lsr', numerator: ['lateShipmentCount', ...COUNTED], denominator: ['orderCount'] },
  lateShipmentRateList: { metric: 'amazon.lsr', numerator: ['lateShipmentCount', ...COUNTED], denominator: ['orderCount'] },
  preFulfillmentCancellationRate: { metric: 'amazon.cr', numerator: ['cancellationCount', ...COUNTED], denominator: ['orderCount'] },
  prefulfillmentCancelRate: { metric: 'amazon.cr', numerator: ['cancellationCount', ...COUNTED], denominator: ['orderCount'] },
  validTrackingRate: { metric: 'amazon.vtr', numerator: ['validTrackingCount'], denominator: ['shipmentCount'] },
  onTimeDeliveryRate: { metric: 'amazon.otdr', numerator: ['onTimeDeliveryCount'], denominator: ['shipmentCountWithValidTracking'] },
  unitOnTimeDeliveryRate: { metric: 'amazon.otdr.units', numerator: ['unitOnTimeDeliveryCount'], denominator: ['totalUnitCount'] },
  invoiceDefectRate: { metric: 'amazon.idr', numerator: ['invoiceDefect', ...COUNTED], denominator: ['orderCount'] },
};

/** Our reading of a block by its name; a block we do not judge keeps the report's own name. */
export const healthMetric = (name: string): HealthMetric => METRICS[name] ?? { metric: name, numerator: COUNTED, denominator: [] };

/** Parts of the order defect rate, each with its own count over the same orders. */
export const ODR_COMPONENTS: Readonly<Record<string, string>> = {
  claims: 'amazon.odr.a-to-z',
  chargebacks: 'amazon.odr.chargeback',
  negativeFeedback: 'amazon.odr.feedback',
};

/** Window keys of our own metrics by the number of days a range covers; other lengths keep no key. */
export const windowKeyOf = (days: number | null): string | null => (days === null ? null : `${days}d`);
