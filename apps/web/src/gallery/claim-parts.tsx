import { useState } from 'react';
import {
  ActionBar,
  AdviceCard,
  AdviceOptions,
  BandKey,
  Button,
  Card,
  CitedText,
  ClockBar,
  CompactTimeline,
  DraftText,
  EvidenceList,
  Gap,
  LinterStrip,
  PageHeader,
  RefundGuard,
  StatusPair,
} from '@weerwoord/ui';
import type { CompactEntry } from '@weerwoord/ui';
import { CLOCK_WORDS, EVIDENCE_WORDS, LANE_NAMES } from './sample-words';

const utc = (iso: string) => new Date(iso);
const entry = (
  id: string,
  lane: CompactEntry['lane'],
  when: string,
  text: string,
  band: CompactEntry['band'],
  cites: readonly number[] = [],
): CompactEntry => ({
  id,
  lane,
  when,
  text,
  band,
  instant: '2026-10-28T10:20:00Z',
  cites: cites.map((number) => ({ id: `e${number}`, number })),
});
const STORY: readonly CompactEntry[] = [
  entry('1', 'buyer', '27 Oct 09:14', 'Order placed', null, [3]),
  entry('2', 'us', '28 Oct 11:20', 'Shipment confirmed, DHL number on the order', 'ship', [5]),
  entry('3', 'carrier', '28 Oct 18:06', 'First scan, Krefeld, 30 h before ship-by', 'ship', [4]),
  entry('4', 'carrier', '29 Oct 02:41', 'Sorted, Köln', 'ship'),
  entry('5', 'carrier', '30 Oct 08:12', 'Out for delivery, Köln', 'deliver'),
  entry('6', 'carrier', '30 Oct 13:27', 'Delivered, 50672 Köln', 'deliver', [1]),
  entry('7', 'buyer', '11 Nov 20:15', 'Buyer: “Where is my parcel?”', null, [6]),
  entry('8', 'us', '12 Nov 09:02', 'Our reply after 12 h 47 m, no answer since', null, [6]),
  entry('9', 'market', '18 Nov 11:24', 'Claim: item not received, €84.90', null),
];
const present = (number: number, title: string, detail: string, source: string) => ({
  id: `e${number}`,
  state: 'present' as const,
  title,
  detail,
  source,
  number,
});

