import { isoText, isZone } from '@weerwoord/kernel';
import * as fc from 'fast-check';
import { parseScanTime } from './parse-scan-time';
import type { WrittenScanTime } from './parse-scan-time';
import { TIME_SOURCES } from './time-sources';
import { offsetMinutes, offsetText, readWrittenTime } from './written-time';
import { zoneOfPlace } from './zone-of-place';
import { countryAlpha2, COUNTRY_ZONES } from './zones-of-countries';
import { STATE_ZONES } from './zones-of-states';

const brief = (source: string, written: WrittenScanTime) => {
  const read = parseScanTime(source, written);
  return read && [isoText(read.at), read.local, read.offset, read.tzSource];
};

describe('each source, by its own fields', () => {
  it.each<[string, string, WrittenScanTime, ReturnType<typeof brief>]>([
    [
      'USPS: local and offset',
      'usps',
      { fields: { eventTimestamp: '2024-11-22T13:58:00', GMTOffset: '-05:00', GMTTimestamp: '2024-11-22T18:58:40Z' } },
      ['2024-11-22T18:58:00Z', '2024-11-22T13:58:00', '-05:00', 'provider_offset'],
    ],
    [
      'USPS without offset: its GMT',
      'usps',
      { fields: { eventTimestamp: '2024-11-22T13:58:00', GMTTimestamp: '2024-11-22T18:58:40Z' } },
      ['2024-11-22T18:58:40Z', '2024-11-22T13:58:00', '-05:00', 'provider_utc'],
    ],
    [
      'UPS: GMT fields before the local ones',
      'ups',
      { fields: { date: '20260504', time: '172000', gmtDate: '20260504', gmtTime: '212000', gmtOffset: '-04:00' } },
      ['2026-05-04T21:20:00Z', '2026-05-04T17:20:00', '-04:00', 'provider_utc'],
    ],
    [
      'UPS without GMT: the state’s clocks',
      'ups',
      { fields: { date: '20220126', time: '163000' }, place: { country: 'US', state: 'NJ' } },
      ['2022-01-26T21:30:00Z', '2022-01-26T16:30:00', '-05:00', 'location_country'],
    ],
    [
      'FedEx keeps its offset',
      'fedex',
      { fields: { date: '2018-02-02T07:50:00-07:00' } },
      ['2018-02-02T14:50:00Z', '2018-02-02T07:50:00', '-07:00', 'provider_offset'],
    ],
    [
      '17TRACK: sorted by UTC',
      'seventeentrack',
      { fields: { time_iso: '2026-05-04T10:00:00+08:00', time_utc: '2026-05-04T02:00:00Z' } },
      ['2026-05-04T02:00:00Z', '2026-05-04T10:00:00', '+08:00', 'provider_utc'],
    ],
    [
      '17TRACK with UTC alone',
      'seventeentrack',
      { fields: { time_utc: '2026-05-04T02:00:00Z' } },
      ['2026-05-04T02:00:00Z', null, null, 'provider_utc'],
    ],
    ['EasyPost’s Z', 'easypost', { fields: { datetime: '2024-07-31T19:27:00Z' } }, ['2024-07-31T19:27:00Z', null, null, 'provider_utc']],
    [
      'PostNL at home',
      'postnl',
      { fields: { observationDate: '2026-05-04T20:00:00' } },
      ['2026-05-04T18:00:00Z', '2026-05-04T20:00:00', '+02:00', 'carrier_home'],
    ],
    [
      'DPD by its zone’s name',
      'dpd',
      { fields: { eventDateAndTime: '2026-01-04T20:00:00', eventDateAndTimeZoneId: 'Europe/London' } },
      ['2026-01-04T20:00:00Z', '2026-01-04T20:00:00', '+00:00', 'provider_tzid'],
    ],
    [
      'DPD’s older service: as Americans write',
      'dpd_soap',
      { fields: { date: '8/17/2021 7:11:26 PM' } },
      ['2021-08-17T17:11:26Z', '2021-08-17T19:11:26', '+02:00', 'carrier_home'],
    ],
    [
      'DHL Paket',
      'dhl_paket_de',
      { fields: { 'event-timestamp': '17.03.2016 11:44' } },
      ['2016-03-17T10:44:00Z', '2016-03-17T11:44:00', '+01:00', 'carrier_home'],
    ],
    [
      'DHL Express: date, time and offset apart',
      'dhl_express',
      { fields: { date: '2024-11-05', time: '10:00:00', GMTOffset: '+01:00' } },
      ['2024-11-05T09:00:00Z', '2024-11-05T10:00:00', '+01:00', 'provider_offset'],
    ],
    [
      'AliExpress counts in Los Angeles',
      'aliexpress',
      { fields: { timestamp: '2026-03-05 10:00:00' } },
      ['2026-03-05T18:00:00Z', '2026-03-05T10:00:00', '-08:00', 'carrier_home'],
    ],
    [
      'AfterShip: the place before the carrier’s home',
      'aftership',
      { fields: { checkpoint_time: '2026-05-05T10:00:00' }, place: { country: 'GBR' }, carrier: 'postnl' },
      ['2026-05-05T09:00:00Z', '2026-05-05T10:00:00', '+01:00', 'location_country'],
    ],
    [
      'nothing says where: marked as assumed',
      'ship24',
      { fields: { occurrenceDatetime: '2026-05-05T10:00:00' }, place: { country: 'US' } },
      ['2026-05-05T10:00:00Z', '2026-05-05T10:00:00', '+00:00', 'assumed_utc'],
    ],
    [
      'a zone nobody knows is passed over',
      'dpd',
      { fields: { eventDateAndTime: '2026-01-04T20:00:00', eventDateAndTimeZoneId: 'Europe/Atlantis' } },
      ['2026-01-04T19:00:00Z', '2026-01-04T20:00:00', '+01:00', 'carrier_home'],
    ],
    ['no time', 'gls', { fields: {} }, null],
    ['no time that can be read', 'gls', { fields: { eventDateTime: 'yesterday' } }, null],
    ['a day that does not exist', 'gls', { fields: { eventDateTime: '2026-02-30T10:00:00+0100' } }, null],
  ])('%s', (_edge, source, written, expected) => {
    expect(brief(source, written)).toEqual(expected);
  });
});

