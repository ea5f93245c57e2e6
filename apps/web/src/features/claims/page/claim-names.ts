import { useWords } from '../../../app/language';

const EBAY_HOSTS: Readonly<Record<string, string>> = { EBAY_GB: 'ebay.co.uk', EBAY_US: 'ebay.com', EBAY_AU: 'ebay.com.au', EBAY_HK: 'ebay.com.hk' };

/** A site as people write it: amazon.de, ebay.nl. */
export const siteName = (site: string): string => EBAY_HOSTS[site] ?? (site.startsWith('EBAY_') ? `ebay.${site.slice(5).toLowerCase()}` : site);

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A name that stands inside a sentence. */
export const uncapital = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** What the buyer says, without what the tracking made of it: the five ways of not having received are one word. */
const plainReason = (reason: string): string => (reason.startsWith('INR_') ? 'INR' : reason);

/** Kind, reason and state of a claim in words; an id this build does not know gets a general word. */
export function useClaimNames() {
  const { t, told } = useWords();
  return {
    kind: (kind: string) => told('claim-kind', kind) ?? t('claim-kind.unknown'),
    reason: (reason: string) => told('claim-reason', reason) ?? t('claim-reason.unknown'),
    plainReason: (reason: string) => told('claim-reason', plainReason(reason)) ?? t('claim-reason.unknown'),
    work: (work: string, hasDraft = false) =>
      (work === 'open' && hasDraft ? t('claim-work.draft-ready') : told('claim-work', work)) ?? t('claim-work.unknown'),
    item: (code: string) => told('claim-item', code) ?? t('claim-evidence.other'),
  };
}

/** Who the letter goes to, by channel: names of marketplaces are the same in every language. */
export const MARKETS: Readonly<Record<string, string>> = { amazon: 'Amazon', ebay: 'eBay', aliexpress: 'AliExpress' };

const STILL_OURS = new Set(['open', 'drafting', 'approved']);
/** Does our clock still run? Answered: the marketplace's turn. Else the claim has ended. */
export const turnOf = (work: string): 'ours' | 'theirs' | 'ended' => (STILL_OURS.has(work) ? 'ours' : work === 'answered' ? 'theirs' : 'ended');
