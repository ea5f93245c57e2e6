import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon } from './icon';
import type { IconName } from './icon';
import { RuleChip } from './small-parts';
import { StatusPair } from './status';

/** A rule in words, with the row it comes from and the day its source was read. */
/** `shown`: how people cite the row, where that is not its id. */
export type RuleRow = { readonly id: string; readonly shown?: string | undefined; readonly words: ReactNode; readonly read?: string | undefined };

/** The rules behind an advice. */
export function RuleRows({ rows, label }: { readonly rows: readonly RuleRow[]; readonly label: string }) {
  return (
    <ul className="ww-rules" aria-label={label}>
      {rows.map(({ id, shown, words, read }) => (
        <li key={id}>
          <RuleChip>{shown ?? id}</RuleChip>
          <span>{words}</span>
          {read !== undefined && <span className="ww-meta">{read}</span>}
        </li>
      ))}
    </ul>
  );
}

type AdviceCardProps = {
  readonly eyebrow: string;
  /** The advice in one sentence; when `unsure`, what is missing to give one. Never empty. */
  readonly lead: string;
  readonly unsure?: boolean;
  /** The deciding fact, then what the opposite would cost. */
  readonly why?: ReactNode;
  readonly rules: readonly RuleRow[];
  readonly rulesLabel: string;
  /** "A rule behind this advice changed on 2 Nov": shown above the lead. */
  readonly changed?: string | undefined;
  /** The choices and the guard. */
  readonly children?: ReactNode;
};

/** What the rules say about this claim. Facts and rows only; a card without a sure advice says what it lacks. */
export function AdviceCard({ eyebrow, lead, unsure = false, why, rules, rulesLabel, changed, children }: AdviceCardProps) {
  return (
    <section className="ww-card ww-advice" aria-label={eyebrow}>
      <div className="ww-card-body">
        <h2 className="ww-h3">{eyebrow}</h2>
        {changed !== undefined && (
          <p style={{ marginTop: 4 }}>
            <StatusPair status="watch" size="small">
              {changed}
            </StatusPair>
          </p>
        )}
        <p className="ww-lead" style={{ marginTop: 2 }}>
          {unsure ? <StatusPair status="unknown">{lead}</StatusPair> : lead}
        </p>
        {why !== undefined && <p className="ww-advice-why">{why}</p>}
        {rules.length > 0 && <RuleRows rows={rules} label={rulesLabel} />}
        {children}
      </div>
    </section>
  );
}

export type AdviceOption = {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  /** `risk`: opens the refund guard in place instead of acting. */
  readonly risk?: boolean;
  readonly chosen?: boolean;
  readonly disabled?: boolean;
  /** For `risk`: whether the guard is open, and the id it has. */
  readonly open?: boolean;
  readonly controls?: string | undefined;
  readonly onChoose: () => void;
  /** Hover and focus of a risky choice open its guard too. */
  readonly onConsider?: (() => void) | undefined;
};

/** The choices beside each other: contest, refund (guarded), send what we have. */
export function AdviceOptions({ options, label }: { readonly options: readonly AdviceOption[]; readonly label: string }) {
  return (
    <div className="ww-options" role="group" aria-label={label}>
      {options.map(({ id, icon, title, note, risk = false, chosen = false, disabled = false, open, controls, onChoose, onConsider }) => (
        <button
          key={id}
          type="button"
          disabled={disabled}
          className={classes('ww-option', risk && !chosen && 'ww-option-risk')}
          onClick={onChoose}
          onFocus={onConsider}
          onMouseEnter={onConsider}
          {...(risk && { 'aria-expanded': open ?? false, 'aria-controls': controls })}
          {...((!risk || chosen) && { 'aria-pressed': chosen })}
        >
          <b>
            <Icon name={icon} />
            {title}
          </b>
          <span className="ww-meta">{note}</span>
        </button>
      ))}
    </div>
  );
}
