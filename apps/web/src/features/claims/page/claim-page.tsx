import { useParams } from '@tanstack/react-router';
import { Card, PageHeader, SkeletonRows } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import { ClaimDesk } from './claim-desk';
import { useClaim } from '../claims.query';
import '../claims.css';

/** One claim: its skeleton while it comes, what went wrong, or the work on it. */
export function ClaimPage() {
  const { t } = useWords();
  const { claimId } = useParams({ from: '/frame/claims/$claimId' });
  const claim = useClaim(claimId);
  // Another claim is another piece of work: nothing half written is carried over.
  if (claim.data) return <ClaimDesk key={claimId} claim={claim.data} />;
  if (claim.isError)
    return (
      <>
        <PageHeader title={t('claim-kind.unknown')} />
        <TroubleNote error={claim.error} onAgain={() => void claim.refetch()} />
      </>
    );
  return (
    <div className="ww-two ww-two-even">
      <Card>
        <SkeletonRows rows={8} label={t('claim.loading')} />
      </Card>
      <div aria-hidden="true">
        <Card>
          <SkeletonRows rows={12} label="" />
        </Card>
      </div>
    </div>
  );
}
