import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { TextInput } from '@mantine/core';
import { Button } from './button';
import { classes } from './classes';
import { StatusPair, StatusShape } from './status';
import type { Status } from './status';

export type GuardCell = { readonly text: string; readonly status?: Status | undefined };
export type GuardRow = { readonly what: string; readonly refund: GuardCell; readonly contest: GuardCell };
type RefundGuardProps = {
  readonly id?: string | undefined;
  /** `harm`: needs a written reason. `safe`: may be done at once. `unknown`: not enough known; needs a reason too. */
  readonly verdict: 'harm' | 'safe' | 'unknown';
  readonly title: string;
  /** The rule rows behind it: "Amazon 7.1/9, 4.5". */
  readonly rules?: string | undefined;
  readonly columns: { readonly what: string; readonly refund: string; readonly contest: string };
  /** Both axes, always: the metric and the money. */
  readonly rows: readonly GuardRow[];
  readonly reason: { readonly label: string; readonly placeholder: string; readonly tooShort: (missing: number) => string };
  /** The act's own words: "Refund anyway", "Refund €84.90". Without `onConfirm` the guard only informs. */
  readonly confirm?:
    { readonly words: string; readonly working?: string | null | undefined; readonly onConfirm: (reason: string) => void } | undefined;
  readonly note?: ReactNode;
};

/** Characters a reason must have before a harmful refund may be recorded. */
export const REASON_LENGTH = 20;
const SHAPE_OF = { harm: 'breach', safe: 'safe', unknown: 'unknown' } as const;

/** What a refund would do, beside what contesting would do. It opens in place and never covers the advice. */
export function RefundGuard({ id, verdict, title, rules, columns, rows, reason, confirm, note }: RefundGuardProps) {
  const titleId = useId();
  const [words, setWords] = useState('');
  const missing = verdict === 'safe' ? 0 : Math.max(0, REASON_LENGTH - words.trim().length);
  const started = words.length > 0 && missing > 0;
  return (
    <section id={id} className={classes('ww-guard', verdict !== 'harm' && `ww-guard-${verdict}`)} aria-labelledby={titleId}>
      <header>
        <StatusShape status={SHAPE_OF[verdict]} />
        <h3 id={titleId} style={{ font: 'inherit', margin: 0 }}>
          {title}
        </h3>
        {rules !== undefined && <span className="ww-push">{rules}</span>}
      </header>
      {rows.length > 0 && <Comparison columns={columns} rows={rows} />}
      {(confirm !== undefined || note !== undefined) && (
        <div className="ww-guard-foot">
          {verdict === 'safe' || confirm === undefined ? (
            <span>{note}</span>
          ) : (
            <TextInput
              aria-label={reason.label}
              placeholder={reason.placeholder}
              size="sm"
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              description={started ? reason.tooShort(missing) : note}
              inputWrapperOrder={['label', 'input', 'description']}
            />
          )}
          {confirm && (
            <Button
              kind={verdict === 'safe' ? 'primary' : 'danger'}
              disabled={missing > 0}
              working={confirm.working}
              onClick={() => confirm.onConfirm(words.trim())}
            >
              {confirm.words}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Comparison({ columns, rows }: Pick<RefundGuardProps, 'columns' | 'rows'>) {
  const cell = ({ text, status }: GuardCell) => (status ? <StatusPair status={status}>{text}</StatusPair> : text);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span className="ww-hidden">{columns.what}</span>
          </th>
          <th scope="col">{columns.refund}</th>
          <th scope="col">{columns.contest}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, refund, contest }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td data-column={columns.refund}>{cell(refund)}</td>
            <td data-column={columns.contest}>{cell(contest)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
