import { useState } from 'react';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, buttonClass, Icon, IconButton, Kbd, Mono, Notice, PageHeader } from '@weerwoord/ui';
import { apiPath } from '../../../app/api';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import { TroubleNote } from '../../../app/trouble';
import { siteName, useClaimNames } from './claim-names';
import { useMakePack } from '../claims.query';
import type { Claim } from '../claims.query';
import { OutcomeDialog, outcomesOf } from '../answer/outcome-dialog';
import type { DraftSteps } from '../answer/use-draft-steps';
import type { Neighbours } from './use-neighbours';

type Props = { readonly claim: Claim; readonly steps: DraftSteps; readonly neighbours: Neighbours; readonly onKeys: () => void };

/** What kind of claim it is, about which order, and what can be done with it as a whole. */
export function ClaimHead({ claim, steps, neighbours, onKeys }: Props) {
  const { t } = useWords();
  const names = useClaimNames();
  const pack = useMakePack(claim.id);
  const may = useMay(claim.accountId);
  const [ending, setEnding] = useState(false);
  return (
    <>
      <PageHeader
        title={t('claim.title', { kind: names.kind(claim.kind), reason: names.plainReason(claim.reason), amount: claim.amount })}
        crumbsLabel={t('claim.way')}
        crumbs={[
          { key: 'claims', node: <Link to="/claims">{t('claims.title')}</Link> },
          { key: 'here', node: neighbours.at === null ? t('claim.one') : t('claim.place-in-queue', { at: neighbours.at, of: neighbours.of }) },
        ]}
        sub={<About claim={claim} />}
        actions={
          <>
            <button
              type="button"
              className={`${buttonClass({ kind: 'quiet' })} claim-keys-button`}
              aria-label={t('claim.keys')}
              title={t('claim.keys')}
              onClick={onKeys}
            >
              <Kbd>?</Kbd>
            </button>
            {may('submit') && outcomesOf(claim).length > 0 && (
              <Button className="claim-head-rare" onClick={() => setEnding(true)}>
                {t('claim-outcome.do')}
              </Button>
            )}
            {may('export') && claim.orderId !== null && (
              <span className="claim-head-rare" data-claim-key="pack">
                <Button icon="packs" working={pack.isPending ? t('claim-packs.making') : null} onClick={() => pack.mutate()}>
                  {t('claim-packs.make')}
                </Button>
              </span>
            )}
            {claim.deepLink !== null && (
              <a className={buttonClass()} href={claim.deepLink} target="_blank" rel="noreferrer">
                <Icon name="outside" size={14} />
                {t('claim.open-there', { amazon: claim.channel === 'amazon' })}
              </a>
            )}
            <Steps neighbours={neighbours} />
          </>
        }
      />
      {pack.isSuccess && (
        <div className="claim-unmatched">
          <Notice
            tone="safe"
            title={t('claim-packs.made')}
            action={
              <a href={apiPath(`/packs/${pack.data.id}/pack.zip`)} download>
                {t('claim-packs.get')}
              </a>
            }
          />
        </div>
      )}
      {pack.isError && <TroubleNote error={pack.error} onAgain={() => pack.mutate()} />}
      {ending && <OutcomeDialog claim={claim} steps={steps} open onClose={() => setEnding(false)} />}
    </>
  );
}

function About({ claim }: { readonly claim: Claim }) {
  const { t } = useWords();
  return (
    <span className="claim-about">
      <span>{siteName(claim.site)}</span>
      {claim.externalOrderId !== null && <Mono>{claim.externalOrderId}</Mono>}
      {claim.title !== null && <span>{claim.title}</span>}
      {claim.place !== null && <span>{t('claim.buyer-in', { place: claim.place })}</span>}
    </span>
  );
}

/** To the claim before and after this one in the queue. */
function Steps({ neighbours: { previous, next } }: { readonly neighbours: Neighbours }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const go = (claimId: string | null) => claimId !== null && void navigate({ to: '/claims/$claimId', params: { claimId } });
  return (
    <span className="ww-row claim-steps">
      <IconButton icon="back" size={14} label={t('claim.previous')} disabled={previous === null} onClick={() => go(previous)} />
      <IconButton icon="next" size={14} label={t('claim.next')} disabled={next === null} onClick={() => go(next)} />
    </span>
  );
}
