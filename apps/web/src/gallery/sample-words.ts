import type { ClockBarLabels, EvidenceLabels, Lane, RateChartLabels } from '@weerwoord/ui';

/** English for the gallery only; the app's words are in `words/`. */
export const CLOCK_WORDS: ClockBarLabels = {
  units: { day: 'd', hour: 'h', minute: 'm' },
  left: (time) => `${time} left`,
  pastSafe: (time) => `Safe deadline passed, ${time} left`,
  missed: (time) => `Missed by ${time}`,
  none: 'No clock, eBay decides',
  unknown: 'Unknown',
  now: 'now 08:12',
};
export const EVIDENCE_WORDS: EvidenceLabels = {
  states: { present: 'Present:', missing: 'Missing:', fetching: 'Being fetched:', contradicts: 'Contradicts:', impossible: 'Cannot exist:' },
  numberName: (number) => `Evidence ${number}`,
};
export const LANE_NAMES: Readonly<Record<Lane, string>> = { buyer: 'Buyer', us: 'Us', carrier: 'Carrier', market: 'Marketplace' };
export const CHART_WORDS: RateChartLabels = {
  ours: (rate) => `ours ${rate}`,
  worst: (rate) => `worst case ${rate}`,
  theirs: (rate) => `Amazon ${rate}`,
  limit: 'limit 1%',
  legend: {
    ours: 'final',
    known: 'as known on the day',
    worst: 'if all open claims are lost',
    theirs: 'Amazon’s own, weekly report',
    alert: 'our alert at 0.7%',
  },
  pop: {
    ours: 'Ours, final',
    known: 'As known that day',
    worst: 'Worst case',
    theirs: 'Amazon',
    of: (rate, hits, counted) => `${rate} (${hits} of ${counted})`,
    open: (hits) => `Open these ${hits} orders`,
  },
  noOrders: 'no orders',
  twin: {
    show: 'Show as table',
    hide: 'Hide table',
    day: 'Day',
    rate: 'Final',
    orders: 'Orders',
    known: 'As known',
    worst: 'Worst case',
    theirs: 'Amazon',
    ofOrders: (hits, counted) => `${hits} of ${counted}`,
  },
};
