import { useState } from 'react';
import { Notice } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import type { Claim } from '../claims.query';
import { useSending } from './sending.query';
import type { DraftEdits } from './use-draft-edits';

/** A letter that is too long: which paragraphs weigh least. Taken or not; nothing is left out before the person says so. */
export function ShortenProposal({ claim, edits }: { readonly claim: Claim; readonly edits: DraftEdits }) {
  const { t } = useWords();
  const [taken, take] = useState<number | null>(null);
  const shorten = useSending(claim.id, claim.revision).data?.shorten ?? null;
  if (claim.draft?.state !== 'draft' || edits.conflict) return null;
  if (taken === claim.revision && edits.dirty) return <Notice tone="safe" title={t('shorten.done')} />;
  if (shorten === null || edits.dirty) return null;
  const least = edits.paragraphs.filter(({ id }) => shorten.drop.includes(id));
  const leaveOut = () => {
    for (const { id } of least) edits.change(id, { leftOut: true });
    take(claim.revision);
  };
  return (
    <Notice
      tone="watch"
      title={t('shorten.title', { length: shorten.length, limit: shorten.limit })}
      action={
        <button type="button" className="ww-link" onClick={leaveOut}>
          {t('shorten.do')}
        </button>
      }
    >
      {t('shorten.lead')}
      <ul>
        {least.map(({ id, text }) => (
          <li key={id}>{text.replace(/ ?\[E\d+\]/g, '').slice(0, 90)}…</li>
        ))}
      </ul>
    </Notice>
  );
}
