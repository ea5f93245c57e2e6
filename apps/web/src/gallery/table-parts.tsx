import { useState } from 'react';
import {
  Avatar,
  BulkBar,
  Button,
  Card,
  DataTable,
  EmptyState,
  EvidenceDots,
  IconButton,
  Mono,
  RuleChip,
  SealMark,
  StatusPair,
  Tabs,
  Views,
} from '@weerwoord/ui';
import type { Column, Status } from '@weerwoord/ui';

type Row = {
  readonly id: string;
  readonly status: Status;
  readonly left: string;
  readonly due: string;
  readonly kind: string;
  readonly reason: string;
  readonly site: string;
  readonly amount: string;
  readonly present: number;
  readonly total: number;
  readonly who: string;
};
const ROWS: readonly Row[] = [
  {
    id: '302-4471926-8850317',
    status: 'breach',
    left: '3 h 12 m',
    due: 'today 11:24',
    kind: 'A-to-z',
    reason: 'Not received',
    site: 'amazon.de',
    amount: '€84.90',
    present: 6,
    total: 7,
    who: 'YO',
  },
  {
    id: '14-12277-60951',
    status: 'breach',
    left: '5 h 48 m',
    due: 'today 14:00',
    kind: 'Return',
    reason: 'Not as described',
    site: 'ebay.de',
    amount: '€129.00',
    present: 4,
    total: 5,
    who: 'SA',
  },
  {
    id: '404-9917350-2216748',
    status: 'watch',
    left: '9 h 48 m',
    due: 'today 18:00',
    kind: 'Message',
    reason: 'Where is my parcel?',
    site: 'amazon.nl',
    amount: '€38.50',
    present: 3,
    total: 3,
    who: 'YO',
  },
  {
    id: '09-12290-47718',
    status: 'safe',
    left: '3 d 15 h',
    due: 'Mon 23 Nov 23:59',
    kind: 'Not received',
    reason: 'Parcel in transit',
    site: 'ebay.nl',
    amount: '€23.50',
    present: 3,
    total: 4,
    who: 'SA',
  },
  {
    id: '17-12255-73109',
    status: 'excluded',
    left: 'No clock',
    due: 'eBay decides',
    kind: 'Case',
    reason: 'Not as described',
    site: 'ebay.nl',
    amount: '€78.25',
    present: 5,
    total: 5,
    who: 'SA',
  },
  {
    id: '8189920113604417',
    status: 'unknown',
    left: 'Unknown',
    due: 'no data since 17 Nov',
    kind: 'Dispute',
    reason: 'Product damaged',
    site: 'AliExpress',
    amount: '€26.40',
    present: 1,
    total: 4,
    who: 'MI',
  },
];
const two = (top: string, under: string, mono = false) => (
  <>
    {top}
    <div className={mono ? 'ww-meta ww-mono' : 'ww-meta'}>{under}</div>
  </>
);
const QUEUE: readonly Column<Row>[] = [
  {
    id: 'due',
    header: 'Answer by',
    cell: (row) => (
      <>
        <StatusPair status={row.status}>{row.left}</StatusPair>
        <div className="ww-meta" style={{ paddingLeft: 16 }}>
          {row.due}
        </div>
      </>
    ),
    phone: 'left',
    sorted: 'asc',
    onSort: () => undefined,
  },
  { id: 'kind', header: 'Kind', cell: (row) => two(row.kind, row.reason), rowHeader: true, phone: 'title' },
  { id: 'order', header: 'Channel and order', cell: (row) => two(row.site, row.id, true), phone: 'line' },
  { id: 'amount', header: 'Amount', cell: (row) => <b>{row.amount}</b>, numeric: true, phone: 'end' },
  {
    id: 'evidence',
    header: 'Evidence',
    cell: (row) => (
      <span className="ww-nowrap">
        <EvidenceDots present={row.present} total={row.total} />{' '}
        <span className="ww-meta">
          {row.present}/{row.total}
        </span>
      </span>
    ),
    phone: 'right',
  },
  { id: 'who', header: 'Who', cell: (row) => <Avatar name={row.who} initials={row.who} tone="grey" />, hideBelow: 'tablet', phone: 'hide' },
];
const BEHIND: readonly Column<Row>[] = [
  { id: 'day', header: 'Ordered', cell: () => '12 Sep', shrink: true, phone: 'labelled' },
  { id: 'order', header: 'Order', cell: (row) => <Mono>{row.id}</Mono>, rowHeader: true, phone: 'left' },
  { id: 'kind', header: 'Defect', cell: (row) => <b>{row.kind}</b>, phone: 'title' },
  { id: 'what', header: 'What decided', cell: (row) => row.reason, phone: 'hide' },
  { id: 'rule', header: 'Rule', cell: () => <RuleChip>7.1/10</RuleChip>, phone: 'right' },
  { id: 'amount', header: 'We paid', cell: (row) => row.amount, numeric: true, phone: 'end' },
  { id: 'off', header: 'Rolls off', cell: () => '26 Nov', numeric: true, phone: 'labelled' },
];

