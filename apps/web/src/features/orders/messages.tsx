import { Card } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Order } from './orders.query';

/** What buyer, we and the marketplace wrote, oldest first. */
export function Messages({ order, onRecord }: { readonly order: Order; readonly onRecord: (recordId: string) => void }) {
  const { t, format } = useWords();
  return (
    <Card title={t('order.messages')} count={format.count(order.messages.length)}>
      <ol className="order-messages">
        {order.messages.map(({ from, at, text, recordId }, index) => (
          <li key={index} data-from={from}>
            <div className="order-message-head">
              <b>{t(`order.from-${from}`)}</b>
              <time dateTime={at} title={format.momentIn(at, order.account.zone)} className="ww-meta">
                {format.moment(at)}
              </time>
              <button type="button" className="ww-chip ww-chip-button ww-push" onClick={() => onRecord(recordId)}>
                {t('record.title')}
              </button>
            </div>
            {text === null ? <p className="ww-meta">{t('order.text-gone')}</p> : <p className="order-message-text">{text}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
