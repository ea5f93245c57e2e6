import { Link } from '@tanstack/react-router';
import { Card, KeyValues } from '@weerwoord/ui';
import { apiPath } from '../../../app/api';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import { useClaimNames } from '../page/claim-names';
import type { Claim } from '../claims.query';

/** Our work, the marketplace's state, and the two questions that are never one: who pays, does it count. */
export function ClaimStand({ claim }: { readonly claim: Claim }) {
  const { t, told } = useWords();
  const names = useClaimNames();
  const other = t('claim-stand.unknown');
  return (
    <Card title={t('claim-stand.title')} padded>
      <KeyValues
        rows={[
          { key: t('claim-stand.ours'), value: names.work(claim.work, claim.draft !== null) },
          { key: t('claim-stand.theirs'), value: told('claim-state', claim.marketplaceState) ?? other },
          { key: t('claim-stand.money'), value: told('claim-funded', claim.money.fundedBy) ?? other },
          { key: t('claim-stand.metric'), value: told('claim-verdict', claim.metric.verdict) ?? other },
        ]}
      />
    </Card>
  );
}

/** Sealed packs of this claim, newest first; nothing before the first, whose button stands at the head of the page. */
export function ClaimPacks({ claim }: { readonly claim: Claim }) {
  const { t, format } = useWords();
  const may = useMay(claim.accountId);
  const mayGet = may('export') && may('personal');
  const packs = [...claim.packs].sort((a, b) => (a.sealedAt < b.sealedAt ? 1 : -1));
  if (packs.length === 0) return null;
  return (
    <Card title={t('claim-packs.title')}>
      <ul className="claim-list">
        {packs.map(({ id, sealedAt, hash, erasedAt }) => (
          <li key={id}>
            <span>{format.moment(sealedAt)}</span>
            <span className="ww-mono ww-meta">{`${hash.slice(0, 4)}…${hash.slice(-4)}`}</span>
            {erasedAt !== null && <span className="ww-meta">{t('packs.erased', { when: format.day(erasedAt) })}</span>}
            {mayGet && (
              <span className="ww-push ww-row">
                <a href={apiPath(`/packs/${id}/pack.zip`)} download aria-label={t('claim-packs.zip-of', { at: sealedAt })}>
                  {t('claim-packs.zip')}
                </a>
                {erasedAt === null && (
                  <a href={apiPath(`/packs/${id}/pack.pdf`)} download aria-label={t('claim-packs.pdf-of', { at: sealedAt })}>
                    {t('claim-packs.pdf')}
                  </a>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {!mayGet && <p className="ww-meta">{t('packs.may-not')}</p>}
    </Card>
  );
}

/** Acts shown at once; what was done before them is one click away. */
const LATEST = 5;

/** Who did what and when, newest first. */
export function ClaimHistory({ claim }: { readonly claim: Claim }) {
  const { t } = useWords();
  const acts = [...claim.history].sort((a, b) => (a.at < b.at ? 1 : -1));
  const earlier = acts.slice(LATEST);
  return (
    <Card title={t('claim-history.title')}>
      {acts.length === 0 ? <p className="ww-card-body ww-meta">{t('claim-history.none')}</p> : <Acts acts={acts.slice(0, LATEST)} />}
      {earlier.length > 0 && (
        <details className="claim-earlier">
          <summary>{t('claim-history.earlier', { count: earlier.length })}</summary>
          <Acts acts={earlier} />
        </details>
      )}
    </Card>
  );
}

function Acts({ acts }: { readonly acts: Claim['history'] }) {
  const { t, told, format } = useWords();
  return (
    <ol className="claim-list">
      {acts.map(({ at, actor, what, figures }, place) => (
        <li key={`${at} ${place}`}>
          <time className="ww-meta ww-nowrap claim-list-when" dateTime={at}>
            {format.moment(at)}
          </time>
          <span>
            {told('claim-act', what, figures) ?? t('claim-history.unknown')}
            {typeof figures['claim'] === 'string' && (
              <>
                {' '}
                <Link to="/claims/$claimId" params={{ claimId: figures['claim'] }}>
                  {t('claim-history.other-claim')}
                </Link>
              </>
            )}
            <span className="ww-meta"> {told('claim-actor', actor) ?? actor}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
