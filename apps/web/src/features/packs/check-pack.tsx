import { Card, DropZone, Mono, SkeletonRows, StatusPair } from '@weerwoord/ui';
import type { DroppedFile } from '@weerwoord/ui';
import { isOfMany, ZIP_DIRECTORY } from '@weerwoord/packs';
import { useState } from 'react';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { OurKeys } from './our-keys';
import { useCheckPack } from './packs.query';
import type { Checked, Pack } from './packs.query';

/** Takes a pack or a file of many, also one from elsewhere, and says whether a byte of it was changed, in which file, and whose key signed it. It is read here and sent nowhere. */
export function CheckPack({ known }: { readonly known: readonly Pack[] }) {
  const { t } = useWords();
  const check = useCheckPack();
  const [several, setSeveral] = useState(false);
  const take = (files: readonly DroppedFile[]) => {
    setSeveral(files.length > 1);
    const [only] = files;
    if (only && files.length === 1) check.mutate(only.file);
  };
  const name = check.variables?.name ?? '';
  return (
    <Card title={t('pack-check.title')} padded>
      <DropZone
        label={t('pack-check.zone')}
        title={t('pack-check.drop')}
        or={t('pack-check.or')}
        choose={t('pack-check.choose')}
        hint={t('pack-check.hint')}
        icon="seal"
        accept=".zip,application/zip"
        multiple={false}
        disabled={check.isPending}
        onFiles={take}
        small
      />
      <div className="packs-result" aria-live="polite">
        {several && <p>{t('pack-check.several')}</p>}
        {check.isPending && <SkeletonRows rows={2} label={t('pack-check.working', { name })} />}
        {check.isError && <TroubleNote error={check.error} />}
        {check.isSuccess && <Result checked={check.data} name={name} known={known} />}
      </div>
      <OurKeys />
    </Card>
  );
}

function Result({ checked, name, known }: { readonly checked: Checked; readonly name: string; readonly known: readonly Pack[] }) {
  const { t, told, format } = useWords();
  const { signature } = checked;
  const many = isOfMany(checked);
  const erasure = many ? null : checked.erasure;
  if (!checked.ok)
    return (
      <>
        <StatusPair status="breach">{t('pack-check.broken')}</StatusPair>
        <p>
          {t('pack-check.broken-sub', { name })} {(checked.problem && told('pack-problem', checked.problem)) ?? t('pack-problem.unknown')}
        </p>
        <Names title={t('pack-check.changed')} names={checked.changed} />
        <Names title={t('pack-check.missing')} names={checked.missing} />
        <Names title={t('pack-check.extra')} names={checked.extra} />
        {many && <Names title={t('pack-check.replaced')} names={checked.replaced} />}
        {many && <p className="ww-meta">{t('pack-check.whole-packs', { packs: checked.packs })}</p>}
      </>
    );
  const stranger = signature.state === 'good' && signature.known === false;
  return (
    <>
      <StatusPair status={stranger || signature.state === 'none' ? 'watch' : 'safe'}>
        {t(signature.state === 'none' ? 'pack-check.unsigned' : stranger ? 'pack-check.stranger' : 'pack-check.genuine')}
      </StatusPair>
      <p>{many ? t('pack-check.genuine-many', { name, packs: checked.packs }) : t('pack-check.genuine-sub', { name, files: checked.files })}</p>
      {many && <Names title={t('pack-check.erased-packs')} names={checked.erased} />}
      {erasure && (
        <>
          <p>{t('pack-check.erased-sub', { when: format.moment(erasure.at), why: told('erasure-why', erasure.why) ?? '' })}</p>
          <Names title={t('pack-check.erased')} names={checked.erased} />
        </>
      )}
      <p className="ww-meta">
        {t(
          signature.state === 'none'
            ? 'pack-check.key-none'
            : signature.known === null
              ? 'pack-check.key-unasked'
              : signature.known
                ? 'pack-check.key-ours'
                : 'pack-check.key-other',
          { key: signature.keyName ?? '' },
        )}
      </p>
      {signature.keyId !== null && signature.known !== true && <Hash title={t('pack-check.fingerprint')} hash={signature.keyId} />}
      {checked.hash !== null && (
        <>
          <Hash title={t('pack-check.seal')} hash={checked.hash} />
          {!many && (
            <p className="ww-meta">{t(known.some(({ hash }) => hash === checked.hash) ? 'pack-check.same-seal' : 'pack-check.other-seal')}</p>
          )}
        </>
      )}
    </>
  );
}

const Hash = ({ title, hash }: { readonly title: string; readonly hash: string }) => (
  <p className="ww-meta">
    {title}{' '}
    <span className="packs-hash">
      <Mono>{hash}</Mono>
    </span>
  </p>
);

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const { t } = useWords();
  if (names.length === 0) return null;
  return (
    <div className="packs-names">
      <h3 className="ww-h3">{title}</h3>
      <ul aria-label={title}>
        {names.map((name) => (
          <li key={name}>{name === ZIP_DIRECTORY ? t('pack-check.zip-directory') : name}</li>
        ))}
      </ul>
    </div>
  );
}
