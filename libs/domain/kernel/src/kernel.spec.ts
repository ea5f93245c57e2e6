import { canonicalText } from './canonical';
import { addDays, dayOf, daysBetween, daysFromTo, isDay, localTime, weekdayOf } from './days';
import { isoText, wholeSeconds } from './instants';
import { minorDigits, sumMoney } from './money';
import { failed, ok } from './result';
import { isZone, offsetAt } from './offsets';
import { percentText, rateOf } from './rates';
import { endOfDay, instantAt, sameTimeLater, startOfDay } from './zoned';

const utc = (iso: string): Date => new Date(iso);

describe('the clocks of a zone', () => {
  it.each([
    ['an ordinary evening', '2026-05-04', '23:59:59', 'Europe/Amsterdam', '2026-05-04T21:59:59.000Z'],
    ['skipped in spring: the first instant after the gap (R-M7)', '2026-03-29', '02:30:00', 'Europe/Amsterdam', '2026-03-29T01:00:00.000Z'],
    ['the gap’s own start', '2026-03-29', '02:00:00', 'Europe/Amsterdam', '2026-03-29T01:00:00.000Z'],
    ['the last second before the gap', '2026-03-29', '01:59:59', 'Europe/Amsterdam', '2026-03-29T00:59:59.000Z'],
    ['twice in autumn: the first of the two', '2026-10-25', '02:30:00', 'Europe/Amsterdam', '2026-10-25T00:30:00.000Z'],
    ['skipped in the US', '2026-03-08', '02:30:00', 'America/Los_Angeles', '2026-03-08T10:00:00.000Z'],
    ['a half-hour gap (Lord Howe)', '2026-10-04', '02:15:00', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['a day that never was (Samoa 2011)', '2011-12-30', '12:00:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['a zone fourteen hours ahead', '2026-01-01', '00:00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['milliseconds stay', '2026-05-04', '10:00:00.250', 'Europe/Amsterdam', '2026-05-04T08:00:00.250Z'],
    ['tenths of a second', '2026-05-04', '10:00:00.5', 'Europe/Amsterdam', '2026-05-04T08:00:00.500Z'],
    ['what is finer than a millisecond is cut', '2026-05-04', '10:00:00.2509', 'Europe/Amsterdam', '2026-05-04T08:00:00.250Z'],
    ['hours after the change in autumn, west of Greenwich', '2026-11-01', '03:00:00', 'America/Los_Angeles', '2026-11-01T11:00:00.000Z'],
    ['hours before it', '2026-11-01', '00:30:00', 'America/Los_Angeles', '2026-11-01T07:30:00.000Z'],
    ['hours after the change in spring, east of it', '2026-03-29', '03:00:00', 'Europe/Amsterdam', '2026-03-29T01:00:00.000Z'],
  ])('%s', (_edge, day, time, zone, instant) => {
    expect(instantAt(day, time, zone).toISOString()).toBe(instant);
  });

  it('a midnight that is skipped: the day starts at one (Beirut 2026)', () => {
    expect(startOfDay('2026-03-29', 'Asia/Beirut').toISOString()).toBe('2026-03-28T22:00:00.000Z');
  });

  it.each([
    ['over the spring change', '2026-03-27T15:00:00Z', 30, '2026-04-26T14:00:00.000Z'],
    ['into the gap', '2026-03-28T01:30:00Z', 1, '2026-03-29T01:00:00.000Z'],
    ['keeps its milliseconds', '2026-05-04T08:00:00.250Z', 1, '2026-05-05T08:00:00.250Z'],
  ])('the same wall clock days later, %s', (_edge, from, days, to) => {
    expect(sameTimeLater(utc(from), days, 'Europe/Amsterdam').toISOString()).toBe(to);
  });

  it('end of a day that is 25 hours long', () => {
    expect(endOfDay('2026-10-25', 'Europe/Amsterdam').getTime() - startOfDay('2026-10-25', 'Europe/Amsterdam').getTime()).toBe(25 * 3_600_000 - 1000);
  });
});

describe('what a zone’s clocks show', () => {
  it('agrees with Intl around every change of two years, in zones of every kind', () => {
    for (const timeZone of [
      'Europe/Amsterdam',
      'America/Los_Angeles',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'America/Sao_Paulo',
      'Africa/Casablanca',
    ]) {
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
      for (let at = Date.UTC(2017, 0, 1); at < Date.UTC(2019, 0, 1); at += 2_711_000 * 5) {
        const { year, month, day, hour, minute, second } = localTime(new Date(at), timeZone);
        const two = (n: number): string => String(n).padStart(2, '0');
        expect(`${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`).toBe(shown.format(at));
      }
    }
  });
  it('UTC is not a millisecond off', () => {
    expect([offsetAt(utc('2026-03-04T08:00:00Z'), 'UTC'), dayOf(utc('2026-03-04T23:59:59.999Z'), 'UTC')]).toEqual([0, '2026-03-04']);
  });
  it('an unknown zone and an invalid date are refused', () => {
    expect(() => offsetAt(utc('2026-03-04T08:00:00Z'), 'Europe/Atlantis')).toThrow(RangeError);
    expect(() => dayOf(new Date(Number.NaN), 'UTC')).toThrow(RangeError);
  });
});

describe('days', () => {
  it.each([
    ['UTC', '2026-03-04T23:30:00Z', 'UTC', '2026-03-04'],
    ['half past midnight in Amsterdam', '2026-06-10T22:30:00Z', 'Europe/Amsterdam', '2026-06-11'],
    ['still yesterday in Los Angeles', '2026-03-09T06:59:59Z', 'America/Los_Angeles', '2026-03-08'],
    ['midnight itself belongs to the new day', '2026-03-04T23:00:00Z', 'Europe/Amsterdam', '2026-03-05'],
  ])('%s', (_edge, instant, zone, day) => {
    expect(dayOf(utc(instant), zone)).toBe(day);
  });

  it('counts over a leap day and backwards', () => {
    expect([
      addDays('2028-02-28', 2),
      addDays('2026-01-01', -1),
      daysBetween('2028-02-28', '2028-03-01'),
      daysBetween('2026-01-02', '2026-01-01'),
    ]).toEqual(['2028-03-01', '2025-12-31', 2, -1]);
    expect([daysFromTo('2026-02-27', '2026-03-01'), daysFromTo('2026-03-01', '2026-02-27')]).toEqual([
      ['2026-02-27', '2026-02-28', '2026-03-01'],
      [],
    ]);
    expect([weekdayOf('2026-11-15'), weekdayOf('2026-11-21')]).toEqual([0, 6]);
  });

  it.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['26-02-28', false],
    ['2026-02-28T00:00', false],
  ])('%s is a day: %s', (text, valid) => {
    expect(isDay(text)).toBe(valid);
  });

  it('knows a zone from a word', () => {
    expect([isZone('Europe/Amsterdam'), isZone('Europe/Atlantis')]).toEqual([true, false]);
  });
});

