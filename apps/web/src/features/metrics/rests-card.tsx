import { Link } from '@tanstack/react-router';
import { Card } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { usePolicyWords } from '../../app/policy-words';
import type { Figure } from './metrics.query';

/** Every value a figure goes by, where it is published, when somebody last read it there and how sure it is. */
export function RestsCard({ figure: { rule, policies, reading, account } }: { readonly figure: Figure }) {
  const { t } = useWords();
  const words = usePolicyWords();
  const unsure = policies.filter(({ confidence }) => confidence === 'not-verified' || confidence === 'second-hand');
  return (
    <Card title={t('rests.title')} padded>
      {rule === null && <p className="ww-meta">{t(reading.limit === null ? 'rests.none' : 'rests.own-limit')}</p>}
      <ul className="rests">
        {policies.map((row) => (
          <li key={`${row.id} ${row.site}`}>
            <span>{words.name(row)}</span> <b>{words.value(row.value, row.unit)}</b>
            <span className="ww-meta">
              {row.confidence === 'own' ? row.source : <span lang={words.sourceLang(row)}>{words.source(row)}</span>}
              <br />
              <span className={row.confidence === 'not-verified' ? 'rests-unsure' : undefined}>{words.confidence(row.confidence)}</span>
              {row.confidence !== 'own' && ` · ${t('metrics.rule-read', { day: row.readOn })}`}
            </span>
          </li>
        ))}
      </ul>
      {unsure.length > 0 && <p className="ww-meta">{t('rests.unsure', { count: unsure.length })}</p>}
      <p>
        <Link to="/accounts/$accountId/rules" params={{ accountId: account.id }}>
          {t('rules.see')}
        </Link>
      </p>
    </Card>
  );
}
