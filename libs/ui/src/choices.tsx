import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

export type Choice<Id extends string> = { readonly id: Id; readonly word: string; readonly count?: string | undefined };

/** Two to five words of which one is on; native radio buttons, so arrow keys work. */
export function Segmented<Id extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}) {
  const name = useId();
  return (
    <div className="ww-seg" role="radiogroup" aria-label={label}>
      {choices.map(({ id, word, count }) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={id === value} onChange={() => onChange(id)} />
          {word}
          {count !== undefined && <span>{count}</span>}
        </label>
      ))}
    </div>
  );
}

/**
 * Tabs over one panel. Arrow keys move between them; the panel is the child. With one choice or none the panel stands alone, in the same place: what a
 * person is writing in it is still there when tabs come or go.
 */
export function Tabs<Id extends string>({
  label,
  choices,
  value,
  onChange,
  aside,
  children,
}: {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = choices.findIndex(({ id }) => id === value);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: choices.length - 1 }[event.key];
    if (to === undefined) return;
    const next = choices[(to + choices.length) % choices.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    list.current?.querySelectorAll('button')[choices.indexOf(next)]?.focus();
  };
  const alone = choices.length < 2 && aside === undefined;
  return (
    <>
      {!alone && (
        <div className="ww-tabs">
          <div className="ww-tablist" role="tablist" aria-label={label} ref={list}>
            {choices.map(({ id, word, count }) => (
              <button
                key={id}
                type="button"
                role="tab"
                className="ww-tab"
                id={`${base}-${id}`}
                aria-selected={id === value}
                aria-controls={`${base}-panel`}
                tabIndex={id === value ? 0 : -1}
                onClick={() => onChange(id)}
                onKeyDown={move}
              >
                {word}
                {count !== undefined && <span className="ww-count">{count}</span>}
              </button>
            ))}
          </div>
          {aside !== undefined && <span className="ww-push">{aside}</span>}
        </div>
      )}
      <div {...(alone ? {} : { role: 'tabpanel', id: `${base}-panel`, 'aria-labelledby': `${base}-${value}` })}>{children}</div>
    </>
  );
}

/** Saved views of a queue: like tabs, but they filter the same table. */
export function Views<Id extends string>({
  label,
  choices,
  value,
  onChange,
  aside,
}: {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  readonly aside?: ReactNode;
}) {
  return (
    <div className="ww-views" role="group" aria-label={label}>
      {choices.map(({ id, word, count }) => (
        <button key={id} type="button" className="ww-view" aria-pressed={id === value} onClick={() => onChange(id)}>
          {word}
          {count !== undefined && <span className="ww-count">{count}</span>}
        </button>
      ))}
      {aside !== undefined && <span className="ww-push">{aside}</span>}
    </div>
  );
}

/** The dark bar that appears when rows are chosen. */
export function BulkBar({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <div className="ww-bulk" role="region" aria-label={summary}>
      <span>{summary}</span>
      {children}
    </div>
  );
}
