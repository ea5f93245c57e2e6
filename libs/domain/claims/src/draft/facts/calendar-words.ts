/** Names of months and weekdays as English, Dutch and German letters spell them, abbreviations and dialects included; in lower case, without a dot. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januari', 'januar', 'jänner', 'jaenner', 'jan'],
  ['february', 'februari', 'februar', 'feber', 'feb', 'febr'],
  ['march', 'maart', 'märz', 'maerz', 'marz', 'mar', 'mär', 'mrt', 'mrz'],
  ['april', 'apr'],
  ['may', 'mei', 'mai'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'augustus', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oktober', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dezember', 'dec', 'dez'],
];
const WEEKDAYS: readonly (readonly string[])[] = [
  ['sunday', 'zondag', 'sonntag'],
  ['monday', 'maandag', 'montag'],
  ['tuesday', 'dinsdag', 'dienstag'],
  ['wednesday', 'woensdag', 'mittwoch'],
  ['thursday', 'donderdag', 'donnerstag'],
  ['friday', 'vrijdag', 'freitag'],
  ['saturday', 'zaterdag', 'samstag', 'sonnabend'],
];
/** Short for a weekday; most are words of their own ("so", "do", "sat"), so they only count in front of a date. */
const SHORT_WEEKDAYS: readonly (readonly string[])[] = [
  ['sun', 'zo', 'so'],
  ['mon', 'ma', 'mo'],
  ['tue', 'tues', 'di'],
  ['wed', 'wo', 'mi'],
  ['thu', 'thur', 'thurs', 'do'],
  ['fri', 'vr', 'fr'],
  ['sat', 'za', 'sa'],
];

const placeOf =
  (lists: readonly (readonly string[])[]) =>
  (word: string): number => {
    const bare = word.toLowerCase().replace(/\.$/, '');
    return lists.findIndex((names) => names.includes(bare));
  };

/** 1 to 12; 0 for no month. */
export const monthOf = (word: string): number => placeOf(MONTHS)(word) + 1;
/** 0 Sunday to 6 Saturday, short forms too; -1 for no weekday. */
export const weekdayNamed = (word: string): number => {
  const whole = placeOf(WEEKDAYS)(word);
  return whole >= 0 ? whole : placeOf(SHORT_WEEKDAYS)(word);
};

const longestFirst = (lists: readonly (readonly string[])[]): string =>
  lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
/** Alternatives for patterns, the longest first. */
export const MONTH = `(?:${longestFirst(MONTHS)})`;
export const WEEKDAY = `(?:${longestFirst(WEEKDAYS)})`;
export const ANY_WEEKDAY = `(?:${longestFirst([...WEEKDAYS, ...SHORT_WEEKDAYS])})`;
