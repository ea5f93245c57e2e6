import { Link } from '@tanstack/react-router';
import { DataTable, StatusPair } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useVerdictWords } from '../../app/verdict-words';
import type { Account, Reading } from './today.query';
import { usedUp } from './worst-reading';

/** Which column a metric stands in; everything else is gathered in the last one, while it comes close to its limit. */
const COLUMN_OF: Readonly<Record<string, 'first' | 'second' | 'third'>> = {
  'amazon.odr': 'first',
  'ebay.tdr': 'first',
  'aliexpress.dispute': 'first',
  'generic.odr': 'first',
  'amazon.lsr': 'second',
  'ebay.late': 'second',
  'aliexpress.late-dispatch': 'second',
  'generic.lsr': 'second',
  'amazon.vtr': 'third',
  'ebay.tracking': 'third',
};
type Place = 'first' | 'second' | 'third' | 'others';

/** Every account with its defect and late rates; each opens its figure. */
export function AccountTable({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t } = useWords();
  const rates = (id: Place): Column<Account> => ({
    id,
    header: t(`today.${id}`),
    phone: 'labelled',
    cell: (account) => <Rates account={account} place={id} />,
  });
  const hasThird = accounts.some((account) => ofPlace(account, 'third').length > 0);
  const hasOthers = accounts.some((account) => ofPlace(account, 'others').length > 0);
  const columns: readonly Column<Account>[] = [
    { id: 'account', header: t('today.account'), rowHeader: true, phone: 'title', cell: ({ name }) => name },
    rates('first'),
    rates('second'),
    ...(hasThird ? [rates('third')] : []),
    ...(hasOthers ? [rates('others')] : []),
  ];
  return <DataTable caption={t('today.accounts')} columns={columns} rows={accounts} rowKey={({ id }) => id} />;
}

/** One reading per metric: of several parts the one that has used up most of its limit. */
function ofPlace(account: Account, place: Place): readonly Reading[] {
  const worst = new Map<string, Reading>();
  for (const reading of account.readings) {
    if ((COLUMN_OF[reading.metric] ?? 'others') !== place || reading.rate === null) continue;
    // Beside the rates everyone knows, only what comes close to its limit is worth a place here.
    if (place === 'others' && reading.status !== 'breach' && reading.status !== 'watch') continue;
    const before = worst.get(reading.metric);
    if (!before || usedUp(reading) > usedUp(before)) worst.set(reading.metric, reading);
  }
  return [...worst.values()];
}

function Rates({ account, place }: { readonly account: Account; readonly place: Place }) {
  const { t, told, format } = useWords();
  const words = useVerdictWords();
  const readings = ofPlace(account, place);
  if (readings.length === 0) {
    if (place === 'others' || place === 'third') return <span className="today-nothing" />;
    const measured = account.readings.some(({ metric }) => COLUMN_OF[metric] === place);
    return <span className="ww-meta">{t(account.orders === 0 ? 'today.no-data' : measured ? 'metrics.no-orders' : 'today.no-rule')}</span>;
  }
  return (
    <span className="today-rates">
      {readings.map(({ metric, part, windowKey, rate, limit, status, sense }) => (
        <Link
          key={metric}
          to="/metrics/$accountId/$metric"
          params={{ accountId: account.id, metric }}
          search={{ part, window: windowKey }}
          title={words.metric(metric)}
        >
          <StatusPair
            status={status}
            size="small"
            name={`${words.metric(metric)}: ${told(sense === 'at-least' ? 'standing-least' : 'standing', status) ?? ''}`}
          >
            {rate === null ? '–' : format.rate(rate, limit)}
          </StatusPair>
        </Link>
      ))}
    </span>
  );
}
