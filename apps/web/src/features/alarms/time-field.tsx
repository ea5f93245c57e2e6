import { TextInput } from '@mantine/core';

/** A time of day, by the browser's own picker; a field that is emptied keeps what it had. */
export function TimeField({
  label,
  value,
  onChange,
  problem = null,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem?: string | null;
}) {
  return (
    <TextInput
      type="time"
      label={label}
      value={value}
      error={problem}
      onChange={({ currentTarget }) => currentTarget.value !== '' && onChange(currentTarget.value.slice(0, 5))}
    />
  );
}
