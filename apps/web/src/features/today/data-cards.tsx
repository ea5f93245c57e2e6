import { Link } from '@tanstack/react-router';
import { Card, StatusPair } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import type { Account } from './today.query';

const DAY = 86_400_000;

/** How much is here, what waits to be mended, and how old each account's newest data is. */
export function DataCards({ accounts, rowsToFix }: { readonly accounts: readonly Account[]; readonly rowsToFix: number }) {
  const { t, format } = useWords();
  const now = useNow();
  const sum = (of: (account: Account) => number) => accounts.reduce((total, account) => total + of(account), 0);
  return (
    <>
      <Card title={t('today.data-card')}>
        <dl className="today-counts">
          <Count word={t('today.orders-in')} value={format.count(sum(({ orders }) => orders))} />
          <Count word={t('today.open-claims')} value={format.count(sum(({ openClaims }) => openClaims))} />
          <Count word={rowsToFix > 0 ? <Link to="/import">{t('today.rows-to-fix')}</Link> : t('today.rows-to-fix')} value={format.count(rowsToFix)} />
        </dl>
      </Card>
      <Card title={t('today.sources')} aside={<span className="ww-meta">{t('today.sources-note')}</span>} padded>
        <ul className="today-sources">
          {accounts.map(({ id, name, lastDataAt }) => {
            const age = lastDataAt === null ? null : Math.max(0, now.getTime() - new Date(lastDataAt).getTime());
            return (
              <li key={id}>
                <StatusPair status={age === null ? 'unknown' : age < DAY ? 'safe' : 'watch'} size="small">
                  {name}
                </StatusPair>
                <span className="ww-meta">{age === null ? t('today.no-data') : format.age(age)}</span>
              </li>
            );
          })}
        </ul>
      </Card>
    </>
  );
}

function Count({ word, value }: { readonly word: React.ReactNode; readonly value: string }) {
  return (
    <div>
      <dt className="ww-meta">{word}</dt>
      <dd className="ww-lead">{value}</dd>
    </div>
  );
}
