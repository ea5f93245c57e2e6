import { instantAt, isZone } from '@weerwoord/kernel';
import { SelectField, TextField } from '@weerwoord/ui';
import { useWords } from '../language';

export type Moment = { readonly text: string; readonly zone: string };

/** The picker's text, read in the chosen zone; null when it is empty or no moment. */
export function instantOf({ text, zone }: Moment): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text);
  if (!found?.[1] || !found[2] || !isZone(zone)) return null;
  const at = instantAt(found[1], `${found[2]}:00`, zone);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

type Props = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: Moment;
  readonly onChange: (value: Moment) => void;
  readonly siteZone: string;
  readonly problem?: string | null | undefined;
  readonly required?: boolean;
};

/** When something happened, and in whose time: the buyer's town and the person at the desk may be hours apart. */
export function MomentField({ label, hint, value, onChange, siteZone, problem, required }: Props) {
  const { t, format } = useWords();
  const zones = [...new Set([siteZone, format.zone, 'UTC'])];
  return (
    <div className="added-moment">
      <TextField
        kind="datetime-local"
        label={label}
        hint={hint}
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        problem={problem}
        required={required}
      />
      <SelectField
        label={t('added.zone')}
        options={zones.map((id) => ({ id, word: id.replace('_', ' ') }))}
        value={value.zone}
        onChange={(zone) => onChange({ ...value, zone })}
      />
    </div>
  );
}
