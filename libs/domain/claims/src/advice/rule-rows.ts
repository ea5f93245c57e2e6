import type { Channel, Day } from '@weerwoord/kernel';
import { POLICIES } from '@weerwoord/policies';
import { ALIEXPRESS_RULES } from '../aliexpress/rule-words';
import { AMAZON_RULES } from '../amazon/rule-words';
import type { Advice } from '../claim';
import { EBAY_RULES } from '../ebay/rule-words';
import { SHOP_RULES } from '../shop/rule-words';

/** Rows of the sheets that advice and refund guard go by, with the message id of their words. Ids are those of the sheets, unlike in each. */
export const ADVICE_RULES = { ...AMAZON_RULES, ...EBAY_RULES, ...ALIEXPRESS_RULES, ...SHOP_RULES } as const;
export type AdviceRule = keyof typeof ADVICE_RULES;

/** The day a channel's pages were last read: the newest of its dated rows; '' when it has none. */
const readOn = (channel: Channel): Day =>
  POLICIES.filter((row) => row.channel === channel).reduce((latest, row) => (row.readOn > latest ? row.readOn : latest), '');

const IN_AMAZON: ReadonlySet<string> = new Set(Object.keys(AMAZON_RULES));
const IN_EBAY: ReadonlySet<string> = new Set(Object.keys(EBAY_RULES));
const IN_ALIEXPRESS: ReadonlySet<string> = new Set(Object.keys(ALIEXPRESS_RULES));
const channelOf = (id: string): Channel => (IN_AMAZON.has(id) ? 'amazon' : IN_EBAY.has(id) ? 'ebay' : IN_ALIEXPRESS.has(id) ? 'aliexpress' : 'shop');

export const ruleRows = (ids: readonly AdviceRule[]): Advice['rules'] =>
  ids.map((id) => ({ id, words: ADVICE_RULES[id], readOn: readOn(channelOf(id)) }));
