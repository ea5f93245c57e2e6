import { useQuery } from '@tanstack/react-query';
import { Card, SkeletonRows } from '@weerwoord/ui';
import { AddedCard } from '../../app/added/files-card';
import { addedOptions } from '../../app/added/added.query';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';

/** What people added to the order: it serves every claim about it, also one still to come. */
export function OrderAdded({ orderId, onRecord }: { readonly orderId: string; readonly onRecord: (recordId: string) => void }) {
  const { t } = useWords();
  const added = useQuery(addedOptions(orderId));
  if (added.data) return <AddedCard target={{ of: 'orders', id: orderId }} added={added.data} onRecord={onRecord} />;
  return (
    <Card title={t('added.title')}>
      {added.isError ? (
        <TroubleNote error={added.error} onAgain={() => void added.refetch()} />
      ) : (
        <SkeletonRows rows={2} label={t('added.loading')} />
      )}
    </Card>
  );
}
