import type { KeyPlan, PageKeys } from '../use-page-keys';
import { usePageKeys } from '../use-page-keys';

type QueueKey = 'browse' | 'search' | 'assign' | 'clear' | 'help';
/** What each key of the queue does beside those of the rows themselves; one that is absent does nothing. */
export type QueueKeys = PageKeys<QueueKey>;

const PLAN: KeyPlan<QueueKey> = {
  keys: { j: 'browse', k: 'browse', '/': 'search', a: 'assign', Escape: 'clear', '?': 'help' },
  ownKeys: 'input:not([type="checkbox"]),textarea,select,[contenteditable="true"],[role="dialog"],[role="listbox"],[role="menu"]',
  over: '[role="dialog"],[role="menu"]',
};
export const useQueueKeys = (keys: QueueKeys): void => usePageKeys(PLAN, keys);
