import { rateOf } from '@weerwoord/kernel';
import type { WhatIfPoint } from '@weerwoord/metrics';
import { useWords } from '../../app/language';

const [WIDTH, HEIGHT] = [320, 150];
const [LEFT, RIGHT, TOP, BOTTOM] = [30, 6, 12, 22];

type Props = {
  readonly plan: readonly WhatIfPoint[];
  readonly now: readonly WhatIfPoint[];
  readonly limit: number | null;
  readonly least: boolean;
  /** What the picture shows, in words. */
  readonly label: string;
};

/** The next round number above a rate, whose half is one too. */
function roundUp(rate: number): number {
  if (rate <= 0) return 0.01;
  const power = 10 ** Math.floor(Math.log10(rate));
  return power * ([1, 1.2, 1.6, 2, 3, 4, 5, 6, 8].find((step) => step * power >= rate) ?? 10);
}

/** Two lines into the coming days: as planned, and as it goes now with everything undecided lost. */
export function WhatIfChart({ plan, now, limit, least, label }: Props) {
  const { t, format } = useWords();
  const rates = [...plan, ...now].map(({ share }) => rateOf(share)).filter((rate) => rate !== null);
  const known = [...rates, ...(limit === null ? [] : [limit])];
  const [lowest, highest] = [Math.min(...known, 1), Math.max(...known, 0)];
  // A minimum is near 100 %: from zero, all of it would be one line.
  const bottom = least ? Math.max(0, lowest - (1 - lowest) * 0.25) : 0;
  const top = least ? 1 : roundUp(highest * 1.05);
  const x = (at: number) => LEFT + (at / Math.max(1, plan.length - 1)) * (WIDTH - LEFT - RIGHT);
  const y = (rate: number) => TOP + (1 - (rate - bottom) / (top - bottom || 1)) * (HEIGHT - TOP - BOTTOM);
  const path = (points: readonly WhatIfPoint[]) =>
    points
      .map(({ share }, at) => {
        const rate = rateOf(share);
        const before = at === 0 ? null : rateOf(points[at - 1]?.share ?? { numerator: 0, denominator: 0 });
        return rate === null ? '' : `${before === null ? 'M' : 'L'}${x(at).toFixed(1)},${y(rate).toFixed(1)}`;
      })
      .join('');
  const middle = Math.floor(plan.length / 2);
  return (
    <svg className="whatif" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[bottom, (bottom + top) / 2, top].map((rate) => (
        <g key={rate}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(rate)} y2={y(rate)} stroke="var(--c-grid)" />
          <text x={LEFT - 5} y={y(rate) + 4} textAnchor="end">
            {format.axis(rate)}
          </text>
        </g>
      ))}
      {limit !== null && (
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(limit)} y2={y(limit)} stroke="var(--c-limit)" strokeDasharray="5 4" strokeWidth="1.5" />
      )}
      <path d={path(now)} fill="none" stroke="var(--c-known)" strokeWidth="1.5" strokeDasharray="3 3" />
      <path d={path(plan)} fill="none" stroke="var(--c-ours)" strokeWidth="2" strokeLinejoin="round" />
      <text x={LEFT} y={HEIGHT - 6}>
        {t('whatif.today')}
      </text>
      {[middle, plan.length - 1].map((at) => (
        <text key={at} x={x(at)} y={HEIGHT - 6} textAnchor={at === middle ? 'middle' : 'end'}>
          {format.day(plan[at]?.day ?? '')}
        </text>
      ))}
    </svg>
  );
}
