import { useId } from 'react';
import { CartesianGrid, ErrorBar, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { useWords } from '../../app/language';

export type Drawn = { readonly name: string; readonly rate: number; readonly from: number; readonly to: number };
const ROW = 34;

/** Shares with their intervals as whiskers. The table beside it says the same in words. */
export function LessonChart({ title, drawn }: { readonly title: string; readonly drawn: readonly Drawn[] }) {
  const { format } = useWords();
  const titleId = useId();
  if (drawn.length === 0) return null;
  const rows = drawn.map(({ name, rate, from, to }, at) => ({ name, x: rate, y: drawn.length - at, error: [rate - from, to - rate] }));
  return (
    <figure aria-labelledby={titleId} className="lessons-chart">
      <figcaption id={titleId} className="ww-meta">
        {title}
      </figcaption>
      <div aria-hidden="true" style={{ height: drawn.length * ROW + 40 }}>
        <ResponsiveContainer width="100%" height="100%">
          <ScatterChart margin={{ top: 8, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid horizontal={false} stroke="var(--c-grid)" />
            <XAxis
              type="number"
              dataKey="x"
              domain={[0, 1]}
              ticks={[0, 0.25, 0.5, 0.75, 1]}
              tickFormatter={(share: number) => format.limit(share)}
              stroke="var(--c-axis)"
              fontSize={12}
            />
            <YAxis
              type="number"
              dataKey="y"
              domain={[0.5, drawn.length + 0.5]}
              ticks={rows.map(({ y }) => y)}
              interval={0}
              tickFormatter={(y: number) => rows.find((row) => row.y === y)?.name ?? ''}
              width={150}
              stroke="var(--c-axis)"
              fontSize={12}
            />
            <Scatter data={rows} fill="var(--c-ours)" isAnimationActive={false}>
              <ErrorBar dataKey="error" direction="x" width={6} stroke="var(--c-ours)" strokeWidth={2} />
            </Scatter>
          </ScatterChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
