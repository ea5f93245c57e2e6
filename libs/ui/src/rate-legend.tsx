import type { RateChartLabels } from './rate-chart';

/** Which lines a chart has; a legend and a twin leave out what is not drawn. */
export type RateParts = { readonly known: boolean; readonly worst: boolean; readonly theirs: boolean };

/** The key under the chart: each line in small, with its word. */
export function RateLegend({ labels, has, alert }: { readonly labels: RateChartLabels['legend']; readonly has: RateParts; readonly alert: boolean }) {
  return (
    <ul className="ww-legend">
      <li>
        <svg width="18" height="8" aria-hidden="true">
          <line x1="0" x2="18" y1="4" y2="4" stroke="var(--c-ours)" strokeWidth="2" />
        </svg>
        {labels.ours}
      </li>
      {has.known && (
        <li>
          <svg width="18" height="8" aria-hidden="true">
            <line x1="1" x2="18" y1="4" y2="4" stroke="var(--c-known)" strokeWidth="1.5" strokeDasharray="1.5 3.5" strokeLinecap="round" />
          </svg>
          {labels.known}
        </li>
      )}
      {has.worst && (
        <li>
          <svg width="18" height="10" aria-hidden="true">
            <rect width="18" height="10" fill="var(--c-worst-fill)" />
            <line x1="0" x2="18" y1="1" y2="1" stroke="var(--c-worst)" strokeWidth="1.5" />
          </svg>
          {labels.worst}
        </li>
      )}
      {has.theirs && (
        <li>
          <svg width="9" height="9" aria-hidden="true">
            <rect x="1" y="1" width="7" height="7" fill="none" stroke="var(--c-theirs)" strokeWidth="1.5" />
          </svg>
          {labels.theirs}
        </li>
      )}
      {alert && (
        <li>
          <svg width="18" height="8" aria-hidden="true">
            <line x1="0" x2="18" y1="4" y2="4" stroke="var(--watch)" strokeDasharray="2 4" />
          </svg>
          {labels.alert}
        </li>
      )}
    </ul>
  );
}
