import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { buttonClass, EmptyState, Mono, SkeletonRows } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useVerdictWords } from '../../app/verdict-words';
import { reconciledOptions } from './ahead.query';
import type { Reconciled, ReconciledSide } from './ahead.query';
import type { Figure, FigureNamed } from './metrics.query';

/** Theirs, ours over the same days, and the orders that may lie between. Their figure is shown as it came and never changed. */
export function ReconcilePanel({ figure, named }: { readonly figure: Figure; readonly named: FigureNamed }) {
  const { t, told } = useWords();
  const asked = useQuery(reconciledOptions(named));
  const site = told('channel-name', figure.account.channel) ?? figure.account.name;
  if (asked.isLoadingError) {
    return (
      <div className="ww-card-body">
        <TroubleNote error={asked.error} onAgain={() => void asked.refetch()} />
      </div>
    );
  }
  if (!asked.data) return <SkeletonRows rows={4} label={t('reconcile.loading')} />;
  const { data } = asked;
  if (data.theirs === null) {
    return (
      <EmptyState
        icon="metrics"
        title={t('reconcile.none', { site })}
        action={
          <Link to="/import" className={buttonClass({ kind: 'plain' })}>
            {t('reconcile.none-do')}
          </Link>
        }
      >
        {t(figure.account.channel === 'amazon' ? 'reconcile.none-amazon' : 'reconcile.none-text')}
      </EmptyState>
    );
  }
  return (
    <div className="ww-card-body ww-stack">
      <p className="ww-meta">
        {t('reconcile.window', { site, from: data.theirs.from, to: data.theirs.to, at: data.theirs.receivedAt, zone: figure.reading.zone })}
      </p>
      <Sums data={data} site={site} limit={figure.reading.limit} least={figure.reading.sense === 'at-least'} />
      {data.against && <Between side={data.against} title={t('reconcile.against')} site={site} />}
      {data.counted && <Between side={data.counted} title={t('reconcile.counted')} site={site} />}
      {!data.against && !data.counted && <p>{t('reconcile.rate-only', { site })}</p>}
      {data.daysWithout.length > 0 && (data.counted?.difference ?? 0) > 0 && (
        <p className="ww-meta">{t('reconcile.days-without', { count: data.daysWithout.length, first: data.daysWithout[0] ?? '' })}</p>
      )}
    </div>
  );
}

function Sums({
  data,
  site,
  limit,
  least,
}: {
  readonly data: Reconciled;
  readonly site: string;
  readonly limit: number | null;
  readonly least: boolean;
}) {
  const { t, format } = useWords();
  const { theirs, ours, against, counted } = data;
  const rate = (share: number | null) => (share === null ? '–' : format.rate(share, limit));
  const number = (value: number | null | undefined) => (value === null || value === undefined ? '–' : format.count(value));
  const ourRate = ours === null || ours.denominator === 0 ? null : ours.numerator / ours.denominator;
  const ourAgainst = ours === null ? null : least ? ours.denominator - ours.numerator : ours.numerator;
  return (
    <table className="reconcile">
      <caption className="ww-hidden">{t('reconcile.sums')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('reconcile.against')}</th>
          <th scope="col">{t('reconcile.counted')}</th>
          <th scope="col">{t('metrics.rate')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{site}</th>
          <td>{number(against?.theirs)}</td>
          <td>{number(counted?.theirs)}</td>
          <td>{rate(theirs?.rate ?? null)}</td>
        </tr>
        <tr>
          <th scope="row">{t('reconcile.ours')}</th>
          <td>{number(ourAgainst)}</td>
          <td>{number(ours?.denominator)}</td>
          <td>{rate(ourRate)}</td>
        </tr>
        <tr className="reconcile-sum">
          <th scope="row">{t('metrics.between')}</th>
          <td>{against ? format.signed(against.difference) : '–'}</td>
          <td>{counted ? format.signed(counted.difference) : '–'}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function Between({ side, title, site }: { readonly side: ReconciledSide; readonly title: string; readonly site: string }) {
  const { t, told, format } = useWords();
  const words = useVerdictWords();
  if (side.difference === 0) return null;
  return (
    <section>
      <h2 className="ww-h3">{t('reconcile.why', { what: title, difference: format.signed(side.difference) })}</h2>
      <ul className="reconcile-why">
        {side.explained.map(({ reason, explains, count, orders }) => (
          <li key={reason}>
            <b>{format.signed(explains)}</b> {told(explains > 0 ? 'reconcile-more' : 'reconcile-less', reason, { site })}
            {count > Math.abs(explains) && <span className="ww-meta"> {t('reconcile.any-of', { count })}</span>}
            {orders.length > 0 && (
              <ul>
                {orders.slice(0, 8).map(({ orderId, externalId, day, setAside }) => (
                  <li key={orderId}>
                    <Link to="/orders/$orderId" params={{ orderId }}>
                      <Mono>{externalId}</Mono>
                    </Link>{' '}
                    <span className="ww-meta">
                      {format.day(day)}
                      {setAside === null ? '' : `, ${words.setAside(setAside)}`}
                    </span>
                  </li>
                ))}
                {count > 8 && <li className="ww-meta">{t('reconcile.further', { count: count - 8 })}</li>}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
