import { addDays, daysBetween } from '@weerwoord/kernel';
import { useWords } from '../../app/language';
import type { Figure } from './metrics.query';

/** By which of its days an order belongs to the window. */
const ANCHOR: Readonly<Record<string, 'placed' | 'ship-by' | 'delivered' | 'promised' | 'received'>> = {
  'aliexpress.dispute': 'received',
  'aliexpress.ruling-filing': 'received',
  'aliexpress.ruling-liability': 'received',
  'aliexpress.late-dispatch': 'ship-by',
  'aliexpress.late-delivery': 'promised',
  'amazon.lsr': 'ship-by',
  'amazon.vtr': 'promised',
  'amazon.otdr': 'promised',
  'amazon.otdr.shipments': 'promised',
  'generic.lsr': 'ship-by',
  'generic.lsr.live': 'ship-by',
  'generic.lsr.overdue': 'ship-by',
  'generic.late-delivery': 'delivered',
  'generic.late-delivery.by-day': 'delivered',
};

/**
 * The window in words: "Orders placed 7 Sep to 5 Nov (60 days, ends 15 days before, as Amazon reports it), days in UTC".
 *
 * @param asOf the chosen day; null for today, which is the last day of the history
 */
export function useWindowLine({ reading, series, account }: Figure, asOf: string | null): string {
  const { t, told } = useWords();
  const { from, to, zone, windowKey, metric } = reading;
  if (windowKey === 'all') return t('metrics.window-line-all', { to, zone });
  const days = daysBetween(from, addDays(to, 1));
  const today = asOf ?? series.at(-1)?.day ?? to;
  const lag = Math.max(0, daysBetween(to, today));
  // Windows of whole months end with the month before; that is no delay of the report.
  const length =
    lag === 0 || windowKey.endsWith('m')
      ? t('window-length.days', { days })
      : t('window-length.lag', { days, lag, account: told('channel-name', account.channel) ?? account.name });
  return t('metrics.window-line', { span: t(`window-of.${ANCHOR[metric] ?? 'placed'}`, { from, to }), length, zone: zone.replaceAll('_', ' ') });
}
