import type { ReactNode } from 'react';

/** A thin bar. `share` from 0 to 1; null while nobody knows. Named for those who do not see it. */
export function ProgressBar({ share, label }: { readonly share: number | null; readonly label: string }) {
  const percent = share === null ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className="ww-bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent}>
      <i style={{ width: `${percent ?? 0}%`, background: 'var(--accent)' }} />
    </div>
  );
}

/** A share among others, for "what they have in common" and "claims like this one". */
export function ShareBar({ share, colour = 'var(--c-ours)' }: { readonly share: number; readonly colour?: string }) {
  return (
    <span className="ww-bar" aria-hidden="true">
      <i style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%`, background: colour }} />
    </span>
  );
}

/** Work going on: what, how far, how long still. */
export function ProgressRow({
  what,
  how,
  share,
  note,
}: {
  readonly what: string;
  readonly how: string;
  readonly share: number | null;
  readonly note?: ReactNode;
}) {
  return (
    <div>
      <div className="ww-progress-head">
        <span>{what}</span>
        <span>{how}</span>
      </div>
      <ProgressBar share={share} label={what} />
      {note !== undefined && (
        <p className="ww-meta" style={{ marginTop: 8 }}>
          {note}
        </p>
      )}
    </div>
  );
}
