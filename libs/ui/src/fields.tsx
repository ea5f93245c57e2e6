import { Checkbox, PasswordInput, Select, Textarea, TextInput } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { Icon } from './icon';

type Common = {
  readonly label: string;
  /** Hide the label from sight where the place says it already; it stays its name. */
  readonly bareLabel?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it. */
  readonly problem?: string | null | undefined;
  readonly disabled?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly name?: string | undefined;
  readonly placeholder?: string | undefined;
};

function given({ label, bareLabel = false, hint, problem, disabled, required, name, placeholder }: Common) {
  return {
    ...(bareLabel ? { 'aria-label': label } : { label }),
    ...(hint === undefined ? {} : { description: hint }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(name === undefined ? {} : { name }),
    error: problem ?? null,
    disabled: disabled ?? false,
    required: required ?? false,
    withAsterisk: false,
  };
}

type TextFieldProps = Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: 'text' | 'email' | 'password' | 'number' | 'date' | 'datetime-local' | 'search';
  readonly autoComplete?: string | undefined;
  readonly inputMode?: ComponentPropsWithRef<'input'>['inputMode'];
  readonly autoFocus?: boolean;
};

/** One line of text, a password, a number or a moment (the browser's own picker). */
export function TextField({ value, onChange, kind = 'text', autoComplete, inputMode, autoFocus = false, ...common }: TextFieldProps) {
  const rest = {
    ...given(common),
    value,
    onChange: (event: { currentTarget: HTMLInputElement }) => onChange(event.currentTarget.value),
    ...(autoComplete === undefined ? {} : { autoComplete }),
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(autoFocus ? { 'data-autofocus': true, autoFocus } : {}),
  };
  return kind === 'password' ? <PasswordInput {...rest} /> : <TextInput type={kind} {...rest} />;
}

/** Several lines; grows with its text from `rows` on. */
export function TextAreaField({
  value,
  onChange,
  rows = 4,
  focusFirst = false,
  ...common
}: Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  /** In a dialog: what is focused when it opens. */ readonly focusFirst?: boolean;
}) {
  return (
    <Textarea
      {...given(common)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={rows}
      {...(focusFirst ? { 'data-autofocus': true } : {})}
    />
  );
}

export type SelectOption<Id extends string> = { readonly id: Id; readonly word: string; readonly disabled?: boolean };

/** One of a few; `searchable` from about ten options on. */
export function SelectField<Id extends string>({
  options,
  value,
  onChange,
  searchable = false,
  width,
  nothingFound,
  ...common
}: Common & {
  readonly options: readonly SelectOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly searchable?: boolean;
  readonly width?: number | string | undefined;
  readonly nothingFound?: string | undefined;
}) {
  const pick = (id: string | null) => {
    const option = options.find((one) => one.id === id);
    if (option) onChange(option.id);
  };
  return (
    <Select
      {...given(common)}
      value={value}
      onChange={pick}
      searchable={searchable}
      nothingFoundMessage={nothingFound}
      rightSection={<Icon name="down" size={14} />}
      rightSectionPointerEvents="none"
      {...(width === undefined ? {} : { w: width })}
      data={options.map(({ id, word, disabled = false }) => ({ value: id, label: word, disabled }))}
    />
  );
}

/** A tick with its words. */
export function CheckField({
  label,
  hint,
  checked,
  onChange,
  disabled = false,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}) {
  return (
    <Checkbox label={label} description={hint} checked={checked} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} />
  );
}
