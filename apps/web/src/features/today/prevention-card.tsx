import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { preventionOptions } from './radar.query';

/** So many are named; the rest stands on the list. */
const SHOWN = 3;

/** What lies above the rest of its account, most to save first. Nothing there: one calm line; in trouble: none, the day goes on. */
export function PreventionCard({ account }: { readonly account: string | null }) {
  const { t, told, format } = useWords();
  const list = useQuery(preventionOptions(account));
  if (!list.data) return null;
  const { findings } = list.data;
  return (
    <Card
      title={t('prevention.card')}
      count={format.count(findings.length)}
      aside={
        <Link to="/prevention" className="ww-strong">
          {t('prevention.all')}
        </Link>
      }
      padded
    >
      {findings.length === 0 ? (
        <p className="ww-meta">{t('prevention.none-short')}</p>
      ) : (
        <ul className="today-radar">
          {findings.slice(0, SHOWN).map(({ accountId, trait, value, measure, rate, peersRate, step }) => (
            <li key={`${accountId} ${trait} ${value} ${measure}`}>
              <span>
                {told('prevention-trait', trait, { value })}
                <span className="ww-meta">{` ${told('prevention-measure', measure) ?? ''}: ${format.rate(rate)}, ${t('prevention.peers').toLowerCase()} ${format.rate(peersRate)}`}</span>
              </span>
              <span className="today-radar-end ww-meta">{told('prevention-step', step)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
