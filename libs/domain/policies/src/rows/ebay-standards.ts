import type { StatedRow } from './stated-row';

const PERFORMANCE = 'eBay, seller performance standards (id 4080, 4351)';
const OLD_PAGE = 'eBay, seller performance standards, older page';

type Level = 'top-rated' | 'above-standard';
/** A limit and the count that never hurts, as the page prints them: "2 % / 4". */
const limits = (
  metric: 'tdr' | 'cases' | 'late',
  level: Level,
  programmes: readonly string[],
  max: number,
  allowance: number,
  how: Pick<StatedRow, 'source' | 'confidence'>,
): StatedRow[] =>
  programmes.flatMap((site) => [
    { id: `ebay.${metric}.max.${level}`, site, value: max, unit: 'share', ...how },
    { id: `ebay.${metric}.allowance.${level}`, site, value: allowance, unit: metric === 'tdr' ? 'buyers' : 'transactions', ...how },
  ]);

const read = { source: PERFORMANCE, confidence: 'verified' } as const;
const heard = { source: OLD_PAGE, confidence: 'second-hand' } as const;
const unsure = { source: `${OLD_PAGE}; ruling R-E5`, confidence: 'not-verified' } as const;

const gateUnsure = { source: 'eBay, Top Rated Seller: sales gate (ebay.md §3.3)', confidence: 'not-verified' } as const;
/** In whose money a programme counts the sales of its gate. */
const GATE_CURRENCY: Readonly<Record<string, string>> = { PROGRAM_US: 'USD', PROGRAM_UK: 'GBP' };

const GLOBAL = ['PROGRAM_GLOBAL'];
const UK = ['PROGRAM_UK'];

/** ebay.md §3.3. `site` holds the programme: one seller is measured once per programme of the destination country. */
export const EBAY_STANDARDS: readonly StatedRow[] = [
  ...limits('tdr', 'top-rated', ['PROGRAM_US'], 0.005, 3, read),
  ...limits('tdr', 'top-rated', UK, 0.005, 3, unsure),
  ...limits('tdr', 'top-rated', ['PROGRAM_DE', ...GLOBAL], 0.005, 3, heard),
  ...limits('tdr', 'above-standard', ['PROGRAM_US'], 0.02, 4, read),
  ...limits('tdr', 'above-standard', UK, 0.02, 4, unsure),
  ...limits('tdr', 'above-standard', ['PROGRAM_DE', ...GLOBAL], 0.02, 4, heard),
  ...limits('cases', 'top-rated', ['PROGRAM_US'], 0.003, 2, read),
  ...limits('cases', 'top-rated', UK, 0.003, 2, unsure),
  ...limits('cases', 'top-rated', ['PROGRAM_DE', ...GLOBAL], 0.003, 2, heard),
  ...limits('cases', 'above-standard', ['PROGRAM_US', 'PROGRAM_DE'], 0.003, 2, read),
  ...limits('cases', 'above-standard', UK, 0.003, 2, unsure),
  ...limits('cases', 'above-standard', GLOBAL, 0.003, 2, heard),
  ...limits('late', 'top-rated', ['PROGRAM_US'], 0.03, 5, read),
  ...limits('late', 'top-rated', ['PROGRAM_DE'], 0.03, 6, heard),
  ...limits('late', 'top-rated', GLOBAL, 0.05, 5, heard),
  ...limits('late', 'above-standard', GLOBAL, 0.1, 8, heard),
  // "Tracking uploaded on time and validated": asked of the US programme only.
  { id: 'ebay.tracking.min.top-rated', site: 'PROGRAM_US', value: 0.95, unit: 'share', ...read },
  ...['PROGRAM_US', 'PROGRAM_UK', 'PROGRAM_DE', 'PROGRAM_GLOBAL'].flatMap((site): StatedRow[] => {
    const how = site === 'PROGRAM_US' ? read : site === 'PROGRAM_GLOBAL' ? heard : gateUnsure;
    return [
      { id: 'ebay.gate.days-on-site', site, value: 90, unit: 'days', ...how },
      { id: 'ebay.gate.transactions', site, value: 100, unit: 'transactions', ...how },
      { id: 'ebay.gate.sales', site, value: 100_000, unit: `minor:${GATE_CURRENCY[site] ?? 'EUR'}`, ...how },
    ];
  }),
];
