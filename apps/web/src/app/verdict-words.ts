import type { Status } from '@weerwoord/ui';
import { useWords } from './language';

/** What a verdict says, in parts that the API gives as ids. */
export type VerdictFacts = {
  readonly fact: string;
  readonly factAt: string | null;
  readonly figures: Readonly<Record<string, string | number>>;
};

/** How bad an outcome is; words this build does not know are shown as unknown. */
const STATUS_OF: Readonly<Record<string, Status>> = {
  'on-time': 'safe',
  late: 'breach',
  overdue: 'breach',
  open: 'unknown',
  excluded: 'excluded',
  defect: 'breach',
  clean: 'safe',
  undecided: 'watch',
  review: 'watch',
  pending: 'unknown',
  'at-risk': 'watch',
  cancelled: 'breach',
  kept: 'safe',
};

export type VerdictWords = {
  readonly metric: (id: string) => string;
  /** For a column head: "Defects", "Late"; the whole name where there is no short one. */
  readonly metricShort: (id: string) => string;
  readonly part: (id: string) => string;
  readonly windowName: (key: string) => string;
  readonly outcome: (id: string) => { readonly status: Status; readonly word: string };
  readonly setAside: (reason: string) => string;
  /** The row of a sheet as people cite it: "7.1/10", "3.3" of "3.3/no-promise"; an account's own measure has no sheet. */
  readonly rule: (id: string) => string;
  readonly fact: (facts: VerdictFacts) => string;
};

/** Names of metrics, parts, windows, outcomes and deciding facts. An id this build does not know gets a general word, never itself. */
export function useVerdictWords(): VerdictWords {
  const { t, told } = useWords();
  const metric = (id: string) => told('metric', id) ?? t('metrics.unknown-metric');
  return {
    metric,
    metricShort: (id) => told('metric-short', id) ?? metric(id),
    part: (id) =>
      id === ''
        ? t('metrics.part-all')
        : (told('part', id) ??
          (id.startsWith('category:') ? id.slice('category:'.length) : t(id.startsWith('seller:') ? 'metrics.part-seller' : 'metrics.part-other'))),
    windowName: (key) => {
      const found = /^(\d+)([dm])$/.exec(key);
      if (!found) return t('metrics.window-all');
      return t(found[2] === 'd' ? 'metrics.window-days' : 'metrics.window-months', { count: Number(found[1]) });
    },
    outcome: (id) => ({ status: STATUS_OF[id] ?? 'unknown', word: told('outcome', id) ?? t('metrics.outcome-other') }),
    rule: (id) => (id.startsWith('generic.') ? t('metrics.rule-own') : id.replace(/\/[a-z][a-z-]*$/, '')),
    setAside: (reason) => told('set-aside', reason) ?? t('metrics.set-aside-other'),
    fact: ({ fact, factAt, figures }) => told('fact', fact, { ...figures, at: factAt }) ?? t('metrics.fact-other'),
  };
}
