import { Button, buttonClass, Card, Icon, SelectField, StatusPair } from '@weerwoord/ui';
import { useState } from 'react';
import { apiPath } from '../../../app/api';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import { TroubleNote } from '../../../app/trouble';
import { useTargetFit, useTargets } from './targets.query';
import type { Fit, TargetName } from './targets.query';

/** The answer in the shape of the form it is handed in at: what would go, what speaks against it, and the ZIP. Nothing for who may not take it out of the house. */
export function TargetCard({ claimId, accountId }: { readonly claimId: string; readonly accountId?: string | undefined }) {
  const { t, told, language } = useWords();
  const may = useMay(accountId);
  const mayGet = may('export') && may('personal');
  const targets = useTargets(claimId).data?.targets ?? [];
  const [picked, setPicked] = useState<TargetName | null>(null);
  const fit = useTargetFit(claimId);
  if (!mayGet || targets.length === 0) return null;
  const target = picked ?? targets[0]?.target ?? 'amazon';
  const word = (name: TargetName) => told('target', name) ?? t('target.unknown');
  return (
    <Card title={t('targets.title')} padded>
      <div className="ww-stack">
        <p className="ww-meta">{t('targets.about')}</p>
        <div className="ww-row ww-row-wrap">
          <SelectField
            label={t('targets.where')}
            bareLabel
            width="min(300px, 100%)"
            value={target}
            onChange={(name) => {
              setPicked(name);
              fit.reset();
            }}
            options={targets.map(({ target: name, own }) => ({ id: name, word: own ? t('targets.own', { name: word(name) }) : word(name) }))}
          />
          <Button small working={fit.isPending ? t('targets.checking') : null} onClick={() => fit.mutate(target)}>
            {t('targets.check')}
          </Button>
        </div>
        <div aria-live="polite">
          {fit.isError && <TroubleNote error={fit.error} />}
          {fit.data && (
            <>
              <FitFound fit={fit.data} />
              <div className="ww-row ww-row-wrap">
                {fit.data.fits && (
                  <a
                    className={buttonClass({ kind: 'accent', small: true })}
                    href={apiPath(`/claims/${claimId}/target-export`, { target: fit.data.target, language })}
                    download
                  >
                    <Icon name="download" size={14} />
                    {t('targets.get')}
                  </a>
                )}
                {fit.data.page && (
                  <a href={fit.data.page.url} target="_blank" rel="noreferrer noopener">
                    {t('targets.page')}
                  </a>
                )}
              </div>
            </>
          )}
        </div>
      </div>
    </Card>
  );
}

function FitFound({ fit: { fits, findings, texts, files, state } }: { readonly fit: Fit }) {
  const { t, told } = useWords();
  const against = findings.filter(({ level }) => level === 'breach');
  return (
    <>
      <p>
        <StatusPair status={fits ? 'safe' : 'breach'}>
          {fits ? t('targets.fits', { texts: texts.length, files: files.length }) : t('targets.no-fit')}
        </StatusPair>
      </p>
      {against.length > 0 && (
        <ul className="claim-list">
          {against.map(({ code, file, figures }) => (
            <li key={`${code} ${file ?? ''}`}>{told('target-finding', code, figures) ?? t('target-finding.other')}</li>
          ))}
        </ul>
      )}
      {state === 'draft' && fits && <p className="ww-meta">{t('targets.draft')}</p>}
    </>
  );
}
