import type { Formats } from '../formats';

/** Words the shared parts of the screens need again and again: charts, clocks, evidence marks. */
export const parts = {
  'clock.left': ({ time }: { time: string }) => `${time} left`,
  'clock.past-safe': ({ time }: { time: string }) => `Safe deadline passed, ${time} left`,
  'clock.missed': ({ time }: { time: string }) => `Missed by ${time}`,
  'clock.none': 'No clock',
  'clock.unknown': 'Unknown',
  'clock.now': ({ at }: { at: Date }, f: Formats) => `now ${f.time(at)}`,

  'chart.ours': ({ rate }: { rate: string }) => `ours ${rate}`,
  'chart.worst': ({ rate }: { rate: string }) => `worst case ${rate}`,
  'chart.theirs': ({ site, rate }: { site: string; rate: string }) => `${site} ${rate}`,
  'chart.limit': ({ limit }: { limit: string }) => `limit ${limit}`,
  'chart.legend-ours': 'final',
  'chart.legend-known': 'as known on the day',
  'chart.legend-worst': 'if all open claims are lost',
  'chart.legend-theirs': ({ site }: { site: string }) => `${site}’s own report`,
  'chart.legend-alert': ({ alert }: { alert: string }) => `our alert at ${alert}`,
  'chart.pop-ours': 'Ours, final',
  'chart.pop-known': 'As known that day',
  'chart.pop-worst': 'Worst case',
  'chart.pop-of': ({ rate, hits, counted }: { rate: string; hits: number; counted: number }, f: Formats) =>
    `${rate} (${f.count(hits)} of ${f.count(counted)})`,
  'chart.pop-open': ({ hits }: { hits: number }, f: Formats) =>
    `Open ${f.plural(hits, { one: 'this order', other: `these ${f.count(hits)} orders` })}`,
  'chart.no-orders': 'no orders',
  'chart.twin-show': 'Show as table',
  'chart.twin-hide': 'Hide table',
  'chart.twin-day': 'Day',
  'chart.twin-rate': 'Final',
  'chart.twin-orders': 'Orders',
  'chart.twin-known': 'As known',
  'chart.twin-worst': 'Worst case',
  'chart.twin-of': ({ hits, counted }: { hits: number; counted: number }, f: Formats) => `${f.count(hits)} of ${f.count(counted)}`,

  'evidence.present': 'Present:',
  'evidence.missing': 'Missing:',
  'evidence.fetching': 'Being fetched:',
  'evidence.contradicts': 'Contradicts:',
  'evidence.impossible': 'Cannot exist:',
  'evidence.number': ({ number }: { number: number }) => `Evidence ${number}`,
  'lane.buyer': 'Buyer',
  'lane.us': 'Us',
  'lane.carrier': 'Carrier',
  'lane.market': 'Marketplace',
} as const;
