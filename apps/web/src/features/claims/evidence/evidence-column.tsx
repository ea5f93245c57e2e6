import { useState } from 'react';
import type { ReactNode } from 'react';
import { Card, SkeletonRows } from '@weerwoord/ui';
import { AddedCard } from '../../../app/added/files-card';
import { useClaimEvidence } from '../../../app/added/added.query';
import type { Evidence } from '../../../app/added/added.query';
import { BundleCard } from '../../../app/bundle/bundle-card';
import { useWords } from '../../../app/language';
import { RecordDrawer } from '../../../app/record-drawer';
import { TroubleNote } from '../../../app/trouble';
import { FeedbackCard, ListingCard, RefundsCard, ReturnsCard } from './fact-cards';
import { MessagesCard } from './messages-card';
import { WayCards } from './way-card';
import './evidence.css';

/** The parcel's way, drawn; nothing while there is no scan. */
export function ClaimWay({ claimId }: { readonly claimId: string }) {
  const evidence = useClaimEvidence(claimId);
  return evidence.data ? <WayCards evidence={evidence.data} /> : null;
}

/** What the claim rests on, part by part: each card only where there is something to show, each entry with the record it came from. */
export function ClaimShown({ claimId, orderId }: { readonly claimId: string; readonly orderId: string | null }) {
  return (
    <Shown claimId={claimId}>
      {(evidence, open) => (
        <>
          <Cards claimId={claimId} evidence={evidence} onRecord={open} />
          {orderId !== null && <BundleCard orderId={orderId} onRecord={open} />}
        </>
      )}
    </Shown>
  );
}

function Cards({
  claimId,
  evidence,
  onRecord,
}: {
  readonly claimId: string;
  readonly evidence: Evidence;
  readonly onRecord: (recordId: string) => void;
}) {
  return (
    <>
      {evidence.messages.length > 0 && <MessagesCard evidence={evidence} onRecord={onRecord} />}
      <AddedCard target={{ of: 'claims', id: claimId }} added={evidence} onRecord={onRecord} />
      {evidence.lines.length > 0 && <ListingCard evidence={evidence} onRecord={onRecord} />}
      {evidence.returns.length > 0 && <ReturnsCard evidence={evidence} onRecord={onRecord} />}
      {evidence.feedback.length > 0 && <FeedbackCard evidence={evidence} onRecord={onRecord} />}
      {evidence.refunds.length > 0 && <RefundsCard evidence={evidence} onRecord={onRecord} />}
    </>
  );
}

function Shown({
  claimId,
  children,
}: {
  readonly claimId: string;
  readonly children: (evidence: Evidence, open: (recordId: string) => void) => ReactNode;
}) {
  const { t } = useWords();
  const evidence = useClaimEvidence(claimId);
  const [record, setRecord] = useState<string | null>(null);
  if (evidence.isError && !evidence.data)
    return (
      <Card title={t('added.title')}>
        <TroubleNote error={evidence.error} onAgain={() => void evidence.refetch()} />
      </Card>
    );
  if (!evidence.data) return <SkeletonRows rows={4} label={t('shown.loading')} />;
  return (
    <>
      {children(evidence.data, setRecord)}
      <RecordDrawer recordId={record} onClose={() => setRecord(null)} />
    </>
  );
}
