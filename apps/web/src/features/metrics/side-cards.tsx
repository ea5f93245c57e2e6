import { Card, KeyValues } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Figure } from './metrics.query';

/** The marketplace's own figure beside ours, and what lies between. */
export function OfficialCard({ figure }: { readonly figure: Figure }) {
  const { t, told, format } = useWords();
  const { official, reading, account } = figure;
  const site = told('channel-name', account.channel) ?? account.name;
  if (official === null) {
    // Only marketplaces publish a figure of their own.
    if (account.channel !== 'amazon' && account.channel !== 'ebay') return null;
    return (
      <Card title={t('metrics.beside', { site })} padded>
        <p className="ww-meta">{t(account.channel === 'amazon' ? 'metrics.beside-none' : 'reconcile.none-text')}</p>
      </Card>
    );
  }
  const of = (hits: number | null, counted: number | null) => (hits === null || counted === null ? '' : t('metrics.of', { hits, counted }));
  const value = (rate: number | null, orders: string) => (
    <>
      <span className="ww-meta">{orders}</span> <b>{rate === null ? '–' : format.rate(rate, reading.limit)}</b>
    </>
  );
  const orders = official.numerator === null ? null : official.numerator - reading.confirmed.numerator;
  const points = official.rate === null || reading.rate === null ? null : (official.rate - reading.rate) * 100;
  const between =
    orders !== null
      ? orders === 0
        ? t('metrics.between-same')
        : t('metrics.between-orders', { count: orders })
      : points === null
        ? '–'
        : t('metrics.between-points', { points: format.signed(Math.round(points * 100) / 100) });
  const { from, to } = official;
  const otherDays = from !== null && to !== null && (from !== reading.from || to !== reading.to);
  return (
    <Card title={t('metrics.beside', { site })} aside={<span className="ww-meta">{t('metrics.beside-at', { at: official.receivedAt })}</span>} padded>
      <KeyValues
        rows={[
          { key: t('metrics.ours'), value: value(reading.rate, of(reading.confirmed.numerator, reading.confirmed.denominator)) },
          { key: site, value: value(official.rate, of(official.numerator, official.denominator)) },
          { key: t('metrics.between'), value: between },
        ]}
      />
      {otherDays && <p className="ww-meta">{t('metrics.beside-days', { site, from, to })}</p>}
    </Card>
  );
}
