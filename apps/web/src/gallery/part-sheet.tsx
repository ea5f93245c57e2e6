import { useState } from 'react';
import {
  AdviceCard,
  Button,
  Card,
  CheckField,
  CitedText,
  ClockBar,
  DraftText,
  EmptyState,
  ErrorState,
  EvidenceList,
  Figure,
  Gap,
  Kbd,
  LinkButton,
  LinterStrip,
  Meta,
  Mono,
  RefundGuard,
  Segmented,
  SkeletonRows,
  StatusPair,
  StatusPill,
  TextField,
} from '@weerwoord/ui';
import type { Status } from '@weerwoord/ui';
import { CLOCK_WORDS, EVIDENCE_WORDS } from './sample-words';

const WORDS: readonly (readonly [Status, string, string])[] = [
  ['safe', 'safe', 'On time'],
  ['watch', 'watch', 'Close to the limit'],
  ['breach', 'breach', 'Over the limit'],
  ['unknown', 'unknown', 'No data'],
  ['excluded', 'excluded', 'Set aside'],
];
const NOW = new Date('2026-11-20T08:12:00Z');
const inHours = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const CLOCKS = [
  ['safe: more than 24 h', { openedAt: inHours(-20), safeAt: inHours(52), hardAt: inHours(88) }],
  ['watch: under 24 h', { openedAt: inHours(-38.2), safeAt: inHours(9.8), hardAt: inHours(33.8) }],
  ['breach: under 8 h', { openedAt: inHours(-44.8), safeAt: inHours(3.2), hardAt: inHours(27.2) }],
  ['hard deadline counts', { openedAt: inHours(-85), safeAt: inHours(-1), hardAt: inHours(24) }],
  ['closed as missed', { openedAt: inHours(-74), safeAt: inHours(-26), hardAt: inHours(-2) }],
  ['nothing to do', { openedAt: inHours(-74), safeAt: null, hardAt: null, clock: 'nobody' }],
  ['no data since 17 Nov', { openedAt: inHours(-74), safeAt: null, hardAt: null, clock: 'unknown' }],
] as const;

