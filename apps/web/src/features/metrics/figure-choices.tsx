import { Button, Segmented, SelectField, TextField } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useVerdictWords } from '../../app/verdict-words';
import type { Figure } from './metrics.query';
import type { FigureSearch } from './metrics.route';

type Props = { readonly figure: Figure; readonly search: FigureSearch; readonly onChange: (change: FigureSearch) => void };

/** Window, part, length of the chart, final or as known, and the day. All of it stands in the address. */
export function FigureChoices({ figure, search, onChange }: Props) {
  const { t } = useWords();
  const words = useVerdictWords();
  const { reading, windows, parts } = figure;
  const length = search.days === 30 ? '30' : search.days === 365 ? '365' : '90';
  return (
    <div className="figure-choices">
      {parts.length > 1 && (
        <SelectField
          label={t('metrics.choose-part')}
          bareLabel
          options={parts.map((id) => ({ id, word: words.part(id) }))}
          value={reading.part}
          onChange={(part) => onChange({ part })}
          width={190}
        />
      )}
      {windows.length > 1 && (
        <Segmented
          label={t('metrics.choose-window')}
          choices={windows.map((id) => ({ id, word: words.windowName(id) }))}
          value={reading.windowKey}
          onChange={(window) => onChange({ window })}
        />
      )}
      <Segmented
        label={t('metrics.choose-view')}
        choices={[
          { id: 'final' as const, word: t('metrics.view-final') },
          { id: 'known' as const, word: t('metrics.view-known') },
        ]}
        value={search.basis ?? 'final'}
        onChange={(view) => onChange({ basis: view === 'known' ? 'known' : undefined })}
      />
      <Segmented
        label={t('metrics.choose-days')}
        choices={(['30', '90', '365'] as const).map((id) => ({ id, word: t(`metrics.days-${id}`) }))}
        value={length}
        onChange={(id) => onChange({ days: id === '30' ? 30 : id === '365' ? 365 : undefined })}
      />
      <TextField
        label={t('metrics.as-of')}
        bareLabel
        kind="date"
        value={search.asOf ?? figure.series.at(-1)?.day ?? ''}
        onChange={(asOf) => {
          if (asOf !== '') onChange({ asOf });
        }}
      />
      {search.asOf !== undefined && (
        <Button kind="quiet" onClick={() => onChange({ asOf: undefined })}>
          {t('metrics.today')}
        </Button>
      )}
    </div>
  );
}
