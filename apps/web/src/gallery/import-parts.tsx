import { useState } from 'react';
import { BalanceBar, Button, Card, DropZone, KeyHints, Notice, ProgressRow, SelectField } from '@weerwoord/ui';

/** Drop zone, sum that balances, work going on. */
export function ImportParts() {
  const [into, setInto] = useState<'content' | 'de'>('content');
  return (
    <div className="ww-stack">
      <DropZone
        label="Files to import"
        title="Drop files here"
        or=", or "
        choose="choose files"
        chooseFolder="a folder"
        paste=", or paste text"
        hint="CSV, TSV, JSON, EML, MBOX, ZIP; up to 2 GB each"
        onFiles={() => undefined}
        onText={() => undefined}
        aside={
          <>
            <span className="ww-meta">into</span>
            <SelectField
              label="Account"
              bareLabel
              options={[
                { id: 'content', word: 'By content, ask when unsure' },
                { id: 'de', word: 'amazon.de' },
              ]}
              value={into}
              onChange={setInto}
              width={264}
            />
          </>
        }
      />
      <Card title="This import" count="5 files, started 08:04 by Sanne" aside={<Button small>Pause</Button>}>
        <BalanceBar
          figures={{ read: 18412, accepted: 17906, merged: 494, rejected: 12, expected: 24500 }}
          formatCount={(n) => n.toLocaleString('en-GB')}
          note="nothing is dropped in silence"
          labels={{
            read: 'Read so far',
            accepted: 'accepted',
            merged: 'merged, already known',
            rejected: 'rejected',
            balanced: 'Balanced',
            unbalanced: (n) => `${n} rows unaccounted for`,
          }}
          progress={{ done: '75% of about 24,500 rows', pace: '2,140 rows a second, 3 s left' }}
        />
      </Card>
      <div className="ww-two">
        <Card
          title="October 2026, all accounts"
          aside={
            <Button small kind="quiet">
              Stop
            </Button>
          }
          padded
        >
          <ProgressRow
            what="Sealing 23 of 38 packs"
            how="61%, about 40 s left"
            share={0.61}
            note="One ZIP with a list of contents, 212 MB so far. You can leave this page."
          />
        </Card>
        <Card title="Keys" padded>
          <KeyHints
            hints={[
              { keys: ['J', 'K'], does: 'next and previous' },
              { keys: ['X'], does: 'choose' },
              { keys: ['Ctrl', 'Enter'], does: 'approve' },
            ]}
          />
        </Card>
      </div>
      <Notice tone="safe" title="Answer sent">
        Recorded at 09:41, in your name.
      </Notice>
    </div>
  );
}