describe('clocks that change', () => {
  const nl = (timestamp: string) => parseScanTime('dhl_unified', { fields: { timestamp }, place: { country: 'NL' } });
  it.each([
    ['before the gap', '2026-03-29T01:59:59', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59', '+01:00'],
    ['in the gap: moved on by the hour that is missing', '2026-03-29T02:30:00', '2026-03-29T01:30:00Z', '2026-03-29T03:30:00', '+02:00'],
    ['after the gap', '2026-03-29T03:00:00', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00', '+02:00'],
  ])('%s', (_edge, written, at, local, offset) => {
    const read = nl(written);
    expect([read && isoText(read.at), read?.local, read?.offset, read?.tzAmbiguous]).toEqual([at, local, offset, false]);
  });
  it.each([
    ['the first second that comes twice', '2026-10-25T02:00:00', ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'], '+02:00'],
    ['the last', '2026-10-25T02:59:59', ['2026-10-25T00:59:59Z', '2026-10-25T01:59:59Z'], '+02:00'],
    ['once only, before', '2026-10-25T01:59:59', ['2026-10-24T23:59:59Z'], '+02:00'],
    ['once only, after', '2026-10-25T03:00:00', ['2026-10-25T02:00:00Z'], '+01:00'],
  ])('%s', (_edge, written, candidates, offset) => {
    const read = nl(written);
    expect([read?.candidates.map(isoText), read && isoText(read.at), read?.offset, read?.tzAmbiguous]).toEqual([
      candidates,
      candidates[0],
      offset,
      candidates.length === 2,
    ]);
  });
  it('an offset leaves nothing to doubt in the hour that comes twice', () => {
    expect(parseScanTime('gls', { fields: { eventDateTime: '2026-10-25T02:30:00+0100' } })).toMatchObject({
      at: new Date('2026-10-25T01:30:00Z'),
      tzAmbiguous: false,
    });
  });
});

describe('days without a time', () => {
  it.each([
    ['postnl', { observationDate: '2026-05-04' }, '2026-05-03T22:00:00Z'],
    ['ups', { date: '20260504' }, '2026-05-04T00:00:00Z'],
    ['fedex', { type: 'ACTUAL_DELIVERY', dateTime: '2007-09-27T00:00:00-06:00' }, '2007-09-27T06:00:00Z'],
  ])('%s', (source, fields, at) => {
    expect(parseScanTime(source, { fields })).toMatchObject({ at: new Date(at), dateOnly: true, tzAmbiguous: false });
  });
  it('midnight of a scan is a time', () => {
    expect(parseScanTime('fedex', { fields: { date: '2007-09-27T00:00:00-06:00' } })?.dateOnly).toBe(false);
  });
});

it.each([
  ['USPS: a minute apart', 'usps', { eventTimestamp: '2024-11-22T13:58:00', GMTOffset: '-05:00', GMTTimestamp: '2024-11-22T18:59:00Z' }, true],
  ['USPS: seconds apart', 'usps', { eventTimestamp: '2024-11-22T13:58:00', GMTOffset: '-05:00', GMTTimestamp: '2024-11-22T18:58:59Z' }, false],
  ['UPS: an hour apart', 'ups', { date: '20260504', time: '172000', gmtDate: '20260504', gmtTime: '222000', gmtOffset: '-04:00' }, true],
  ['17TRACK: local unreadable', 'seventeentrack', { time_iso: '?', time_utc: '2026-05-04T02:00:00Z' }, true],
])('a source that contradicts itself is for a person: %s', (_edge, source, fields, needsReview) => {
  expect(parseScanTime(source, { fields })?.needsReview).toBe(needsReview);
});

describe('how times and offsets are written', () => {
  it.each([
    ['-05:00', -300],
    ['-04.00', -240],
    ['+0200', 120],
    ['+2', 120],
    ['+05:30', 330],
    ['GMT+01:00', 60],
    ['Z', 0],
    ['+25:00', null],
    ['+01:75', null],
    ['CET', null],
    ['', null],
    [null, null],
  ])('%s is %s minutes', (written, minutes) => expect(offsetMinutes(written)).toBe(minutes));
  it('an offset reads back as it was written', () => {
    fc.assert(fc.property(fc.integer({ min: -56, max: 56 }), (quarters) => expect(offsetMinutes(offsetText(quarters * 15))).toBe(quarters * 15)));
  });
  it.each([
    ['20240423 095004', '2024-04-23', '09:50:04'],
    ['2026-05-04T10:00', '2026-05-04', '10:00:00'],
    ['2026-05-04 10:00:00.123', '2026-05-04', '10:00:00'],
    ['8/17/2021 12:05:00 AM', '2021-08-17', '00:05:00'],
    ['8/17/2021 12:05:00 PM', '2021-08-17', '12:05:00'],
    ['25.10.2026', '2026-10-25', null],
  ])('%s', (written, day, time) => expect(readWrittenTime(written)).toMatchObject({ day, time }));
  it('UTC is said by a Z alone, never by a day', () => {
    expect(
      ['2026-10-25', '2026-10-25T02:30:00', '2026-10-25T02:30:00+00:00', '2026-10-25T02:30:00Z'].map((written) => readWrittenTime(written)?.isUtc),
    ).toEqual([false, false, false, true]);
  });
  it.each(['2026-13-01', '17/8/2021', '2026-05-04T25:00:00', '2026-05-04T10:60:00', '2026-05-04T10:00:00+99:00', '8/17/2021 13:00 PM', ''])(
    '"%s" is refused',
    (written) => expect(readWrittenTime(written)).toBeNull(),
  );
});

describe('zones of places', () => {
  it.each([
    ['a Dutch town', { country: 'NL' }, 'Europe/Amsterdam'],
    ['alpha-3', { country: 'DEU' }, 'Europe/Berlin'],
    ['UK', { country: 'uk' }, 'Europe/London'],
    ['a state', { country: 'US', state: 'tx' }, 'America/Chicago'],
    ['a ZIP', { country: 'US', postcode: '07652' }, 'America/New_York'],
    ['a state on two clocks: the one most live by', { country: 'US', postcode: '79901-1234' }, 'America/Chicago'],
    ['a military post', { country: 'US', postcode: '09012' }, null],
    ['a Canadian postcode', { country: 'CA', postcode: 'V6B 1A1' }, 'America/Vancouver'],
    ['an Australian one without its zero', { country: 'AU', postcode: '800' }, 'Australia/Darwin'],
    ['a Brazilian one', { country: 'BR', postcode: '69005-010' }, 'America/Manaus'],
    ['a Russian one', { country: 'RU', postcode: '690000' }, 'Asia/Vladivostok'],
    ['a Russian one near Moscow', { country: 'RU', postcode: '101000' }, 'Europe/Moscow'],
    ['a country of several clocks alone', { country: 'US' }, null],
    ['a country we do not know', { country: 'XX' }, null],
    ['no place', null, null],
  ])('%s', (_edge, place, zone) => expect(zoneOfPlace(place)).toBe(zone));

  it('every zone of every table exists', () => {
    const homes = Object.values(TIME_SOURCES).flatMap(({ home }) => home ?? []);
    const places = [
      '236',
      '410',
      '414',
      '426',
      '432',
      '450',
      '630',
      '634',
      '644',
      '650',
      '656',
      '660',
      '664',
      '672',
      '680',
      '683',
      '685',
      '689',
      '693',
    ];
    const russian = places.map((three) => zoneOfPlace({ country: 'RU', postcode: `${three}000` }) ?? '');
    expect([...COUNTRY_ZONES, ...STATE_ZONES, ...homes, ...russian].filter((zone) => !isZone(zone))).toEqual([]);
  });
  it.each([
    ['NLD', 'NL'],
    ['usa', 'US'],
    ['XYZ', null],
    [null, null],
  ])('%s is %s', (written, alpha2) => expect(countryAlpha2(written)).toBe(alpha2));
});

it('whatever clock time a zone shows, one of the instants shows it again', () => {
  const minutes = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 });
  fc.assert(
    fc.property(minutes, fc.constantFrom('NL', 'GB', 'NZ', 'IN'), (minute, country) => {
      const written = new Date(minute * 60_000).toISOString().slice(0, 19);
      const read = parseScanTime('dhl_unified', { fields: { timestamp: written }, place: { country } });
      const shown = Date.parse(`${read?.local ?? ''}Z`) - (offsetMinutes(read?.offset) ?? 0) * 60_000;
      expect(shown).toBe(read?.at.getTime());
      expect((read?.local ?? '') >= written).toBe(true);
    }),
  );
});
