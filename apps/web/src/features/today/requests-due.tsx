import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { RequestsDue } from '@weerwoord/contracts';
import { Notice } from '@weerwoord/ui';
import { api } from '../../app/api';
import { useWords } from '../../app/language';
import { useMay } from '../../app/may';

const dueOptions = queryOptions({ queryKey: ['buyers', 'due'], queryFn: ({ signal }) => api.get('/buyers/due', { shape: RequestsDue, signal }) });

/** Requests of buyers whose month is nearly over, or is; nothing where there are none, and for whoever may not see personal data. */
export function DataRequestsDue() {
  const { t } = useWords();
  const may = useMay()('personal');
  const due = useQuery({ ...dueOptions, enabled: may });
  if (!may || !due.data || due.data.due === 0) return null;
  return (
    <Notice tone="watch" title={t('buyers.today', due.data)}>
      <Link to="/settings/buyers">{t('buyers.today-do')}</Link>
    </Notice>
  );
}
