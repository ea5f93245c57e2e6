import { Card, Icon, KeyValues, Mono } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { carrierOf } from '../../words/told-figures';
import type { Order } from './orders.query';

type Props = { readonly order: Order };

/** What the order is worth and what went back. */
export function MoneyCard({ order }: Props) {
  const { t, format } = useWords();
  const amount = (money: Order['total']) => (money === null ? <span className="ww-meta">{t('order.amount-unknown')}</span> : format.money(money));
  const refunds = order.refunds.map(({ at, amount: back }, index) => ({
    key: at === null ? `${t('order.refunded')}${index > 0 ? ` ${format.count(index + 1)}` : ''}` : t('order.refunded-at', { at }),
    value: back === null ? amount(null) : format.money({ ...back, minor: -Math.abs(back.minor) }),
  }));
  return (
    <Card title={t('order.money')} padded>
      <KeyValues
        rows={[
          { key: t('order.value'), value: amount(order.total), strong: true },
          ...(refunds.length > 0 ? refunds : [{ key: t('order.refunded'), value: <span className="ww-meta">{t('order.refunded-none')}</span> }]),
        ]}
      />
    </Card>
  );
}

export function ArticlesCard({ order }: Props) {
  const { t, format } = useWords();
  if (order.lines.length === 0) return null;
  return (
    <Card title={t('order.articles')} padded>
      <ul className="order-list">
        {order.lines.map(({ title, sku, quantity, price }, at) => (
          <li key={at}>
            <span>
              {quantity > 1 && `${t('order.pieces', { count: quantity })} `}
              {title ?? t('order.no-title')}
              {sku !== null && <span className="ww-meta order-sku">{sku}</span>}
            </span>
            {price !== null && <span className="ww-num">{format.money(price)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function ParcelsCard({ order }: Props) {
  const { t } = useWords();
  if (order.parcels.length === 0) return null;
  return (
    <Card title={t('order.parcels')} padded footer={t('order.proof', { level: order.proofLevel })}>
      <ul className="order-list">
        {order.parcels.map(({ trackingNumber, carrier }, at) => (
          <li key={at}>
            <span>{carrier === null ? '' : carrierOf({ carrier })}</span>
            {trackingNumber === null ? <span className="ww-meta">{t('order.no-number')}</span> : <Mono>{trackingNumber}</Mono>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Masked: enough to know whom one talks about, not enough to find them. */
export function BuyerCard({ order: { buyer } }: Props) {
  const { t } = useWords();
  const isNamed = buyer !== null && (buyer.maskedName !== null || buyer.place !== null);
  return (
    <Card
      title={t('order.buyer')}
      aside={
        <span className="ww-meta ww-row">
          <Icon name="lock" size={12} />
          {t('order.encrypted')}
        </span>
      }
      padded
    >
      {isNamed ? (
        <p>
          {/* A name of another direction does not turn the postcode beside it. */}
          {buyer.maskedName !== null && <bdi>{buyer.maskedName}</bdi>}
          {buyer.maskedName !== null && buyer.place !== null && ', '}
          {buyer.place !== null && <bdi>{buyer.place}</bdi>}
        </p>
      ) : (
        <p className="ww-meta">{t(buyer === null ? 'order.buyer-gone' : 'order.buyer-none')}</p>
      )}
    </Card>
  );
}
