import { useMemo, useState } from 'react';
import { rateOf } from '@weerwoord/kernel';
import { alertLine, lostWhenWon, outlookOf, whatIf } from '@weerwoord/metrics';
import type { Outlook, WhatIfPoint } from '@weerwoord/metrics';
import { Button, Card } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Ahead } from './ahead.query';
import { Slider } from './slider';
import { WhatIfChart } from './what-if-chart';

/** How far ahead the curve looks: what is known today has left every window of days by then. */
const HORIZON = 61;

/** Clean orders a day, orders against the seller a week, undecided ones won: what would become of the figure. Nothing is kept. */
export function WhatIfCard({ ahead }: { readonly ahead: Ahead }) {
  const { t, format } = useWords();
  const [clean, setClean] = useState<number | null>(null);
  const [against, setAgainst] = useState<number | null>(null);
  const [won, setWon] = useState(0);
  const { pace, limit, sense, open } = ahead;
  const openOrders = open.reduce((sum, { orders }) => sum + orders, 0);
  const [cleanPerDay, againstPerWeek, wonOfOpen] = [clean ?? pace.cleanPerDay, against ?? pace.againstPerWeek, Math.min(won, openOrders)];
  const chosen = useMemo(() => ({ clean: cleanPerDay, against: againstPerWeek, won: wonOfOpen }), [cleanPerDay, againstPerWeek, wonOfOpen]);
  const now = useMemo(() => curve(ahead, { clean: pace.cleanPerDay, against: pace.againstPerWeek, won: 0 }), [ahead, pace]);
  const plan = useMemo(() => curve(ahead, chosen), [ahead, chosen]);
  const moved = clean !== null || against !== null || won !== 0;
  const reset = () => {
    setClean(null);
    setAgainst(null);
    setWon(0);
  };
  return (
    <Card
      title={t('whatif.title')}
      aside={
        moved && (
          <Button kind="quiet" small onClick={reset}>
            {t('whatif.reset')}
          </Button>
        )
      }
      padded
    >
      <div className="ww-stack">
        <Slider
          label={t('whatif.clean')}
          value={Math.round(chosen.clean)}
          shown={format.decimal(chosen.clean)}
          max={Math.max(10, Math.ceil(pace.cleanPerDay * 3))}
          mark={pace.cleanPerDay}
          onChange={setClean}
        />
        <Slider
          label={t('whatif.against')}
          value={chosen.against}
          shown={format.decimal(chosen.against)}
          max={Math.max(5, Math.ceil(pace.againstPerWeek * 3))}
          step={0.5}
          mark={pace.againstPerWeek}
          onChange={setAgainst}
        />
        {openOrders > 0 && (
          <Slider
            label={t('whatif.won')}
            value={chosen.won}
            shown={t('whatif.won-of', { won: chosen.won, open: openOrders })}
            max={openOrders}
            onChange={setWon}
          />
        )}
        <WhatIfChart plan={plan} now={now} limit={limit} least={sense === 'at-least'} label={t('whatif.picture', { days: HORIZON - 1 })} />
        <p className="ww-meta whatif-key" aria-hidden="true">
          <span>
            <i className="whatif-plan" /> {t('whatif.key-plan')}
          </span>
          <span>
            <i className="whatif-now" /> {openOrders > 0 ? t('whatif.key-now-lost') : t('whatif.key-now')}
          </span>
        </p>
        <OutlookLine ahead={ahead} plan={plan} now={moved ? now : null} />
      </div>
    </Card>
  );
}

type Chosen = { readonly clean: number; readonly against: number; readonly won: number };
const curve = ({ window, sense, asOf, days, open }: Ahead, { clean, against, won }: Chosen): WhatIfPoint[] =>
  whatIf({ window, sense, asOf, days, plan: { cleanPerDay: clean, againstPerWeek: against, lost: lostWhenWon(open, won) } }, HORIZON);

/** "Highest 0.90%, below 0.7% from 27 Dec. As now: highest 1.03%." */
function OutlookLine({
  ahead: { limit, sense, allowance, alertLevel },
  plan,
  now,
}: {
  readonly ahead: Ahead;
  readonly plan: readonly WhatIfPoint[];
  readonly now: readonly WhatIfPoint[] | null;
}) {
  const { t, format } = useWords();
  const least = sense === 'at-least';
  if (limit === null) return <p className="ww-meta">{t('whatif.no-limit')}</p>;
  const line = { limit, sense, allowance, alertLevel };
  const rateIn = (outlook: Outlook) => {
    const rate = outlook.worst && rateOf(outlook.worst.share);
    return rate === null ? '–' : format.rate(rate, limit);
  };
  const planned = outlookOf(plan, line);
  if (planned.worst === null) return <p>{t('whatif.no-orders')}</p>;
  const calm = format.limit(alertLine(limit, alertLevel, sense));
  const first = plan[0]?.day;
  const then =
    planned.passesFrom === null
      ? t('whatif.fails')
      : planned.failsOn !== null
        ? t('whatif.passes-from', { day: planned.passesFrom })
        : planned.calmFrom === null
          ? t('whatif.stays-near')
          : planned.calmFrom === first
            ? t('whatif.calm-all')
            : t(least ? 'whatif.calm-from-least' : 'whatif.calm-from', { line: calm, day: planned.calmFrom });
  return (
    <p role="status">
      {t(least ? 'whatif.lowest' : 'whatif.highest', { rate: rateIn(planned) })} {then}
      {now && ` ${t(least ? 'whatif.now-lowest' : 'whatif.now-highest', { rate: rateIn(outlookOf(now, line)) })}`}
    </p>
  );
}