/** The claim page's parts together: evidence left, work right. */
export function ClaimParts() {
  const [pointed, setPointed] = useState<ReadonlySet<string>>(new Set(['e1', 'e2']));
  const [guard, setGuard] = useState(true);
  const point = (ids: readonly string[]) => setPointed(new Set(ids));
  const name = EVIDENCE_WORDS.numberName;
  const given = { pointed, onPoint: point, numberName: name };
  const cites = (...numbers: readonly number[]) => numbers.map((number) => ({ id: `e${number}`, number }));
  return (
    <div>
      <PageHeader
        title="A-to-z claim, not received, €84.90"
        crumbsLabel="Way"
        crumbs={[
          { key: 'c', node: <a href="#claims">Claims</a> },
          { key: 'd', node: 'Due today, 1 of 3' },
        ]}
        actions={
          <>
            <Button icon="packs">Make pack</Button>
            <Button icon="outside">Open in Seller Central</Button>
          </>
        }
      />
      <div className="ww-two ww-two-even">
        <div className="ww-stack">
          <Card
            title="What happened"
            aside={<a href="#order">Whole order</a>}
            footer={<BandKey ship="ship-by window" deliver="promised delivery" aside="CET, as in Köln" />}
          >
            <CompactTimeline entries={STORY} laneNames={LANE_NAMES} {...given} />
          </Card>
          <Card
            title="Evidence"
            count="6 of 7"
            aside={
              <>
                <span className="ww-meta">proof strength</span>
                <StatusPair status="watch" size="small">
                  low
                </StatusPair>
              </>
            }
          >
            <EvidenceList
              labels={EVIDENCE_WORDS}
              pointed={pointed}
              onPoint={(id) => point(id === null ? [] : [id])}
              groups={[
                {
                  id: 'r',
                  title: 'Required',
                  status: 'safe',
                  summary: '6 of 6',
                  entries: [
                    present(1, 'Delivery scan', '30 Oct 13:27 CET, 50672 Köln', 'DHL'),
                    present(2, 'Address match', 'label equals order: postcode, town, street', 'computed'),
                    present(4, 'First scan', '28 Oct 18:06 CET, before ship-by', 'DHL'),
                  ],
                },
                {
                  id: 's',
                  title: 'Strong, one is enough',
                  status: 'watch',
                  summary: '0 of 1',
                  entries: [
                    {
                      id: 'pod',
                      state: 'missing',
                      title: 'Proof of delivery with signature',
                      detail: 'asked DHL 18 Nov 12:05, usual reply within 2 days',
                      action: <Button small>Ask again</Button>,
                    },
                    { id: 'photo', state: 'impossible', title: 'Claims-protected label', detail: 'not bought through Buy Shipping' },
                  ],
                },
              ]}
            />
          </Card>
        </div>
        <div className="ww-stack">
          <Card padded>
            <ClockBar
              now={utc('2026-11-20T07:12:00Z')}
              openedAt={utc('2026-11-18T10:24:00Z')}
              safeAt={utc('2026-11-20T10:24:00Z')}
              hardAt={utc('2026-11-21T10:24:00Z')}
              labels={CLOCK_WORDS}
              lead={
                <>
                  Answer by <b>today 11:24</b>, the safe deadline
                </>
              }
              aside="last possible Sat 21 Nov 11:24"
              points={{
                opened: { what: 'Claim mail', when: 'Wed 18 Nov 11:24', short: { what: 'Claim mail', when: 'Wed 11:24' } },
                safe: { what: 'Safe, 48 h', when: 'Fri 20 Nov 11:24', short: { what: 'Safe', when: 'Fri 11:24' } },
                hard: { what: 'Mail says 3 days', when: 'Sat 21 Nov 11:24', short: { what: 'Mail says', when: 'Sat 11:24' } },
              }}
            />
          </Card>
          <AdviceCard
            eyebrow="Advice"
            lead="Contest, for the metric. Expect to lose the money without a signature."
            rulesLabel="Rules behind it"
            why="Delivered scan at the postcode of the order, first scan before ship-by. Refunding now would still count in the order defect rate."
            rules={[
              { id: '7.3/4', words: 'Delivered, scan only: contest for “not counted”', read: 'read 14 Nov' },
              { id: '7.1/9', words: 'Refund after filing: counted, and you pay', read: 'read 14 Nov' },
              { id: '4.5', words: 'Label not from Buy Shipping: no claims protection', read: 'read 2 Nov' },
            ]}
          >
            <AdviceOptions
              label="Choices"
              options={[
                { id: 'contest', icon: 'claims', title: 'Contest', note: 'advised, asks both axes', chosen: true, onChoose: () => undefined },
                {
                  id: 'refund',
                  icon: 'refund',
                  title: 'Refund €84.90',
                  note: 'guarded, see below',
                  risk: true,
                  open: guard,
                  controls: 'guard',
                  onChoose: () => setGuard(!guard),
                },
                { id: 'send', icon: 'clock', title: 'Send what we have', note: 'open since 03:24', onChoose: () => undefined },
              ]}
            />
            {guard && (
              <RefundGuard
                id="guard"
                verdict="harm"
                title="Refunding now does harm"
                rules="Amazon 7.1/9, 4.5, 4.7"
                columns={{ what: 'What', refund: 'Refund now', contest: 'Contest' }}
                rows={[
                  {
                    what: 'Order defect rate',
                    refund: { text: '0.89%, counted at once', status: 'breach' },
                    contest: { text: '0.82% if not counted', status: 'safe' },
                  },
                  { what: 'Room left', refund: { text: '1 defect' }, contest: { text: '2 defects' } },
                  { what: 'Money', refund: { text: '−€84.90, certain' }, contest: { text: '−€84.90 likely, €0 possible' } },
                  {
                    what: 'Amazon pays, appeal',
                    refund: { text: 'both closed', status: 'breach' },
                    contest: { text: 'both open, appeal 30 days', status: 'safe' },
                  },
                ]}
                reason={{ label: 'Why refund anyway?', placeholder: 'Why refund anyway?', tooShort: (n) => `${n} more characters` }}
                note="At least 20 characters, kept in the audit trail"
                confirm={{ words: 'Refund anyway', onConfirm: () => undefined }}
              />
            )}
          </AdviceCard>
          <Card title="Answer to Amazon" count="draft 2, by Youssef, 07:51">
            <DraftText>
              <CitedText pieces={[{ text: 'Order 302-4471926-8850317, claim: item not received.', kind: 'plain' }]} {...given} />
              <CitedText
                pieces={[
                  {
                    text: 'The parcel was delivered on Friday 30 October 2026 at 13:27 CET in 50672 Köln, the postcode of the order.',
                    kind: 'cited',
                    cites: cites(1, 2),
                  },
                ]}
                {...given}
              />
              <Gap
                title="Gap: signature or delivery photo."
                actions={
                  <>
                    <Button small>Add file</Button>
                    <Button small>Leave out</Button>
                  </>
                }
              >
                Without it the scan decides, and the money is likely lost.
              </Gap>
              <CitedText
                pieces={[
                  {
                    text: 'It was handed to DHL on 28 October at 18:06 CET, before the ship-by time of 29 October 23:59 CET. ',
                    kind: 'cited',
                    cites: cites(4),
                  },
                  { text: 'Tracking number 00340434161094042557 has been on the order since 28 October 11:20 CET.', kind: 'cited', cites: cites(5) },
                ]}
                {...given}
              />
              <CitedText
                pieces={[
                  {
                    text: 'We ask you to deny the claim, or to fund it without debiting us, and not to count it in the order defect rate.',
                    kind: 'plain',
                  },
                ]}
                {...given}
              />
            </DraftText>
            <LinterStrip
              label="Checks"
              findings={[
                { id: 'gap', status: 'watch', text: '1 gap blocks copying' },
                { id: 'n', status: 'safe', text: '914 of 1,500 characters' },
                { id: 'f', status: 'safe', text: 'no attachments here' },
                { id: 't', status: 'safe', text: 'tone and content' },
              ]}
            />
            <ActionBar
              extra={
                <>
                  <Button>Save</Button>
                  <Button>Ask approval</Button>
                  <Button icon="copy" disabled>
                    Copy answer
                  </Button>
                  <Button disabled>Mark as sent</Button>
                </>
              }
            >
              <Button kind="primary">Leave gap out and approve</Button>
            </ActionBar>
          </Card>
        </div>
      </div>
    </div>
  );
}
