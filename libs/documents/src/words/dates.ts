import { dayOf, localTime } from '@weerwoord/kernel';
import type { Money } from '@weerwoord/kernel';
import { minorDigits } from '@weerwoord/kernel';

export type PaperLanguage = 'en' | 'nl' | 'de';

/*
 * Months and marks are written here instead of asked from Intl: its words change between versions of Node, and a pack sealed
 * again from the same input must have the same bytes.
 */
const MONTHS: Readonly<Record<PaperLanguage, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
};
const SHORT: Readonly<Record<PaperLanguage, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  de: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
};

/** Names of the zones' times that readers know; elsewhere the offset is said. Standard time first, then summer time. */
const ZONE_NAMES: readonly {
  readonly zones: RegExp;
  readonly names: readonly [string, string];
  readonly german?: readonly [string, string];
  readonly standard: number;
}[] = [
  {
    zones:
      /^Europe\/(Amsterdam|Berlin|Brussels|Paris|Rome|Madrid|Vienna|Zurich|Warsaw|Prague|Stockholm|Copenhagen|Oslo|Luxembourg|Budapest|Ljubljana|Zagreb|Bratislava)$/,
    names: ['CET', 'CEST'],
    german: ['MEZ', 'MESZ'],
    standard: 60,
  },
  { zones: /^Europe\/(London)$/, names: ['GMT', 'BST'], standard: 0 },
  { zones: /^Europe\/(Athens|Helsinki|Bucharest|Sofia|Tallinn|Riga|Vilnius|Kyiv)$/, names: ['EET', 'EEST'], german: ['OEZ', 'OESZ'], standard: 120 },
  { zones: /^America\/New_York$/, names: ['EST', 'EDT'], standard: -300 },
  { zones: /^America\/Chicago$/, names: ['CST', 'CDT'], standard: -360 },
  { zones: /^America\/Denver$/, names: ['MST', 'MDT'], standard: -420 },
  { zones: /^America\/Los_Angeles$/, names: ['PST', 'PDT'], standard: -480 },
];

const two = (n: number): string => String(n).padStart(2, '0');

/** Offset of the zone at that instant, in minutes east of UTC. */
function offsetOf(at: Date, zone: string): number {
  const t = localTime(at, zone);
  return Math.round((Date.UTC(t.year, t.month - 1, t.day, t.hour, t.minute, t.second) - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
}

/** What the clocks of `zone` are called at `at`: CET, BST, MESZ, else UTC+9. */
export function zoneName(at: Date, zone: string, language: PaperLanguage): string {
  const offset = offsetOf(at, zone);
  if (zone === 'UTC') return 'UTC';
  const known = ZONE_NAMES.find((entry) => entry.zones.test(zone));
  const names = language === 'de' && known?.german ? known.german : known?.names;
  if (known && names && offset === known.standard) return names[0];
  if (known && names && offset === known.standard + 60) return names[1];
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${two(minutes)}`}`;
}

/** Dates and amounts as the language writes them, all in one zone. */
export class DateWords {
  constructor(
    readonly language: PaperLanguage,
    readonly zone: string,
  ) {}

  /** `30 October`, `30 oktober`, `30. Oktober`. */
  day(at: Date): string {
    const t = localTime(at, this.zone);
    return `${t.day}${this.language === 'de' ? '.' : ''}\u00a0${MONTHS[this.language][t.month - 1] ?? ''}`;
  }
  /** `30 October 2026`. */
  dayYear(at: Date): string {
    return `${this.day(at)}\u00a0${localTime(at, this.zone).year}`;
  }
  /** `30 Oct`. */
  short(at: Date): string {
    const t = localTime(at, this.zone);
    return `${t.day}${this.language === 'de' ? '.' : ''}\u00a0${SHORT[this.language][t.month - 1] ?? ''}`;
  }
  /** `13:27`, the minute it fell in. */
  clock(at: Date): string {
    const t = localTime(at, this.zone);
    return `${two(t.hour)}:${two(t.minute)}`;
  }
  /** A source that has only the day gives its start; nobody should read that as a time of night. */
  isDayOnly(at: Date): boolean {
    const t = localTime(at, this.zone);
    return t.hour === 0 && t.minute === 0 && t.second === 0;
  }
  /** `30 October 13:27`. */
  moment(at: Date): string {
    return `${this.day(at)}, ${this.clock(at)}`.replace(',', '');
  }
  /** `30 Oct 13:27`. */
  shortMoment(at: Date): string {
    return `${this.short(at)} ${this.clock(at)}`;
  }
  /** `30 October 2026, 13:27 CET`. */
  full(at: Date): string {
    return `${this.dayYear(at)}, ${this.clock(at)}\u00a0${this.zoneOf(at)}`;
  }
  /** `30 Oct 2026, 13:27 CET`. */
  shortFull(at: Date): string {
    return `${this.short(at)}\u00a0${localTime(at, this.zone).year}, ${this.clock(at)}\u00a0${this.zoneOf(at)}`;
  }
  zoneOf(at: Date): string {
    return zoneName(at, this.zone, this.language);
  }
  /** Calendar days between, by the dates on the wall. */
  daysBetween(from: Date, to: Date): number {
    return Math.round((Date.parse(`${dayOf(to, this.zone)}T00:00:00Z`) - Date.parse(`${dayOf(from, this.zone)}T00:00:00Z`)) / 86_400_000);
  }
  /** `2 h 5 min`; whole minutes, rounded down. */
  span(minutes: number): string {
    const [hour, minute, days] = { en: ['h', 'min', 'days'], nl: ['u', 'min', 'dagen'], de: ['Std.', 'Min.', 'Tagen'] }[this.language] as [
      string,
      string,
      string,
    ];
    if (minutes < 60) return `${minutes} ${minute}`;
    if (minutes < 72 * 60)
      return minutes % 60 === 0 ? `${Math.floor(minutes / 60)} ${hour}` : `${Math.floor(minutes / 60)} ${hour} ${minutes % 60} ${minute}`;
    return `${Math.floor(minutes / 1440)} ${days}`;
  }
  /** `€84.90`, `€ 84,90`, `84,90 €`. Currencies without a sign everybody knows are named by their code. */
  money({ minor, currency }: Money): string {
    const digits = minorDigits(currency);
    const sign = minor < 0 ? '−' : '';
    const whole = String(Math.floor(Math.abs(minor) / 10 ** digits)).replace(/\B(?=(\d{3})+$)/g, this.language === 'en' ? ',' : '.');
    const rest = digits === 0 ? '' : `${this.language === 'en' ? '.' : ','}${String(Math.abs(minor) % 10 ** digits).padStart(digits, '0')}`;
    const mark = { EUR: '€', USD: '$', GBP: '£' }[currency] ?? null;
    if (this.language === 'de') return `${sign}${whole}${rest}\u00a0${mark ?? currency}`;
    return this.language === 'en' && mark ? `${sign}${mark}${whole}${rest}` : `${mark ?? currency}\u00a0${sign}${whole}${rest}`;
  }
}