/** The queue, the orders behind a figure, a loading and an empty table, the packs with their seals. */
export function TableParts() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(ROWS.slice(0, 2).map(({ id }) => id)));
  const [view, setView] = useState<'need' | 'today' | 'wait'>('need');
  const [tab, setTab] = useState<'behind' | 'all'>('behind');
  return (
    <div className="ww-stack">
      <Card footer="6 of 6">
        <Views
          label="Views"
          choices={[
            { id: 'need', word: 'Needs you', count: '14' },
            { id: 'today', word: 'Today', count: '3' },
            { id: 'wait', word: 'Waits for approval', count: '2' },
          ]}
          value={view}
          onChange={setView}
        />
        <DataTable
          caption="Claims"
          columns={QUEUE}
          rows={ROWS}
          rowKey={(row) => row.id}
          density="two-lines"
          onOpen={() => undefined}
          selection={{ chosen, onChange: setChosen, labels: { all: 'Choose all', row: (row) => `Choose ${row.id}` } }}
          tone={(row) => (row.id.startsWith('8189') ? 'gone' : null)}
        />
      </Card>
      {chosen.size > 0 && (
        <BulkBar summary={`${chosen.size} chosen, €213.90`}>
          <Button icon="packs">Make packs</Button>
          <Button kind="primary">Ask approval</Button>
          <IconButton icon="close" label="Choose none" onClick={() => setChosen(new Set())} />
        </BulkBar>
      )}
      <div className="ww-two">
        <Card>
          <Tabs
            label="Orders"
            choices={[
              { id: 'behind', word: 'Orders behind it', count: '12 + 3' },
              { id: 'all', word: 'All counted', count: '1,464' },
            ]}
            value={tab}
            onChange={setTab}
            aside={
              <Button kind="quiet" small icon="download">
                CSV
              </Button>
            }
          >
            <DataTable
              caption="Orders behind the figure"
              columns={BEHIND}
              rowKey={(row) => row.id}
              onOpen={() => undefined}
              sections={[
                {
                  id: 'counted',
                  head: (
                    <span className="ww-row">
                      <StatusPair status="breach" size="small">
                        Counted now
                      </StatusPair>
                      12 orders
                    </span>
                  ),
                  rows: ROWS.slice(0, 3),
                },
                {
                  id: 'worst',
                  head: (
                    <span className="ww-row">
                      <StatusPair status="watch" size="small">
                        Worst case only
                      </StatusPair>
                      3 orders, not decided yet
                    </span>
                  ),
                  rows: ROWS.slice(3),
                },
              ]}
            />
          </Tabs>
        </Card>
        <div className="ww-stack">
          <Card title="Loading">
            <DataTable caption="Loading" columns={BEHIND.slice(0, 3)} rowKey={(row) => row.id} rows={[]} loading={3} />
          </Card>
          <Card title="Empty">
            <DataTable
              caption="Empty"
              columns={BEHIND.slice(0, 3)}
              rowKey={(row) => row.id}
              rows={[]}
              empty={
                <EmptyState icon="orders" title="No late orders">
                  Every order of these 30 days was confirmed in time.
                </EmptyState>
              }
            />
          </Card>
          <Card title="Seals" padded>
            <div className="ww-stack" style={{ gap: 10 }}>
              <SealMark state="sealed" word="Sealed" detail="a3f9…41c7" />
              <SealMark state="sent" word="Sealed, sent" detail="0c8d…93af" />
              <SealMark state="newer-evidence" word="Newer evidence" detail="77be…d012" />
              <SealMark state="draft" word="Draft" detail="not sealed" mono={false} />
              <SealMark state="broken" word="Does not verify" detail="page 4 changed" mono={false} />
            </div>
          </Card>
        </div>
      </div>
    </div>
  );
}
