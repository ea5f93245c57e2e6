import type { DraftLanguage, DraftParagraph } from '@weerwoord/claims';
import type { TemplateVariable } from '@weerwoord/ports';
import { dayOf } from '@weerwoord/kernel';
import { DateWords } from '../words/dates';
import { carrierName } from '../words/figure-reader';

/**
 * What the vault gives for a letter: each reference a paragraph may hold ('vault:places.<scan>.postcode', 'vault:buyerName') with its
 * text, or null when the key has been destroyed. A reference that is absent counts as null.
 */
export type ResolvedFigures = {
  readonly vault: Readonly<Record<string, string | null>>;
  /** IANA zone times are told in; the plan's own when absent. */
  readonly zone?: string;
};

const WEEKDAYS: Readonly<Record<DraftLanguage, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  de: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
};

/**
 * The dates of one letter. A year is written the first time it occurs and left out after that; another year is always written.
 * One object per letter, asked in the order of its sentences.
 */
export class LetterDates {
  private readonly years = new Set<number>();
  private readonly words: DateWords;
  constructor(
    private readonly language: DraftLanguage,
    private readonly zone: string,
  ) {
    this.words = new DateWords(language, zone);
  }
  day(at: Date): string {
    const year = Number(dayOf(at, this.zone).slice(0, 4));
    const known = this.years.has(year);
    this.years.add(year);
    return known ? this.words.day(at) : this.words.dayYear(at);
  }
  /** Without its year, and without telling that the year was told. */
  bareDay(at: Date): string {
    return this.words.day(at).replace(/\u00a0/g, ' ');
  }
  /** Between a day and its time. */
  get at(): string {
    return { en: ' at ', nl: ' om ', de: ' um ' }[this.language];
  }
  /** With its weekday: the date the letter turns on. */
  weekday(at: Date): string {
    const name = WEEKDAYS[this.language][new Date(`${dayOf(at, this.zone)}T00:00:00Z`).getUTCDay()] ?? '';
    return `${name}${this.language === 'de' ? ', dem' : ''} ${this.day(at)}`;
  }
  clock(at: Date): string {
    return `${this.words.clock(at)}${this.language === 'de' ? ' Uhr' : ''} ${this.words.zoneOf(at)}`;
  }
  money(minor: number, currency: string): string {
    return this.words.money({ minor, currency });
  }
  sameDay(a: Date, b: Date): boolean {
    return dayOf(a, this.zone) === dayOf(b, this.zone);
  }
}

/** One paragraph's figures, asked for by name while its sentence is written. */
export class Told {
  private readonly told = new Map<string, string>();
  constructor(
    private readonly paragraph: DraftParagraph,
    private readonly resolved: ResolvedFigures,
    private readonly exhibits: ReadonlyMap<string, number>,
    readonly dates: LetterDates,
    private readonly joins: { readonly at: string; readonly comma: string; readonly stamp: string },
  ) {}

