import { zoneOfSite } from '@weerwoord/claims';
import type { AlarmText, AlarmWriter } from '@weerwoord/ports';
import { DateWords } from '../words/dates';
import type { PaperLanguage } from '../words/dates';
import { ALARM_WORDS } from './alarm-words';
import type { AlarmWords } from './alarm-words';

const MINUTE_MS = 60_000;
const languageOf = (text: string): PaperLanguage => (text === 'nl' || text === 'de' ? text : 'en');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

/** How the time stands at `now`: at the very instant of a deadline it has passed; what is left is rounded down. */
function standing({ safe, hard, now, stage }: AlarmText, words: AlarmWords, dates: DateWords): string {
  const what = words.what[stage];
  const left = (until: Date): string => dates.span(Math.floor((until.getTime() - now.getTime()) / MINUTE_MS));
  if (now >= hard) return words.missed(what);
  return now >= safe ? words.pastSafe(left(hard), what) : words.left(left(safe), what);
}

const claimName = ({ claimKind, reason, site }: AlarmText, words: AlarmWords): string =>
  [words.claim[claimKind] ?? words.otherClaim, words.reason[reason], siteName(site)].filter((part) => part !== undefined && part !== '').join(', ');
const EBAY_HOSTS: Readonly<Record<string, string>> = { EBAY_GB: 'ebay.co.uk', EBAY_US: 'ebay.com', EBAY_AU: 'ebay.com.au' };
const siteName = (site: string): string => EBAY_HOSTS[site] ?? (site.startsWith('EBAY_') ? `ebay.${site.slice(5).toLowerCase()}` : site);

function parts(text: AlarmText) {
  const language = languageOf(text.language);
  const words = ALARM_WORDS[language];
  const dates = new DateWords(language, text.zone);
  if (text.kind === 'test') return { language, words, title: words.test.title, line: words.test.line, facts: [] as const };
  // The site's own time beside the reader's, where the two differ: the marketplace goes by its own.
  const there = new DateWords(language, zoneOfSite(text.site, text.zone));
  const when = (at: Date): string =>
    plainSpaces(dates.full(at) === there.full(at) ? dates.full(at) : `${dates.full(at)} (${there.shortMoment(at)} ${there.zoneOf(at)})`);
  const title = `${claimName(text, words)}: ${standing(text, words, dates)}`;
  const oneDeadline = text.safe.getTime() === text.hard.getTime();
  const facts = [
    ...(oneDeadline ? [] : [words.safeBy(when(text.safe))]),
    words.hardBy(when(text.hard)),
    ...(text.externalOrderId === null ? [] : [`${words.order}: ${text.externalOrderId}`]),
    ...(text.account === '' ? [] : [`${words.account}: ${text.account}`]),
  ];
  return { language, words, title: plainSpaces(title), line: facts.join(' · '), facts };
}

/** Mails and lines of alarms, in the reader's language and zone. Nothing of the buyer is in them. */
export const alarmWriter: AlarmWriter = {
  mail(text) {
    const { language, words, title, line, facts } = parts(text);
    const shown = facts.length === 0 ? [line] : facts;
    const small = text.kind === 'test' ? [words.settings] : [words.why, words.settings];
    return {
      subject: title,
      text: [title, '', ...shown, '', `${words.open}: ${text.link}`, '', ...small, ''].join('\n'),
      html: [
        `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;font-size:15px;line-height:1.5;color:#1e293b">`,
        `<p style="font-size:18px;font-weight:600;margin:0 0 12px">${escaped(title)}</p>`,
        ...shown.map((fact) => `<p style="margin:0">${escaped(fact)}</p>`),
        `<p style="margin:16px 0"><a href="${escaped(text.link)}" style="color:#0f766e;font-weight:600">${escaped(words.open)}</a></p>`,
        ...small.map((fact) => `<p style="margin:0;font-size:13px;color:#64748b">${escaped(fact)}</p>`),
        '</body></html>',
      ].join('\n'),
    };
  },
  line(text) {
    const { title, line } = parts(text);
    return { title, line };
  },
};
