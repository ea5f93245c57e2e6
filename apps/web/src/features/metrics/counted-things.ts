/** What a figure counts, where that is not orders: the key of its words. */
const COUNTS: Readonly<Record<string, 'package' | 'unit' | 'shipment' | 'transaction'>> = {
  'amazon.vtr': 'package',
  'amazon.otdr': 'unit',
  'amazon.otdr.shipments': 'shipment',
};

export const countedThings = (metric: string): 'order' | 'package' | 'unit' | 'shipment' | 'transaction' =>
  COUNTS[metric] ?? (metric.startsWith('ebay.') ? 'transaction' : 'order');
