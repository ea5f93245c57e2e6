import type { ReactNode } from 'react';
import { RuleChip } from './small-parts';
import { StatusPair } from './status';
import type { Status } from './status';

export type VerdictEntry = {
  readonly id: string;
  /** "Late shipment" */
  readonly metric: string;
  readonly status: Status;
  /** "On time" */
  readonly word: string;
  /** The fact that decided, in words: "Confirmed Wed 28 Oct 11:20, before ship-by Thu 29 Oct 23:59." */
  readonly fact: ReactNode;
  readonly rule?: string | undefined;
  /** "rule of 14 Nov 2026" */
  readonly ruleOf?: string | undefined;
};

/** Verdicts of one order, one below the other; stands in a Card. */
export function VerdictList({ verdicts, label }: { readonly verdicts: readonly VerdictEntry[]; readonly label: string }) {
  return (
    <ul aria-label={label}>
      {verdicts.map((verdict) => (
        <VerdictCard key={verdict.id} {...verdict} />
      ))}
    </ul>
  );
}

function VerdictCard({ metric, status, word, fact, rule, ruleOf }: VerdictEntry) {
  return (
    <li className="ww-verdict">
      <div className="ww-verdict-head">
        <span>{metric}</span>
        <span className="ww-push">
          <StatusPair status={status} size="small">
            {word}
          </StatusPair>
        </span>
      </div>
      <p>{fact}</p>
      {(rule !== undefined || ruleOf !== undefined) && (
        <div className="ww-verdict-rule">
          {rule !== undefined && <RuleChip>{rule}</RuleChip>}
          {ruleOf !== undefined && <span className="ww-meta">{ruleOf}</span>}
        </div>
      )}
    </li>
  );
}