/** The sheet of small parts, in the order of the design's own. */
export function PartSheet() {
  const [kind, setKind] = useState<'final' | 'known'>('final');
  const [pointed, setPointed] = useState<ReadonlySet<string>>(new Set(['e2']));
  const [when, setWhen] = useState('24');
  const point = (ids: readonly string[]) => setPointed(new Set(ids));
  const cite = (text: string, k: 'cited' | 'uncited' | 'broken', number?: number) => (
    <CitedText
      pieces={[{ text, kind: k, cites: number === undefined ? [] : [{ id: `e${number}`, number }] }]}
      pointed={pointed}
      onPoint={point}
      numberName={EVIDENCE_WORDS.numberName}
    />
  );
  return (
    <div className="gallery-sheet">
      <Card title="Status pair" aside={<Meta>shape, colour, word</Meta>}>
        <div className="gallery-dl">
          {WORDS.flatMap(([status, name, word]) => [
            <span key={name}>{name}</span>,
            <span key={`${name}2`} className="ww-row ww-row-wrap" style={{ gap: 16 }}>
              <StatusPair status={status}>{word}</StatusPair>
              <StatusPill status={status}>{word}</StatusPill>
            </span>,
          ])}
        </div>
      </Card>
      <Card title="Buttons" aside={<Meta>one primary per screen</Meta>}>
        <div className="gallery-dl">
          <span>primary</span>
          <span className="ww-row">
            <Button kind="primary">Approve</Button>
            <Button kind="primary" disabled>
              Not yet
            </Button>
          </span>
          <span>secondary</span>
          <span className="ww-row">
            <Button>Save</Button>
            <Button disabled>Not yet</Button>
          </span>
          <span>working</span>
          <span className="ww-row">
            <Button working="Sending…">Send it now</Button>
          </span>
          <span>guarded</span>
          <span className="ww-row">
            <Button kind="danger">Refund</Button>
            <Button kind="danger" aria-expanded>
              Refund
            </Button>
          </span>
          <span>quiet, small</span>
          <span className="ww-row">
            <Button kind="quiet">Undo</Button>
            <Button small>List</Button>
            <Button small kind="accent">
              Fix 12
            </Button>
            <Kbd>Ctrl K</Kbd>
          </span>
        </div>
      </Card>
      <Card title="Draft text">
        <DraftText>
          {cite('Cited sentence, at rest.', 'cited', 1)}
          {cite('Cited sentence, pointed at.', 'cited', 2)}
          {cite('A sentence without evidence, asked for on save.', 'uncited')}
          {cite('A sentence whose evidence was withdrawn.', 'broken', 4)}
          <Gap
            title="Gap: signature."
            actions={
              <>
                <Button small>Add file</Button>
                <Button small>Leave out</Button>
              </>
            }
          >
            Blocks copying.
          </Gap>
          <Gap title="Gap: signature." state="waiting">
            Asked DHL on 18 Nov.
          </Gap>
          <Gap title="Gap: signature or photo." state="left-out">
            Left out by Sanne.
          </Gap>
        </DraftText>
        <LinterStrip
          label="Checks"
          findings={[
            { id: 'a', status: 'safe', text: '914 of 1,500 characters' },
            { id: 'b', status: 'watch', text: '1 gap blocks copying' },
            { id: 'c', status: 'breach', text: 'outside link in sentence 3' },
          ]}
        />
      </Card>
      <Card title="Clock bar" aside={<Meta>never pauses, never jumps</Meta>}>
        {CLOCKS.map(([note, facts]) => (
          <div key={note} className="gallery-clock">
            <ClockBar {...facts} now={NOW} labels={CLOCK_WORDS} aside={note} slim />
          </div>
        ))}
      </Card>
      <Card title="Type" padded>
        <div style={{ display: 'grid', gap: 6 }}>
          <Figure
            size="page"
            value="0.82%"
            detail="12 of 1,464 orders, 38 set aside"
            status={<StatusPill status="watch">Close to the limit</StatusPill>}
          />
          <Figure value="18,412" detail="28/36 section figure" />
          <span className="ww-h1">Page title</span>
          <span className="ww-lead">Lead sentence</span>
          <span>Base text</span>
          <Meta>Meta, axis, chips</Meta>
          <Mono>302-4471926-8850317</Mono>
        </div>
      </Card>
      <AdviceCard
        eyebrow="Advice"
        lead="Contest, for the metric. Expect to lose the money."
        why="One decisive fact, then what the opposite would cost."
        rulesLabel="Rules"
        rules={[{ id: '7.3/4', words: 'Rule in words', read: 'read 14 Nov' }]}
      />
      <AdviceCard
        eyebrow="Advice, unsure"
        unsure
        lead="Not enough to advise, 2 items missing"
        rulesLabel="Rules"
        rules={[]}
        changed="A rule behind this advice changed on 2 Nov"
      />
      <Card title="Refund guard" padded>
        <RefundGuard
          verdict="harm"
          title="Refunding now does harm"
          columns={{ what: 'What', refund: 'Refund now', contest: 'Contest' }}
          rows={[]}
          reason={{ label: 'Why refund anyway?', placeholder: 'Why refund anyway?', tooShort: (n) => `${n} more characters` }}
          confirm={{ words: 'Refund anyway', onConfirm: () => undefined }}
        />
        <RefundGuard
          verdict="safe"
          title="Refunding now is safe, no claim filed yet"
          columns={{ what: 'What', refund: 'Refund now', contest: 'Contest' }}
          rows={[]}
          note="Keeps the order out of the metric. Costs €84.90."
          reason={{ label: '', placeholder: '', tooShort: String }}
          confirm={{ words: 'Refund €84.90', onConfirm: () => undefined }}
        />
        <RefundGuard
          verdict="unknown"
          title="What a refund does is not known"
          columns={{ what: 'What', refund: 'Refund now', contest: 'Contest' }}
          rows={[]}
          note="The claim was not read yet."
          reason={{ label: '', placeholder: '', tooShort: String }}
        />
      </Card>
      <Card title="Fields" padded>
        <div style={{ display: 'grid', gap: 10 }}>
          <TextField label="Hours" value={when} onChange={setWhen} />
          <TextField label="Scan time" value="25:14" onChange={() => undefined} problem="No such hour, 00:00 to 23:59" />
          <CheckField label="Count it" checked onChange={() => undefined} />
          <Segmented
            label="Figure"
            choices={[
              { id: 'final', word: 'Final' },
              { id: 'known', word: 'As known' },
            ]}
            value={kind}
            onChange={setKind}
          />
        </div>
      </Card>
      <Card title="Evidence item">
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
                { id: 'e1', state: 'present', title: 'Present', detail: '30 Oct 13:27 CET, 50672 Köln', source: 'DHL', number: 1 },
                {
                  id: 'e2',
                  state: 'present',
                  title: 'Pointed at from the draft',
                  detail: 'same colour as the hovered sentence',
                  source: 'computed',
                  number: 2,
                },
                {
                  id: 'e3',
                  state: 'missing',
                  title: 'Missing, can be got',
                  detail: 'asked DHL 18 Nov, usual reply 2 days',
                  action: <Button small>Ask again</Button>,
                },
                { id: 'e4', state: 'fetching', title: 'Being fetched', detail: 'DHL, started 8 s ago' },
                {
                  id: 'e5',
                  state: 'contradicts',
                  title: 'Contradicts',
                  detail: 'label postcode 50674, order 50672',
                  action: <Button small>Compare</Button>,
                },
                { id: 'e6', state: 'impossible', title: 'Cannot exist', detail: 'label not from Buy Shipping' },
              ],
            },
          ]}
        />
      </Card>
      <Card title="Nothing yet, loading, failed">
        <EmptyState icon="claims" title="No claims need you" action={<Button>See closed claims</Button>}>
          New ones land here as soon as the mail or API brings them.
        </EmptyState>
        <SkeletonRows label="Loading claims" />
        <div style={{ padding: '0 16px 16px' }}>
          <ErrorState title="eBay did not answer" action={<LinkButton onClick={() => undefined}>Try now</LinkButton>}>
            Last data 07:31, 41 min ago. Trying again in 2 min.
          </ErrorState>
        </div>
      </Card>
    </div>
  );
}
