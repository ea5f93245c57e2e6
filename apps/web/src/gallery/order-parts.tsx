import { useState } from 'react';
import { BandKey, Card, KeyValues, LaneTimeline, Segmented, VerdictList } from '@weerwoord/ui';
import type { LaneItem } from '@weerwoord/ui';
import { EVIDENCE_WORDS, LANE_NAMES } from './sample-words';

const INSTANT = '2026-10-28T10:20:00Z';
const ITEMS: readonly LaneItem[] = [
  {
    kind: 'entry',
    id: '1',
    lane: 'buyer',
    day: 'Tue 27 Oct',
    time: '09:14',
    instant: INSTANT,
    title: 'Ordered',
    detail: 'Linen bed set 200 × 200, sand, 1 piece, €84.90',
    source: { word: 'Amazon', onOpen: () => undefined },
    number: 3,
  },
  {
    kind: 'entry',
    id: '2',
    lane: 'us',
    day: 'Wed 28 Oct',
    time: '11:20',
    instant: INSTANT,
    title: 'Shipment confirmed',
    detail: (
      <>
        DHL, <span className="ww-mono">00340434161094042557</span>
      </>
    ),
    source: { word: 'Amazon' },
    number: 5,
  },
  {
    kind: 'entry',
    id: '3',
    lane: 'carrier',
    day: null,
    time: '18:06',
    instant: INSTANT,
    title: 'First scan',
    detail: 'Krefeld, 30 h before ship-by',
    source: { word: 'DHL' },
    number: 4,
    key: true,
  },
  {
    kind: 'entry',
    id: '4',
    lane: 'carrier',
    day: 'Thu 29 Oct',
    time: '02:41',
    instant: INSTANT,
    title: 'Sorted',
    detail: 'Köln',
    source: { word: 'DHL' },
  },
  { kind: 'deadline', id: '5', of: 'ship', day: 'Thu 29 Oct', text: 'Ship by 23:59' },
  {
    kind: 'entry',
    id: '6',
    lane: 'carrier',
    day: 'Fri 30 Oct',
    time: '08:12',
    instant: INSTANT,
    title: 'Out for delivery',
    detail: 'Köln',
    source: { word: 'DHL' },
  },
  {
    kind: 'entry',
    id: '7',
    lane: 'carrier',
    day: null,
    time: '13:27',
    instant: INSTANT,
    title: 'Delivered',
    detail: '50672 Köln, postcode of the order',
    source: { word: 'DHL' },
    number: 1,
    key: true,
  },
  { kind: 'deadline', id: '8', of: 'deliver', day: 'Tue 3 Nov', text: 'Promised by 23:59' },
  { kind: 'quiet', id: '9', text: '8 days without anything' },
  {
    kind: 'entry',
    id: '10',
    lane: 'buyer',
    day: 'Wed 11 Nov',
    time: '20:15',
    instant: INSTANT,
    title: 'Message: “Where is my parcel?”',
    detail: 'Reply due Fri 13 Nov 20:15 (48 h)',
    source: { word: 'mailbox' },
    number: 6,
  },
  {
    kind: 'entry',
    id: '11',
    lane: 'us',
    day: 'Thu 12 Nov',
    time: '09:02',
    instant: INSTANT,
    title: 'Reply after 12 h 47 m',
    detail: 'Delivery details, request to ask neighbours and household, delivery record attached',
    source: { word: 'mailbox' },
    number: 7,
  },
  { kind: 'quiet', id: '12', text: '6 days without an answer of the buyer' },
  {
    kind: 'entry',
    id: '13',
    lane: 'market',
    day: 'Wed 18 Nov',
    time: '11:24',
    instant: INSTANT,
    title: 'Claim: not received',
    detail: 'A-to-z Guarantee, €84.90',
    source: { word: 'e-mail' },
    key: true,
  },
  { kind: 'now', id: '14', day: 'Fri 20 Nov', text: 'Now, 08:12' },
  { kind: 'deadline', id: '15', of: 'safe', day: null, text: 'Safe deadline today 11:24, in 3 h 12 m' },
  { kind: 'deadline', id: '16', of: 'hard', day: 'Sat 21 Nov', text: 'Latest deadline of the mail 11:24' },
];

/** The order page's timeline in both layouts, with verdicts beside it. */
export function OrderParts() {
  const [layout, setLayout] = useState<'lanes' | 'list'>('lanes');
  return (
    <div className="ww-two">
      <Card
        title="Timeline"
        count="10 events, 4 deadlines"
        aside={
          <>
            <span className="ww-meta">
              <BandKey ship="until ship-by" deliver="promised delivery" />
            </span>
            <Segmented
              label="Layout"
              choices={[
                { id: 'lanes', word: 'Lanes' },
                { id: 'list', word: 'List' },
              ]}
              value={layout}
              onChange={setLayout}
            />
          </>
        }
      >
        <LaneTimeline
          items={ITEMS}
          bands={[
            { band: 'ship', from: '1', to: '5' },
            { band: 'deliver', from: '6', to: '8' },
          ]}
          laneNames={LANE_NAMES}
          zone="CET"
          numberName={EVIDENCE_WORDS.numberName}
          layout={layout}
        />
      </Card>
      <div className="ww-stack">
        <Card title="Verdict per metric">
          <VerdictList
            label="Verdicts"
            verdicts={[
              {
                id: 'l',
                metric: 'Late shipment',
                status: 'safe',
                word: 'On time',
                fact: 'Confirmed Wed 28 Oct 11:20, before ship-by Thu 29 Oct 23:59.',
                rule: '7.2/7',
                ruleOf: 'rule of 14 Nov 2026',
              },
              {
                id: 'o',
                metric: 'Order defects',
                status: 'watch',
                word: 'Open',
                fact: 'Not counted as confirmed, counted in the worst case, until Amazon decides.',
                rule: '7.1/5',
                ruleOf: 'rule of 14 Nov 2026',
              },
            ]}
          />
        </Card>
        <Card title="Money" padded>
          <KeyValues
            rows={[
              { key: 'Order value', value: '€84.90' },
              { key: 'Amazon fee', value: '−€12.74' },
              { key: 'DHL shipping', value: '−€5.19' },
              { key: 'Paid out 10 Nov', value: '€66.97', strong: true },
              { key: 'Refunded', value: <span className="ww-meta">nothing</span> },
            ]}
          />
        </Card>
      </div>
    </div>
  );
}
