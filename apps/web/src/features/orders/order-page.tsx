import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Mono, PageHeader, SkeletonRows } from '@weerwoord/ui';
import { BundleCard } from '../../app/bundle/bundle-card';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { ArticlesCard, BuyerCard, MoneyCard, ParcelsCard } from './fact-cards';
import { OrderAdded } from './added';
import { ClaimCards } from './claim-cards';
import { Messages } from './messages';
import { orderOptions } from './orders.query';
import type { Order } from './orders.query';
import { PersonalLine } from '../../app/personal/personal-line';
import { RecordDrawer } from '../../app/record-drawer';
import { TimelineCard } from './timeline-card';
import { VerdictCard } from './verdict-card';
import './orders.css';

/** Everything about one order: its story, its verdicts, its money, its people. */
export function OrderDetailPage() {
  const { t } = useWords();
  const { orderId } = useParams({ from: '/frame/orders/$orderId' });
  const order = useQuery(orderOptions(orderId));
  const [record, setRecord] = useState<string | null>(null);
  if (order.isError && !order.data)
    return (
      <>
        <PageHeader title={t('order.title')} />
        <TroubleNote error={order.error} onAgain={() => void order.refetch()} />
      </>
    );
  if (!order.data) return <SkeletonRows rows={8} label={t('order.loading')} />;
  const { data } = order;
  return (
    <div className="ww-stack">
      <Head order={data} />
      <PersonalLine of={{ orders: data.id }} accountId={data.account.id} />
      <div className="ww-two order-columns">
        <div className="ww-stack">
          <TimelineCard order={data} onRecord={setRecord} />
          {data.messages.length > 0 && <Messages order={data} onRecord={setRecord} />}
          <OrderAdded orderId={data.id} onRecord={setRecord} />
          <BundleCard orderId={data.id} onRecord={setRecord} />
        </div>
        <div className="ww-stack">
          <ClaimCards order={data} />
          <VerdictCard order={data} />
          <MoneyCard order={data} />
          <ArticlesCard order={data} />
          <ParcelsCard order={data} />
          <BuyerCard order={data} />
        </div>
      </div>
      <RecordDrawer recordId={record} onClose={() => setRecord(null)} />
    </div>
  );
}

function Head({ order }: { readonly order: Order }) {
  const { t, told, format } = useWords();
  const [first] = order.lines;
  const facts = [
    first?.title,
    order.lines.length > 1 ? t('order.more-articles', { count: order.lines.length - 1 }) : null,
    order.total && format.money(order.total),
    told('status', order.status) ?? t('orders.status-other'),
    order.fulfilment === 'AFN' ? t('order.by-amazon') : order.fulfilment === 'MFN' ? t('order.by-us') : null,
  ].filter(Boolean);
  return (
    <PageHeader
      title={
        <>
          {t('order.title')} <Mono>{order.externalId}</Mono>
        </>
      }
      crumbs={[
        { key: 'orders', node: <Link to="/orders">{t('orders.title')}</Link> },
        { key: 'account', node: order.account.name },
      ]}
      crumbsLabel={t('order.crumbs')}
      sub={facts.join(' · ')}
    />
  );
}
