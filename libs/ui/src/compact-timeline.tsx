import type { ReactNode } from 'react';
import { EvidenceNumber } from './small-parts';
import { classes } from './classes';

/** Who did it: the buyer, we, the carrier or the marketplace. */
export type Lane = 'buyer' | 'us' | 'carrier' | 'market';
export type Band = 'ship' | 'deliver';
export type CompactEntry = {
  readonly id: string;
  readonly lane: Lane;
  /** Day and time in the viewer's zone: "28 Oct 18:06". */
  readonly when: ReactNode;
  /** On hover: the same in the site's zone. */
  readonly whenThere?: string | undefined;
  /** ISO instant for machines. */
  readonly instant: string;
  readonly text: ReactNode;
  readonly band?: Band | null | undefined;
  readonly cites?: readonly { readonly id: string; readonly number: number }[] | undefined;
};

/** "28 Oct 18:06", and a sign more where months are written longer; what is longer names its year and needs a wider column. */
const SHORT_WHEN = 13;

/** The order's story in one narrow list, beside the work on a claim. */
export function CompactTimeline({
  entries,
  laneNames,
  numberName,
  pointed,
  onPoint,
}: {
  readonly entries: readonly CompactEntry[];
  /** Read before each entry, since the dot's colour says it only to some. */
  readonly laneNames: Readonly<Record<Lane, string>>;
  readonly numberName: (number: number) => string;
  readonly pointed?: ReadonlySet<string> | undefined;
  readonly onPoint?: ((ids: readonly string[]) => void) | undefined;
}) {
  return (
    <ol className={classes('ww-tl', entries.some(({ when }) => typeof when === 'string' && when.length > SHORT_WHEN) && 'ww-tl-years')}>
      {entries.map(({ id, lane, when, whenThere, instant, text, band, cites = [] }) => {
        const ids = cites.map((cite) => cite.id);
        return (
          <li
            key={id}
            className={classes(`ww-lane-${lane}`)}
            data-band={band ?? undefined}
            data-pointed={ids.some((one) => pointed?.has(one)) ? '' : undefined}
            onMouseEnter={onPoint && ids.length > 0 ? () => onPoint(ids) : undefined}
            onMouseLeave={onPoint && ids.length > 0 ? () => onPoint([]) : undefined}
          >
            <time dateTime={instant} title={whenThere}>
              {when}
            </time>
            <i className="ww-tl-point" aria-hidden="true" />
            <span className="ww-tl-text">
              <span className="ww-hidden">{laneNames[lane]}: </span>
              {text}
            </span>
            <span className="ww-row" style={{ gap: 4, alignSelf: 'start' }}>
              {cites.map((cite) => (
                <EvidenceNumber key={cite.id} number={cite.number} label={numberName(cite.number)} />
              ))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** What the tints behind the entries mean. */
export function BandKey({ ship, deliver, aside }: { readonly ship: string; readonly deliver: string; readonly aside?: ReactNode }) {
  return (
    <span className="ww-row ww-row-wrap" style={{ gap: 14 }}>
      <span className="ww-row" style={{ gap: 6 }}>
        <i className="ww-swatch ww-swatch-ship" aria-hidden="true" />
        {ship}
      </span>
      <span className="ww-row" style={{ gap: 6 }}>
        <i className="ww-swatch ww-swatch-deliver" aria-hidden="true" />
        {deliver}
      </span>
      {aside !== undefined && <span className="ww-push">{aside}</span>}
    </span>
  );
}
