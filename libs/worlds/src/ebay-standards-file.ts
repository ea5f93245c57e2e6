import { addDays } from '@weerwoord/kernel';
import type { Day } from '@weerwoord/kernel';

/** The first of the month `back` months before a day's own. */
function monthStart(day: Day, back: number): Day {
  let first = `${day.slice(0, 8)}01`;
  for (let month = 0; month < back; month += 1) first = `${addDays(first, -1).slice(0, 8)}01`;
  return first;
}

/** eBay's seller standards as its Analytics API gives them, of the last evaluation: one programme, its level and four metrics (ebay §10.5). */
export function standardsReport(today: Day): string {
  const evaluated = today.slice(8) > '20' ? `${today.slice(0, 8)}20` : `${monthStart(today, 1).slice(0, 8)}20`;
  const look = {
    lookbackStartDate: `${monthStart(evaluated, 12)}T07:00:00.000Z`,
    lookbackEndDate: `${addDays(monthStart(evaluated, 0), -1)}T07:00:00.000Z`,
  };
  const rate = (metricKey: string, numerator: number, limit: string) => ({
    metricKey,
    value: { value: ((numerator / 331) * 100).toFixed(2), numerator, denominator: 331 },
    level: 'TOP_RATED',
    type: 'RATE',
    ...look,
    thresholdUpperBound: { value: limit },
  });
  return JSON.stringify(
    {
      standardsProfiles: [
        {
          standardsLevel: 'TOP_RATED',
          program: 'PROGRAM_GLOBAL',
          cycle: { cycleType: 'CURRENT', evaluationDate: `${evaluated}T07:00:00.000Z`, evaluationMonth: evaluated.slice(0, 7) },
          metrics: [rate('DEFECTIVE_TRANSACTION_RATE', 1, '0.50'), rate('CLAIMS_SAF_RATE', 0, '0.30'), rate('SHIPPING_MISS_RATE', 8, '5.00')],
        },
      ],
    },
    null,
    2,
  );
}
