import { SkeletonRows } from '@weerwoord/ui';
import { useWords } from './language';

/** While a page's code or first answer is on its way. */
export function Loading() {
  const { t } = useWords();
  return <SkeletonRows rows={6} label={t('frame.loading')} />;
}
