import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, StatusPair } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useNow } from '../../app/now';
import { TroubleNote } from '../../app/trouble';
import { radarOptions } from './radar.query';

/** So many rules are listed; the rest stands on the list. */
const SHOWN = 5;
const DAY = 86_400_000;

/** Orders that would lose a claim without a look, by rule, soonest first. Nothing there: one calm line. */
export function RadarCard({ account }: { readonly account: string | null }) {
  const { t, told, format } = useWords();
  const now = useNow();
  const radar = useQuery(radarOptions(account));
  if (radar.isLoadingError) return <TroubleNote error={radar.error} onAgain={() => void radar.refetch()} />;
  if (!radar.data) return null;
  const { groups, orders } = radar.data;
  const known = groups.flatMap((group) => {
    const words = told('radar-rule', group.rule);
    return words === null ? [] : [{ ...group, words }];
  });
  return (
    <Card
      title={t('radar.card')}
      count={format.count(orders)}
      aside={
        orders > 0 && (
          <Link to="/radar" className="ww-strong">
            {t('radar.all')}
          </Link>
        )
      }
      padded
    >
      {orders === 0 ? (
        <p className="ww-meta">{t('radar.none')}</p>
      ) : (
        <ul className="today-radar">
          {known.slice(0, SHOWN).map(({ rule, words, orders: count, soonest }) => (
            <li key={rule}>
              <StatusPair status={soonest !== null && new Date(soonest).getTime() - now.getTime() < DAY ? 'breach' : 'watch'} size="small">
                {words}
              </StatusPair>
              <span className="today-radar-end">
                {soonest !== null && <span className="ww-meta">{t('radar.until', { at: soonest })}</span>}
                <Link to="/radar" search={{ rule }} className="ww-nowrap" aria-label={t('radar.list-of', { words, count })}>
                  {t('radar.orders', { count })}
                </Link>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
