import { useId } from 'react';
import type { ReactNode } from 'react';
import { Popover } from '@mantine/core';
import { Button } from '@weerwoord/ui';
import { useWords } from '../../../app/language';

/** "Channel: all", which opens what there is to choose from. */
export function FilterMenu({
  label,
  value,
  none,
  children,
}: {
  readonly label: string;
  readonly value: string | null;
  readonly none: string;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <button type="button" className="claims-filter" data-on={value === null ? undefined : ''}>
          {t('queue.filter', { label, value: value ?? none })}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="claims-choices" aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

type Choice = { readonly id: string; readonly word: string; readonly count?: number };

export function ManyChoices({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const { t } = useWords();
  return (
    <fieldset className="claims-group">
      <legend className="ww-hidden">{label}</legend>
      {choices.length === 0 && <p className="ww-meta">{t('queue.nothing-to-choose')}</p>}
      {choices.map((choice) => (
        <Line
          key={choice.id}
          choice={choice}
          kind="checkbox"
          checked={value.includes(choice.id)}
          onChange={(checked) => onChange(checked ? [...value, choice.id] : value.filter((id) => id !== choice.id))}
        />
      ))}
      {value.length > 0 && (
        <Button small kind="quiet" onClick={() => onChange([])}>
          {t('queue.clear')}
        </Button>
      )}
    </fieldset>
  );
}

export function OneChoice({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className="claims-group">
      <legend className="ww-hidden">{label}</legend>
      {choices.map((choice) => (
        <Line key={choice.id} choice={choice} kind="radio" name={name} checked={value === choice.id} onChange={() => onChange(choice.id)} />
      ))}
    </fieldset>
  );
}

function Line({
  choice: { word, count },
  kind,
  name,
  checked,
  onChange,
}: {
  readonly choice: Choice;
  readonly kind: 'checkbox' | 'radio';
  readonly name?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { t, format } = useWords();
  return (
    <label className="claims-choice">
      <input
        type={kind}
        name={name}
        className={kind === 'checkbox' ? 'ww-tick' : undefined}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{word}</span>
      {count !== undefined && (
        <span className="ww-meta ww-push">
          <span aria-hidden="true">{format.count(count)}</span>
          <span className="ww-hidden">{t('queue.claims', { count })}</span>
        </span>
      )}
    </label>
  );
}
