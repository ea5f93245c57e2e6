import type { StatedRow } from './stated-row';

const POLICY = 'eBay, signature confirmation (id 5154)';
const from = (site: string, minor: number, currency: string, source = POLICY, confidence: StatedRow['confidence'] = 'verified'): StatedRow => ({
  id: 'ebay.signature.from',
  site,
  value: minor,
  unit: `minor:${currency}`,
  source,
  confidence,
});

/** Order total (items, shipping and tax) from which a delivery must be signed for, in minor units (ebay.md §1.1, MB-22, MB-24). */
export const EBAY_SIGNATURES: readonly StatedRow[] = [
  from('EBAY_NL', 55_000, 'EUR', 'eBay.nl, Geld-terug-garantie (MB-22)'),
  from('EBAY_BE', 55_000, 'EUR', 'assumed as EBAY_NL', 'not-verified'),
  from('EBAY_DE', 55_000, 'EUR', 'assumed as EBAY_AT', 'not-verified'),
  from('EBAY_AT', 55_000, 'EUR'),
  from('EBAY_CH', 70_000, 'CHF'),
  from('EBAY_GB', 45_000, 'GBP'),
  from('EBAY_IE', 55_000, 'EUR'),
  from('EBAY_US', 75_000, 'USD'),
  from('EBAY_CA', 75_000, 'CAD'),
  from('EBAY_AU', 75_000, 'AUD'),
  {
    id: 'ebay.return.signature-from',
    site: 'EBAY_NL',
    value: 55_000,
    unit: 'minor:EUR',
    source: 'eBay.nl, Geld-terug-garantie (MB-24): the buyer needs the receipt',
    confidence: 'verified',
  },
];
