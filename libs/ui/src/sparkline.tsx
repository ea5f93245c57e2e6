/** A line without axes beside a figure that says the same in words; gaps where nothing was counted. */
export function Sparkline({
  values,
  limit = null,
  width = 96,
  height = 24,
  label,
}: {
  readonly values: readonly (number | null)[];
  readonly limit?: number | null;
  readonly width?: number;
  readonly height?: number;
  /** What it shows, for those who do not see it; leave out when the row already says it. */
  readonly label?: string | undefined;
}) {
  const known = values.filter((value) => value !== null);
  const top = Math.max(limit === null ? 0 : limit * 1.1, ...known, Number.MIN_VALUE);
  const x = (at: number) => (values.length < 2 ? width : (at / (values.length - 1)) * (width - 4) + 1);
  const y = (value: number) => height - 2 - (value / top) * (height - 4);
  const path = values
    .map((value, at) => (value === null ? '' : `${at === 0 || values[at - 1] === null ? 'M' : 'L'}${x(at).toFixed(1)},${y(value).toFixed(1)}`))
    .join('');
  const last = values.at(-1) ?? null;
  return (
    <svg
      className="ww-spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      {limit !== null && <line x1="0" x2={width} y1={y(limit)} y2={y(limit)} stroke="var(--c-limit)" strokeDasharray="4 3" />}
      <path d={path} fill="none" stroke="var(--c-ours)" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" />
      {last !== null && <circle cx={x(values.length - 1)} cy={y(last)} r="2" fill="var(--c-ours)" />}
    </svg>
  );
}
