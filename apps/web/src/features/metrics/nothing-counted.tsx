import { Link } from '@tanstack/react-router';
import { buttonClass, EmptyState } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useVerdictWords } from '../../app/verdict-words';
import type { Figure } from './metrics.query';

/** A window without anything to count: which files would fill it, and why what is here was set aside. */
export function NothingCounted({ figure: { reading, setAsideBy } }: { readonly figure: Figure }) {
  const { t } = useWords();
  const words = useVerdictWords();
  const needs = useNeeds();
  return (
    <EmptyState
      icon="metrics"
      title={t('nothing.title')}
      action={
        <Link to="/import" className={buttonClass()}>
          {t('nothing.import')}
        </Link>
      }
    >
      {t('nothing.needs', { files: needs(reading.metric) })}
      {setAsideBy.length > 0 && (
        <>
          <br />
          {t('nothing.set-aside', { count: reading.setAside })}
          {setAsideBy.map(({ reason, orders }) => (
            <span key={reason} className="nothing-reason">
              {t('nothing.reason', { reason: words.setAside(reason), count: orders })}
            </span>
          ))}
        </>
      )}
    </EmptyState>
  );
}

/** What a figure is made from, for a sentence. */
export function useNeeds(): (metric: string) => string {
  const { t, told } = useWords();
  return (metric) => told('needs', metric) ?? t('needs.other');
}
