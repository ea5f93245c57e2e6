import { Card, ClaimsByWeek, Figure, Meta, RateChart, SideFacts, Sparkline, StatusPair, StatusPill, WeekKey } from '@weerwoord/ui';
import { createFormats } from '../words/formats';
import { CHART_WORDS } from './sample-words';
import { SERIES, WEEKS } from './sample-series';

const f = createFormats('en', 'Europe/Amsterdam', new Date('2026-11-20T07:12:00Z'));
const given = {
  points: SERIES,
  limit: 0.01,
  alertAt: 0.007,
  formatRate: (share: number) => f.rate(share, 0.01),
  formatAxis: f.axis,
  formatDay: f.day,
  formatDayLong: f.weekday,
  labels: CHART_WORDS,
};

/** Charts at their two sizes, and the bars of the week. */
export function ChartParts() {
  return (
    <div className="ww-two ww-two-wide">
      <Card padded>
        <div className="ww-row ww-row-wrap" style={{ justifyContent: 'space-between', gap: 16, marginBottom: 14 }}>
          <Figure
            size="page"
            value="0.82%"
            detail="12 of 1,464 orders, 38 set aside"
            status={<StatusPill status="watch">Close to the limit</StatusPill>}
          />
          <SideFacts
            facts={[
              { name: 'Room left', value: '2 defects' },
              { name: 'Worst case', value: <StatusPair status="breach">1.02%</StatusPair> },
              { name: 'Next roll-off', value: '26 Nov, −1' },
            ]}
          />
        </div>
        <RateChart
          {...given}
          title="Order defect rate of the last 90 days against the limit of 1%"
          disruptions={[{ from: '2026-10-28', to: '2026-10-30', label: 'DHL strike orders enter' }]}
          onOpen={() => undefined}
        />
      </Card>
      <div className="ww-stack">
        <Card title="Account health" aside={<Meta>worst first</Meta>} padded>
          <div className="ww-row">
            <b>amazon.de, order defect rate</b>
            <span className="ww-push">
              <StatusPill status="watch">Close to the limit</StatusPill>
            </span>
          </div>
          <Figure value="0.82%" detail="12 of 1,464 orders, limit 1%" />
          <RateChart {...given} title="Order defect rate, small" height={176} compact />
          <div className="ww-row" style={{ marginTop: 12 }}>
            <Sparkline values={SERIES.map(({ rate }) => rate)} limit={0.01} label="Order defect rate, 90 days" />
            <Meta>sparkline</Meta>
          </div>
        </Card>
        <Card title="Claims by week opened" aside={<Meta>last 8 weeks, all accounts</Meta>} padded>
          <div className="ww-week">
            <ClaimsByWeek
              title="Claims by week opened"
              weeks={WEEKS}
              formatWeek={f.day}
              labels={{ week: 'Week', won: 'Won', lost: 'Lost', other: 'Withdrawn', open: 'Open' }}
            />
            <div>
              <div className="ww-big">64%</div>
              <Meta>won, 14 of 22 decided</Meta>
              <WeekKey won="14 won" lost="8 lost" other={null} open="10 open" />
            </div>
          </div>
        </Card>
      </div>
    </div>
  );
}
