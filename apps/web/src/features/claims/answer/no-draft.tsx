import { Link } from '@tanstack/react-router';
import { Button, buttonClass, Card, EmptyState } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { usePersonal } from '../../../app/personal/personal.query';
import { TroubleNote } from '../../../app/trouble';
import { MARKETS, turnOf } from '../page/claim-names';
import type { Claim } from '../claims.query';
import type { DraftSteps } from './use-draft-steps';

/** No letter yet: the order is missing, it has not been composed, its words went with the buyer's data or were damaged. When it is no longer our turn, only that there is none. */
export function NoDraft({ claim, steps }: { readonly claim: Claim; readonly steps: DraftSteps }) {
  const { t, told, language } = useWords();
  const isErased = (usePersonal({ claims: claim.id }).data?.erased ?? null) !== null;
  const isDamaged = claim.draftLost === 'damaged';
  const market = MARKETS[claim.channel];
  const matched = claim.orderId !== null;
  const write = (
    <Button
      kind="primary"
      working={steps.working === 'write' ? t('claim-draft.writing') : null}
      onClick={() => void steps.act({ step: 'write', body: { revision: claim.revision, language } })}
    >
      {t('claim-draft.write')}
    </Button>
  );
  const ours = turnOf(claim.work) === 'ours';
  const title = market === undefined ? t('claim-draft.answer') : t('claim-draft.to', { market });
  if (matched && !ours)
    return (
      <Card title={title}>
        <p className="ww-card-body ww-meta">
          {t(isDamaged ? 'claim-draft.damaged' : isErased ? 'claim-draft.gone-ended' : 'claim-draft.none-ended')}
        </p>
      </Card>
    );
  const toImport = (
    <Link to="/import" className={buttonClass({ kind: 'primary' })}>
      {t('claim.unmatched-do')}
    </Link>
  );
  const shown = claim.checklist.lines.flatMap(({ state, code }) => (state === 'present' ? (told('claim-item', code) ?? []) : []));
  const gone = [t('claim-draft.gone'), ...(shown.length === 0 ? [] : [t('claim-draft.gone-shown', { shown: shown.join(', ') })])].join(' ');
  return (
    <div id="claim-draft">
      <Card title={title}>
        <EmptyState
          icon="mail"
          title={t(isDamaged ? 'claim-draft.damaged-title' : isErased ? 'claim-draft.gone-title' : 'claim-draft.none-title')}
          action={matched ? write : toImport}
        >
          {isDamaged ? t('claim-draft.damaged') : isErased ? gone : t(matched ? 'claim-draft.none' : 'claim-draft.none-order')}
        </EmptyState>
        {steps.trouble !== null && <TroubleNote error={steps.trouble} />}
      </Card>
    </div>
  );
}
