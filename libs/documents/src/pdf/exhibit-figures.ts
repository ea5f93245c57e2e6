import type { PaperExhibit } from '@weerwoord/ports';
import type { DateWords } from '../words/dates';
import { FigureReader } from '../words/figure-reader';
import type { PackWords } from '../words/pack-words';
import { promiseOf } from '../words/phrases';
import type { Field } from './blocks';
import { MONO } from './paper';

/** What was read out of an exhibit's records, in the order in which a reader asks: the figures its sentence rests on. */
export function exhibitFigures({ figures, at }: PaperExhibit, words: PackWords, dates: DateWords): Field[] {
  const f = new FigureReader(figures);
  const said = words.figures;
  const dayOnly = f.is('dateOnly') || (at !== null && dates.isDayOnly(at));
  const when = (name: string): string | null => {
    const moment = f.at(name);
    return moment === null ? null : dates.isDayOnly(moment) ? dates.dayYear(moment) : dates.full(moment);
  };
  const yesNo = (name: string): string | null => (typeof figures[name] === 'boolean' ? (figures[name] ? said.yes : said.no) : null);
  const money = (name: string): string | null => {
    const [minor, currency] = [f.count(name), f.text('currency')];
    return minor === null || currency === null ? null : dates.money({ minor, currency });
  };
  const place = f.place === null ? null : [f.place, said.placeMatch[f.text('placeMatch') ?? ''] ?? null].filter((part) => part !== null).join(', ');
  const minutes = f.count('replyMinutes');
  const rows: readonly (readonly [string, string | null, boolean?])[] = [
    [said.when, at === null ? null : dayOnly ? dates.dayYear(at) : dates.full(at)],
    [said.place, place],
    [said.match, f.text('level') === null ? null : (said.placeMatch[f.text('level') ?? ''] ?? null)],
    [said.carrier, f.carrier],
    [said.number, f.text('trackingNumber'), true],
    [said.placed, when('placedAt')],
    [
      said.shipBy,
      when('shipBy') === null
        ? null
        : [when('shipBy'), typeof figures['inTime'] === 'boolean' ? (f.is('inTime') ? said.kept : said.missed) : null]
            .filter((part) => part !== null)
            .join(', '),
    ],
    [said.promise, promiseOf(f, dates, said.promiseWords)?.trim() ?? null],
    [said.uploaded, when('uploadedAt')],
    [said.units, f.count('units') === null ? null : String(f.count('units'))],
    [said.total, money('totalMinor')],
    [said.amount, money('amountMinor')],
    [said.messages, f.count('count') === null ? null : String(f.count('count'))],
    [said.asked, when('askedAt')],
    [
      said.answered,
      when('answeredAt') === null ? null : `${when('answeredAt') ?? ''}${minutes === null ? '' : `, ${said.after(dates.span(minutes))}`}`,
    ],
    [said.silent, when('silentSince')],
    [said.requested, when('requestedAt')],
    [said.inPolicy, yesNo('inPolicy')],
    [said.back, when('backAt')],
    [said.stars, f.count('stars') === null ? null : `${f.count('stars') ?? ''} / 5`],
    [said.caseNumber, f.text('caseNumber'), true],
    [said.scans, f.count('scans') === null ? null : String(f.count('scans'))],
  ];
  // The moment of the exhibit is often one of its figures, under a better name.
  const [own, ...others] = rows;
  const named =
    others.some(([, value]) => value !== null && value === own?.[1]) ||
    (own?.[1] && others.some(([, value]) => value?.startsWith(`${own[1] ?? ''}, `)));
  return (named ? others : rows).flatMap(([name, value, exact = false]) =>
    value === null ? [] : [{ name, value, ...(exact ? { style: { ...MONO, size: 7.9 } } : {}) }],
  );
}
