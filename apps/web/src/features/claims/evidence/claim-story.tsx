import { Link } from '@tanstack/react-router';
import { BandKey, Card, CompactTimeline, LinkButton } from '@weerwoord/ui';
import type { Band, CompactEntry, Lane } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useEvidenceLabels, useLaneNames } from '../../../app/part-words';
import { lineId } from './claim-evidence';
import type { Claim } from '../claims.query';

type Entry = Claim['timeline'][number];
const LANES: Readonly<Record<Entry['lane'], Lane>> = { buyer: 'buyer', us: 'us', carrier: 'carrier', marketplace: 'market' };
/** What the eye should find first. */
const STRONG = /^(scan\.(accepted|delivered|signature|returned|lost)|delivered-stated|claim\.|refund\.)/;

/** Inside the ship-by window, or inside the promised days; a scan in both stands in the one it is about. */
export function bandOf(at: string, { shipFrom, shipBy, deliverFrom, deliverBy }: Claim['bands'], lane: Entry['lane']): Band | null {
  const moment = Date.parse(at);
  const inside = (from: string | null, to: string | null) => to !== null && moment <= Date.parse(to) && (from === null || moment >= Date.parse(from));
  const shipping = shipBy !== null && shipFrom !== null && moment > Date.parse(shipFrom) && inside(shipFrom, shipBy);
  const delivering = deliverBy !== null && deliverFrom !== null && inside(deliverFrom, deliverBy) && lane === 'carrier';
  return delivering ? 'deliver' : shipping ? 'ship' : null;
}

type Props = {
  readonly claim: Claim;
  readonly pointed: ReadonlySet<string>;
  readonly onPoint: (ids: readonly string[]) => void;
  readonly onNotice: () => void;
};

/** The order's story in short, beside the work. */
export function ClaimStory({ claim, pointed, onPoint, onNotice }: Props) {
  const { t } = useWords();
  const laneNames = useLaneNames();
  const { numberName } = useEvidenceLabels();
  const entries = useEntries(claim);
  const tinted = new Set(entries.map(({ band }) => band));
  return (
    <Card
      title={t('claim-story.title')}
      aside={
        <span className="ww-row claim-links">
          {claim.notice.recordId !== null && <LinkButton onClick={onNotice}>{t('claim-notice.show')}</LinkButton>}
          {claim.orderId !== null && (
            <Link to="/orders/$orderId" params={{ orderId: claim.orderId }}>
              {t('claim-story.whole-order')}
            </Link>
          )}
        </span>
      }
      footer={
        entries.length === 0 ? undefined : tinted.has('ship') && tinted.has('deliver') ? (
          <BandKey ship={t('claim-story.ship-by')} deliver={t('claim-story.promised')} aside={t('claim-story.your-time')} />
        ) : (
          <span className="ww-row ww-meta">
            {tinted.has('ship') && <OneBand band="ship" word={t('claim-story.ship-by')} />}
            {tinted.has('deliver') && <OneBand band="deliver" word={t('claim-story.promised')} />}
            <span className="ww-push">{t('claim-story.your-time')}</span>
          </span>
        )
      }
    >
      {entries.length === 0 ? (
        <p className="ww-card-body ww-meta">{t('claim-story.none')}</p>
      ) : (
        <CompactTimeline entries={entries} laneNames={laneNames} numberName={numberName} pointed={pointed} onPoint={onPoint} />
      )}
    </Card>
  );
}

function useEntries({ timeline, checklist, bands, clock }: Claim): readonly CompactEntry[] {
  const { t, told, format } = useWords();
  const exhibits = new Map(checklist.lines.flatMap((line) => (line.exhibit === null ? [] : [[lineId(line), line.exhibit] as const])));
  return inTime(timeline).map(({ at, dateOnly, lane, what, figures, itemId }, place) => {
    const words = told('claim-event', what, figures) ?? t('claim-story.unknown');
    const number = itemId === null ? undefined : exhibits.get(itemId);
    return {
      id: `${place}`,
      lane: LANES[lane],
      when: dateOnly ? format.day(at) : `${format.day(at)} ${format.time(at)}`,
      whenThere: dateOnly ? undefined : format.momentIn(at, clock.zone),
      instant: at,
      text: STRONG.test(what) ? <Emphasised words={words} /> : words,
      band: bandOf(at, bands, lane),
      cites: itemId !== null && number !== undefined ? [{ id: itemId, number }] : [],
    };
  });
}

/** Entries of one instant in the order in which they happen: placed before paid. */
const inTime = (timeline: readonly Entry[]): readonly Entry[] =>
  [...timeline].sort((a, b) => (a.at === b.at ? Number(b.what === 'order-placed') - Number(a.what === 'order-placed') : a.at < b.at ? -1 : 1));

function OneBand({ band, word }: { readonly band: Band; readonly word: string }) {
  return (
    <span className="ww-row">
      <i className={`ww-swatch ww-swatch-${band}`} aria-hidden="true" />
      {word}
    </span>
  );
}

/** The first words strong, what follows the comma plain: "**Delivered**, 50672 Köln". */
function Emphasised({ words }: { readonly words: string }) {
  const [first = '', ...rest] = words.split(/(?=, )/);
  return (
    <>
      <b>{first}</b>
      {rest.join('')}
    </>
  );
}
