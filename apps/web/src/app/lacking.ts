import { ApiError } from './api';
import { useWords } from './language';
import { useSession } from './session.query';

/** Which right somebody lacks and whom to ask, where that is why something was refused; null for every other trouble. */
export function useLacking(error: unknown): string | null {
  const { t, told } = useWords();
  const session = useSession();
  if (!(error instanceof ApiError) || error.code !== 'not-allowed') return null;
  const managers = session.data?.managers ?? [];
  const second = error.fields.find(({ path }) => path === 'four-eyes');
  if (second) return told('approval-why', second.problem) ?? t('trouble.not-allowed');
  const right = error.fields.find(({ path }) => path === 'right');
  if (!right) return null;
  const what = told('right', right.problem);
  return what === null ? null : t('trouble.lacks-right', { what, whom: managers[0] ?? null, others: managers.length > 1 });
}
