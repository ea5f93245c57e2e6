import { Card, DataTable, EmptyState } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Settings } from './retention.query';

const MONTH = { en: 'en-GB', nl: 'nl-NL' } as const;

/** What was destroyed, by month and reason. */
export function ErasedCard({ erased }: { readonly erased: Settings['erased'] }) {
  const { t, told, format, language } = useWords();
  const month = (text: string): string =>
    new Intl.DateTimeFormat(MONTH[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${text}-01T00:00:00Z`));
  return (
    <Card title={t('personal.erased-title')}>
      <DataTable
        caption={t('personal.erased-title')}
        columns={[
          { id: 'month', header: t('personal.month'), rowHeader: true, cell: (row) => month(row.month), phone: 'title' },
          { id: 'why', header: t('personal.reason'), cell: ({ why }) => told('personal.why', why) ?? '' },
          { id: 'orders', header: t('personal.orders'), numeric: true, cell: ({ orders }) => format.count(orders) },
        ]}
        rows={erased}
        rowKey={(row) => `${row.month} ${row.why}`}
        empty={<EmptyState icon="check" title={t('personal.erased-none')} />}
      />
    </Card>
  );
}
