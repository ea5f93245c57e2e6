import type { RateChartLabels } from './rate-chart';
import type { RateParts } from './rate-legend';
import type { RatePoint } from './rate-scale';
import { LinkButton } from './states';

type RateTwinProps = {
  readonly title: string;
  readonly points: readonly RatePoint[];
  readonly has: RateParts;
  /** Hidden from sight until asked for; always there for screen readers. */
  readonly shown: boolean;
  readonly labels: RateChartLabels;
  readonly formatRate: (share: number) => string;
  readonly formatDay: (day: string) => string;
  readonly onOpen: ((point: RatePoint) => void) | undefined;
};

/** The chart as a table, newest day first: every point that is drawn, in figures. */
export function RateTwin({ title, points, has, shown, labels, formatRate, formatDay, onOpen }: RateTwinProps) {
  const { twin, noOrders } = labels;
  const rate = (value: number | null | undefined) => (value === null || value === undefined ? '–' : formatRate(value));
  return (
    <div
      className={shown ? 'ww-twin' : 'ww-hidden'}
      tabIndex={shown ? 0 : undefined}
      role={shown ? 'region' : undefined}
      aria-label={shown ? title : undefined}
    >
      <table className="ww-table ww-table-dense ww-twin-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{twin.day}</th>
            <th scope="col" className="ww-num">
              {twin.rate}
            </th>
            <th scope="col" className="ww-num">
              {twin.orders}
            </th>
            {has.known && (
              <th scope="col" className="ww-num">
                {twin.known}
              </th>
            )}
            {has.worst && (
              <th scope="col" className="ww-num">
                {twin.worst}
              </th>
            )}
            {has.theirs && (
              <th scope="col" className="ww-num">
                {twin.theirs}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((point) => (
            <tr key={point.day}>
              <th scope="row">{formatDay(point.day)}</th>
              <td className="ww-num">{point.rate === null ? noOrders : formatRate(point.rate)}</td>
              <td className="ww-num">
                <OrdersCell point={point} words={twin.ofOrders(point.hits, point.counted)} onOpen={shown ? onOpen : undefined} />
              </td>
              {has.known && <td className="ww-num">{rate(point.known)}</td>}
              {has.worst && <td className="ww-num">{rate(point.worst)}</td>}
              {has.theirs && <td className="ww-num">{rate(point.theirs)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OrdersCell({ point, words, onOpen }: { readonly point: RatePoint; readonly words: string; readonly onOpen: RateTwinProps['onOpen'] }) {
  if (!onOpen || point.hits === 0) return words;
  return <LinkButton onClick={() => onOpen(point)}>{words}</LinkButton>;
}