describe('texts and numbers', () => {
  it.each([
    ['2026-03-04T08:00:00.000Z', '2026-03-04T08:00:00Z'],
    ['2026-03-04T08:00:00.250Z', '2026-03-04T08:00:00.250Z'],
  ])('%s is written %s', (instant, text) => {
    expect(isoText(utc(instant))).toBe(text);
  });

  it('cuts to whole seconds downward, also before 1970', () => {
    expect([wholeSeconds(new Date(1999)), wholeSeconds(new Date(-1)), wholeSeconds(new Date(1_800_000_000_999))]).toEqual([1, -1, 1_800_000_000]);
  });

  it('canonical text does not know the order of keys, nor absent ones', () => {
    expect(canonicalText({ b: [1, { d: null, c: utc('2026-03-04T08:00:00Z') }], a: undefined })).toBe(
      '{"b":[1,{"c":"2026-03-04T08:00:00Z","d":null}]}',
    );
    expect(() => canonicalText({ a: Number.NaN })).toThrow(TypeError);
    const awkward = ['a"b', 'back\\slash', 'tab\t', 'lone \ud800', 'é 漢 \u2028', '', 1.5, -0, true, null];
    expect(canonicalText(awkward)).toBe(JSON.stringify(awkward));
  });

  it.each([
    ['no orders have no rate', 0, 0, null, null],
    ['995 of 100,000 is shown as 1.00', 995, 100_000, 0.009_95, '1.00'],
    ['2 of 9', 2, 9, 2 / 9, '22.22'],
    ['a half', 1, 2, 0.5, '50.00'],
  ])('%s', (_edge, numerator, denominator, rate, text) => {
    expect([rateOf({ numerator, denominator }), percentText({ numerator, denominator })]).toEqual([rate, text]);
  });

  it('says whether it went well', () => {
    expect([ok(1), failed('missing')]).toEqual([
      { ok: true, value: 1 },
      { ok: false, problem: 'missing' },
    ]);
  });

  it.each([
    [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'],
    [3, 'BHD IQD JOD KWD LYD OMR TND'],
    [2, 'EUR USD GBP CHF SEK PLN TRY CNY'],
  ])('ISO 4217: %s digits after the mark in %s', (digits, currencies) => {
    for (const currency of currencies.split(' ')) expect([currency, minorDigits(currency)]).toEqual([currency, digits]);
  });

  it('adds one currency only', () => {
    const euro = { minor: 250, currency: 'EUR' };
    expect([sumMoney([euro, euro]), sumMoney([euro, { minor: 1, currency: 'USD' }]), sumMoney([])]).toEqual([
      { minor: 500, currency: 'EUR' },
      null,
      null,
    ]);
    expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('KWD'), minorDigits('XYZ')]).toEqual([2, 0, 3, 2]);
  });
});
