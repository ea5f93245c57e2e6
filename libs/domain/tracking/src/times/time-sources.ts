/** Where a source writes the time of a scan, and which of its statements is believed first. */
export type TimeSource = {
  /** Fields of the local (or only) time, each a whole or date and time apart; the first that is there. */
  readonly local: readonly (readonly string[])[];
  readonly offset?: string;
  /** Fields of the same moment in UTC. */
  readonly utc?: readonly string[];
  /** Field with an IANA zone. */
  readonly zoneId?: string;
  /** UTC fields go before local + offset. */
  readonly prefersUtc?: boolean;
  /** Where its clocks stand when neither the text nor the place says. */
  readonly home?: string;
};

const AMSTERDAM = 'Europe/Amsterdam';

/** Tracking.md §5, and the fields of §3 and §4. */
export const TIME_SOURCES: Readonly<Record<string, TimeSource>> = {
  usps: { local: [['eventTimestamp']], offset: 'GMTOffset', utc: ['GMTTimestamp'] },
  ups: { local: [['date', 'time']], offset: 'gmtOffset', utc: ['gmtDate', 'gmtTime'], prefersUtc: true },
  ups_track_alert: {
    local: [['localActivityDate', 'localActivityTime']],
    offset: 'gmtOffset',
    utc: ['gmtActivityDate', 'gmtActivityTime'],
    prefersUtc: true,
  },
  fedex: { local: [['date'], ['dateTime']] },
  postnl: { local: [['observationDate']], home: AMSTERDAM },
  dpd: { local: [['eventDateAndTime'], ['date', 'time']], zoneId: 'eventDateAndTimeZoneId', home: AMSTERDAM },
  dpd_soap: { local: [['date', 'time'], ['date']], home: AMSTERDAM },
  gls: { local: [['eventDateTime']], home: AMSTERDAM },
  gls_group: { local: [['eventDateTime']] },
  dhl_parcel_nl: { local: [['timestamp']], home: AMSTERDAM },
  dhl_unified: { local: [['timestamp']] },
  dhl_ecommerce: { local: [['timestamp']] },
  dhl_paket_de: { local: [['timestamp'], ['event-timestamp']], home: 'Europe/Berlin' },
  dhl_express: { local: [['date', 'time']], offset: 'GMTOffset' },
  easypost: { local: [['datetime']] },
  aftership: { local: [['checkpoint_time']] }, // `created_at` is when AfterShip saw it, not when it happened
  seventeentrack: { local: [['time_iso']], utc: ['time_utc'], prefersUtc: true },
  ship24: { local: [['occurrenceDatetime']] },
  aliexpress: { local: [['timestamp']], home: 'America/Los_Angeles' },
  manual: { local: [['timestamp']] },
};

/** What any source may call its time when the field of its own is not there. */
export const ANY_LOCAL: readonly (readonly string[])[] = [['timestamp'], ['datetime'], ['dateTime'], ['date', 'time'], ['date'], ['time'], ['local']];

/** Zone of a carrier's own clocks, for aggregators that pass its times on without an offset; null when it has none of its own. */
export const homeZoneOf = (carrier: string | null | undefined): string | null => (carrier ? (TIME_SOURCES[carrier]?.home ?? null) : null);