  /** Everything a template may fill in, as `template-variables` names it. @param ours the product's own sentence, made when it is asked for */
  filled(variables: readonly TemplateVariable[], ours: () => string, listed: string): Readonly<Record<string, string | boolean | null>> {
    const one = ({ name, kind }: TemplateVariable): string | boolean | null => {
      if (name === 'ours') return ours();
      if (name === 'exhibits') return this.cite(...this.paragraph.cites.map((item) => item.split('#')[0] ?? '')).trim();
      if (name === 'items') return listed;
      if (name === 'place') return this.place();
      if (name === 'carrier') return this.text('carrier') === null ? null : this.carrier('');
      if (kind === 'when') return (name === 'deliverBy' || name === 'until' ? this.lastDay(name) : this.instant(name))?.toISOString() ?? null;
      if (kind === 'amount') return this.money()?.replace(/\u00a0/g, ' ') ?? null;
      if (kind === 'count') return this.count(name)?.toString() ?? null;
      return kind === 'flag' ? this.is(name) || this.instant(name) !== null : this.text(name);
    };
    return Object.fromEntries(variables.map((variable) => [variable.name, one(variable)]));
  }
  is(name: string): boolean {
    return this.paragraph.figures[name] === true;
  }
  /** A word or an opened vault reference; null when absent or destroyed. */
  text(name: string): string | null {
    const value = this.paragraph.figures[name];
    if (typeof value !== 'string' || value === '') return null;
    return value.startsWith('vault:') ? this.resolved.vault[value]?.trim() || null : value;
  }
  count(name: string): number | null {
    const value = this.paragraph.figures[name];
    return typeof value === 'number' ? value : null;
  }
  instant(name: string): Date | null {
    const at = Date.parse(String(this.paragraph.figures[name] ?? ''));
    return Number.isNaN(at) ? null : new Date(at);
  }
  /** The last promised day: a promise that ends at midnight means the day before. */
  lastDay(name: string): Date | null {
    const at = this.instant(name);
    return at === null ? null : new Date(at.getTime() - 1);
  }
  day(name: string): string | null {
    return this.once(`day ${name}`, this.instant(name), (at) => this.dates.day(at));
  }
  /** "28 October at 18:06 CET"; only the day when the source gave no time. */
  moment(name: string, weekday = false): string | null {
    return this.once(`moment ${name}`, this.instant(name), (at) => {
      const day = weekday ? this.dates.weekday(at) : this.dates.day(at);
      return this.is('dateOnly') ? day : `${day}${weekday ? this.joins.comma : ''}${this.joins.at}${this.dates.clock(at)}`;
    });
  }
  /** "29 October 23:59 CET", inside a sentence that has enough prepositions; "29. Oktober um 23:59 Uhr MEZ", where none is too many. */
  stamp(name: string): string | null {
    return this.once(`stamp ${name}`, this.instant(name), (at) => `${this.dates.day(at)}${this.joins.stamp}${this.dates.clock(at)}`);
  }
  /** Asked twice, a date is told the same: the year it showed the first time belongs to this sentence. */
  private once(key: string, at: Date | null, tell: (at: Date) => string): string | null {
    if (at === null) return null;
    const text = this.told.get(key) ?? tell(at);
    this.told.set(key, text);
    return text;
  }
  money(): string | null {
    const minor = this.count('amountMinor');
    const currency = this.text('currency');
    return minor === null || currency === null ? null : this.dates.money(minor, currency);
  }
  /** The carrier's name, or the language's own word for one. */
  carrier(otherwise: string): string {
    const key = this.text('carrier');
    return key === null ? otherwise : carrierName(key);
  }
  /** "50672 Köln", "Köln", or null. */
  place(): string | null {
    const parts = [this.text('postcode'), this.text('city')].filter((part): part is string => part !== null);
    return parts.length === 0 ? null : parts.join(' ');
  }
  /** What is cited, each named and marked: "the delivery scan [E1] and the signature [E2]"; `more` where nothing is. @param names by item code */
  listed(names: Readonly<Record<string, string>>, and: string, more: string): string {
    const named = this.paragraph.cites.flatMap((item) => {
      const code = item.split('#')[0] ?? '';
      const number = this.exhibits.get(item);
      return number === undefined ? [] : [`${names[code] ?? code.toLowerCase().replace(/_/g, ' ')} [E${number}]`];
    });
    if (named.length === 0) return more;
    return named.length === 1 ? named.join('') : `${named.slice(0, -1).join(', ')}${and}${named.at(-1) ?? ''}`;
  }
  /** " [E1][E2]" for the cited items of these codes, in the order of the codes; '' when none is cited. */
  cite(...codes: readonly string[]): string {
    const marks = codes.flatMap((code) =>
      this.paragraph.cites.filter((item) => item.split('#')[0] === code).flatMap((item) => this.exhibits.get(item) ?? []),
    );
    return marks.length === 0 ? '' : ` ${marks.map((number) => `[E${number}]`).join('')}`;
  }
}
