import { carrierKey } from '../carrier-key';
import type { TzSource } from '../scan';
import { ANY_LOCAL, homeZoneOf, TIME_SOURCES } from './time-sources';
import { localInstants } from './local-instants';
import { offsetMinutes, offsetText, readWrittenTime } from './written-time';
import type { WrittenTime } from './written-time';
import { zoneOfPlace } from './zone-of-place';
import type { ScanPlace } from './zone-of-place';
import { isZone, offsetAt } from '@weerwoord/kernel';

export type ScanTime = {
  /** The instant; for a day alone its first. Of two possible the earlier. */
  readonly at: Date;
  /** Every instant it may be: two in the hour that happens twice. */
  readonly candidates: readonly Date[];
  /** What the clocks there showed, `YYYY-MM-DDTHH:MM:SS` (a day alone: `YYYY-MM-DD`); null when only UTC is told. */
  readonly local: string | null;
  /** What they were ahead of UTC, `+02:00`; null when only UTC is told. */
  readonly offset: string | null;
  readonly tzSource: TzSource;
  readonly tzAmbiguous: boolean;
  readonly dateOnly: boolean;
  /** The source's own statements contradict each other by a minute or more. */
  readonly needsReview: boolean;
};

/** The source's fields under its own names, and beside them where and whose scan it is. */
export type WrittenScanTime = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly place?: ScanPlace | null;
  /** The carrier behind an aggregator, as written. */
  readonly carrier?: string | null;
};

const MINUTE_MS = 60_000;
/** FedEx gives these as midnight when it knows the day only. */
const DAY_KINDS = /^(ACTUAL|ESTIMATED)_(PICKUP|TENDER|DELIVERY)$/;

/**
 * When a scan was made, from the fields a source writes. What the source says of its zone goes first (UTC, offset, zone name), then the
 * country of the scan, then the carrier's home, then UTC as a marked assumption.
 *
 * @param source a source of the sheet (`usps`, `ups_track_alert`, `gls_group` …); another one is read by the common field names
 * @returns null when there is no time, or one that cannot be read
 * @source tracking.md §5
 */
export function parseScanTime(source: string, { fields, place, carrier }: WrittenScanTime): ScanTime | null {
  const rules = TIME_SOURCES[source] ?? { local: [] };
  const text = (name: string | undefined): string | null => {
    const value = name === undefined ? undefined : fields[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const joined = (names: readonly string[]): WrittenTime | null => {
    const parts = names.map(text);
    return parts[0] ? readWrittenTime(parts.filter((part) => part !== null).join(' ')) : null;
  };
  const localFields = [...rules.local, ...ANY_LOCAL].find((names) => text(names[0]) !== null);
  const local = localFields ? joined(localFields) : null;
  const utc = rules.utc ? joined(rules.utc) : null;
  const utcAt = utc?.time ? Date.parse(`${utc.day}T${utc.time}Z`) : null;
  if (local === null) return utcAt === null ? null : { ...onlyUtc(utcAt), needsReview: localFields !== undefined };

  const midnight = local.time === '00:00:00' && DAY_KINDS.test(text('type') ?? '');
  const written = midnight ? { ...local, time: null } : local;
  const offset = written.offset ?? offsetMinutes(text(rules.offset));
  const wall = wallOf(written);
  if (written.isUtc && utcAt === null && written.time !== null) return onlyUtc(wall);
  if (utcAt !== null && written.time !== null && (rules.prefersUtc === true || offset === null)) return fromUtc(utcAt, written, offset);
  if (offset !== null) {
    const told = placed([new Date(wall - offset * MINUTE_MS)], written, 'provider_offset', offset);
    return { ...told, needsReview: utcAt !== null && written.time !== null && minuteOf(utcAt) !== minuteOf(told.at.getTime()) };
  }
  return inZone(written, ...zoneFor(text(rules.zoneId), place, carrier, rules.home ?? null));
}

const wallOf = ({ day, time }: WrittenTime): number => Date.parse(`${day}T${time ?? '00:00:00'}Z`);
const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);

function onlyUtc(at: number): ScanTime {
  const instant = new Date(at);
  return {
    at: instant,
    candidates: [instant],
    local: null,
    offset: null,
    tzSource: 'provider_utc',
    tzAmbiguous: false,
    dateOnly: false,
    needsReview: false,
  };
}

/** The UTC fields decide; the local time only tells how far its clocks are ahead. */
function fromUtc(at: number, written: WrittenTime, offset: number | null): ScanTime {
  const ahead = Math.round((minuteOf(wallOf(written)) - minuteOf(at)) / 15) * 15;
  const told = placed([new Date(at)], written, 'provider_utc', offset ?? ahead);
  return { ...told, needsReview: minuteOf(wallOf(written)) - minuteOf(at) !== (offset ?? ahead) };
}

/** What names the zone, in the sheet's order. */
function zoneFor(
  zoneId: string | null,
  place: ScanPlace | null | undefined,
  carrier: string | null | undefined,
  home: string | null,
): [string, TzSource] {
  if (zoneId !== null && isZone(zoneId)) return [zoneId, 'provider_tzid'];
  const there = zoneOfPlace(place);
  if (there !== null) return [there, 'location_country'];
  const athome = home ?? homeZoneOf(carrierKey(carrier ?? null));
  return athome === null ? ['UTC', 'assumed_utc'] : [athome, 'carrier_home'];
}

function inZone(written: WrittenTime, zone: string, tzSource: TzSource): ScanTime {
  const { instants, skippedBy } = localInstants(wallOf(written), zone);
  const shown = skippedBy === 0 ? written : shifted(written, skippedBy);
  return placed(instants, shown, tzSource, Math.round(offsetAt(instants[0], zone) / MINUTE_MS));
}

/** The wall clock after a spring gap. */
function shifted(written: WrittenTime, by: number): WrittenTime {
  const [day = '', time = ''] = new Date(wallOf(written) + by).toISOString().slice(0, 19).split('T');
  return { ...written, day, time: written.time === null ? null : time };
}

const placed = (instants: readonly [Date, ...Date[]], { day, time }: WrittenTime, tzSource: TzSource, offset: number): ScanTime => ({
  at: instants[0],
  candidates: instants,
  local: time === null ? day : `${day}T${time}`,
  offset: offsetText(offset),
  tzSource,
  tzAmbiguous: instants.length > 1 && time !== null,
  dateOnly: time === null,
  needsReview: false,
});
