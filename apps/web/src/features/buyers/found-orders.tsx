import { useState } from 'react';
import { Button, Card, Chip, DataTable, EmptyState, Mono, Notice, TextField } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useMay } from '../../app/may';
import { useNow } from '../../app/now';
import { TroubleNote } from '../../app/trouble';
import { useNoteRequest } from './buyers.query';
import type { BuyerOrder, Found, HandOver, Typed } from './buyers.query';
import { TheirLanguage } from './their-language';

/** Ticked from the start is what was asked for and what shares an e-mail address; a name alone, or a name at the marketplace, is for a person to judge. */
const CERTAIN = new Set<BuyerOrder['why'][number]>(['order-number', 'email', 'handle', 'name-and-postcode', 'same-email']);
const isCertain = ({ why, erasedAt }: BuyerOrder): boolean => erasedAt === null && why.some((reason) => CERTAIN.has(reason));

/** Orders found, with why; a person ticks which are this buyer's, and notes what they asked for. */
export function FoundOrders({
  typed,
  answer: { orders, more },
  onNoted,
}: {
  readonly typed: Typed;
  readonly answer: Found;
  readonly onNoted: (requestId: string) => void;
}) {
  const { t, format } = useWords();
  const [chosen, choose] = useState<ReadonlySet<string>>(() => new Set(orders.filter(isCertain).map(({ id }) => id)));
  const columns: readonly Column<BuyerOrder>[] = [
    {
      id: 'order',
      header: t('buyers.order'),
      rowHeader: true,
      phone: 'title',
      cell: ({ externalId, title }) => (
        <span>
          <Mono>{externalId}</Mono> {title !== null && <span className="ww-meta">{title}</span>}
        </span>
      ),
    },
    { id: 'account', header: t('buyers.account'), phone: 'labelled', cell: ({ account }) => account },
    {
      id: 'placed',
      header: t('buyers.placed'),
      phone: 'labelled',
      cell: ({ placedAt }) => (placedAt === null ? t('buyers.unknown') : format.day(placedAt)),
    },
    { id: 'why', header: t('buyers.why'), phone: 'labelled', cell: ({ why }) => why.map((reason) => t(`buyers.found.${reason}`)).join(', ') },
    { id: 'has', header: t('buyers.has'), phone: 'labelled', cell: ({ claims, packs }) => t('buyers.has-count', { claims, packs }) },
    {
      id: 'state',
      header: t('buyers.state'),
      phone: 'labelled',
      cell: ({ erasedAt, holds }) =>
        erasedAt !== null ? t('buyers.erased-on', { at: erasedAt }) : holds.length > 0 ? <Chip>{t('buyers.on-hold')}</Chip> : '',
    },
  ];
  if (orders.length === 0)
    return (
      <Card title={t('buyers.found-title')}>
        <EmptyState icon="search" title={t('buyers.found-none')}>
          {t('buyers.found-none-lead')}
        </EmptyState>
      </Card>
    );
  return (
    <Card title={t('buyers.found-title')} count={format.count(orders.length)}>
      <p className="ww-meta buyers-lead">{t('buyers.found-lead')}</p>
      {more && <Notice tone="watch" title={t('buyers.more')} />}
      <DataTable
        caption={t('buyers.found-title')}
        columns={columns}
        rows={orders}
        rowKey={({ id }) => id}
        selection={{
          chosen,
          onChange: choose,
          labels: { all: t('buyers.tick-all'), row: ({ externalId }) => t('buyers.tick', { number: externalId }) },
        }}
      />
      <NoteForm typed={typed} orders={orders.filter(({ id }) => chosen.has(id))} onNoted={onNoted} />
    </Card>
  );
}

function NoteForm({
  typed,
  orders,
  onNoted,
}: {
  readonly typed: Typed;
  readonly orders: readonly BuyerOrder[];
  readonly onNoted: (requestId: string) => void;
}) {
  const { t, language } = useWords();
  const may = useMay();
  const now = useNow();
  const [day, setDay] = useState(() => now.toISOString().slice(0, 10));
  const [theirs, setTheirs] = useState<HandOver>(language === 'nl' ? 'nl' : 'en');
  const note = useNoteRequest();
  const lastDay = now.toISOString().slice(0, 10);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && day <= lastDay;
  const begin = (kind: 'export' | 'erase') => {
    if (!isDay) return;
    // On the day itself it was asked by now; on an earlier one the month runs from its noon, which is that day in every zone we sell in.
    const askedAt = day === lastDay ? now.toISOString() : `${day}T12:00:00Z`;
    note.mutate(
      { kind, askedAt, language: theirs, typed, orders: orders.map(({ id, why }) => ({ orderId: id, why: [...why] })) },
      { onSuccess: ({ id }) => onNoted(id) },
    );
  };
  return (
    <div className="buyers-note">
      {note.isError && <TroubleNote error={note.error} />}
      <div className="buyers-fields">
        <TextField
          label={t('buyers.asked-on')}
          hint={t('buyers.asked-hint')}
          kind="date"
          value={day}
          onChange={setDay}
          problem={isDay ? null : t('buyers.asked-wrong')}
        />
        <TheirLanguage value={theirs} onChange={setTheirs} />
      </div>
      <p role="status">{t('buyers.chosen', { count: orders.length })}</p>
      <div className="ww-actions">
        <Button disabled={orders.length === 0} working={note.isPending ? t('buyers.working') : null} icon="download" onClick={() => begin('export')}>
          {t('buyers.note-export')}
        </Button>
        {may('manage') && (
          <Button disabled={orders.length === 0} working={note.isPending ? t('buyers.working') : null} onClick={() => begin('erase')}>
            {t('buyers.note-erase')}
          </Button>
        )}
      </div>
      <p className="ww-meta">{t('buyers.note-lead')}</p>
    </div>
  );
}
