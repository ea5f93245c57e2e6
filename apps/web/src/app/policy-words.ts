import type { Told } from '../words/translate';
import { useWords } from './language';
import { sourceName } from './source-name';

type Value = number | string | boolean;
/** Where a value is published and how sure that is; null where nothing is. */
type Published = { readonly source: string; readonly confidence: string } | null;

/** A value as people write it: 1%, 10 days, yes, €150.00. A unit this build does not know leaves the bare number. */
export function usePolicyWords() {
  const { t, told, format } = useWords();
  const value = (of: Value, unit: string): string => {
    if (typeof of === 'boolean') return t(of ? 'rules.yes' : 'rules.no');
    if (typeof of === 'string') return spokenText(of, told) ?? t('rules.as-written');
    if (unit === 'share') return format.limit(of);
    if (unit === 'bytes') return format.bytes(of);
    if (unit.startsWith('minor:')) return format.money({ minor: of, currency: unit.slice('minor:'.length) });
    return told('policy-unit', unit, { value: of }) ?? format.decimal(of);
  };
  return {
    value,
    /** What it is; `policy-words.spec.ts` finds words for every value there is. */
    name: ({ id }: { readonly id: string }): string => told('policy', id) ?? t('rules.unnamed'),
    /** Where it is published; what is nobody's but ours is said in our own words. */
    source: (published: Published): string => {
      if (published === null) return t('rules.nothing-published');
      const ours = notOfAPage(published);
      return ours === null ? sourceName(published.source) : t(ours);
    },
    /** The language a source is cited in; undefined where it is told in the reader's. */
    sourceLang: (published: Published): 'en' | undefined => (published === null || notOfAPage(published) !== null ? undefined : 'en'),
    /** Where it holds when not everywhere: a programme, a carrier, the account's own site. */
    place: ({ site }: { readonly site: string }): string | null =>
      site === '*' ? null : (told('part', site) ?? told('rules-place', site) ?? t('rules.this-site')),
    confidence: (of: string): string => told('confidence', of) ?? t('rules.confidence-other'),
  };
}

/** Sources that name no page anybody could open: by how they begin. */
const NO_PAGE = [
  [/^our own/, 'rules.our-own'],
  [/^from memory/, 'rules.source-memory'],
  [/^inferred/, 'rules.source-inferred'],
  [/^(assumed|as EBAY_)/, 'rules.source-assumed'],
  [/^nobody/, 'rules.source-nobody'],
  [/^a real report/, 'rules.source-report'],
] as const;
const notOfAPage = ({ source, confidence }: NonNullable<Published>): (typeof NO_PAGE)[number][1] | null =>
  confidence === 'convention' ? 'rules.our-own' : (NO_PAGE.find(([beginning]) => beginning.test(source))?.[1] ?? null);

/** Kinds of files by their short names, a time and the address of a page as they are; else what the words say of it, each of its words by itself. */
function spokenText(text: string, told: Told): string | null {
  if (/^\d\d:\d\d$/.test(text)) return text;
  if (text.startsWith('https://')) return text.slice('https://'.length).replace('{site}', '…');
  const words = text.split(' ').map((word) => (word.includes('/') ? (word.split('/')[1] ?? word).toUpperCase() : told('policy-text', word)));
  return words.includes(null) ? null : words.join(', ');
}

/** A value as it is typed: shares in percent, money in whole units; null when it is none. */
export function typedValue(text: string, unit: string): number | null {
  const number = Number(text.trim().replace(',', '.'));
  if (text.trim() === '' || !Number.isFinite(number) || number < 0) return null;
  if (unit === 'share') return number > 100 ? null : Math.round(number * 10_000) / 1_000_000;
  return unit.startsWith('minor:') ? Math.round(number * 100) : number;
}
/** And back, to begin with. */
export const shownValue = (value: number, unit: string): string =>
  String(unit === 'share' ? Math.round(value * 1_000_000) / 10_000 : unit.startsWith('minor:') ? value / 100 : value);
