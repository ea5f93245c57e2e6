import { Card, DropZone, Mono, SkeletonRows, StatusPair } from '@weerwoord/ui';
import type { DroppedFile } from '@weerwoord/ui';
import { useState } from 'react';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useCheckPack } from './packs.query';
import type { Checked, Pack } from './packs.query';

/** Takes a pack, also one from elsewhere, and says whether a byte of it was changed, and in which file. */
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
    </Card>
  );
}

function Result({ checked, name, known }: { readonly checked: Checked; readonly name: string; readonly known: readonly Pack[] }) {
  const { t, told } = useWords();
  if (checked.ok)
    return (
      <>
        <StatusPair status="safe">{t('pack-check.genuine')}</StatusPair>
        <p>{t('pack-check.genuine-sub', { name, files: checked.files })}</p>
        {checked.hash !== null && (
          <>
            <p className="ww-meta">
              {t('pack-check.seal')}{' '}
              <span className="packs-hash">
                <Mono>{checked.hash}</Mono>
              </span>
            </p>
            <p className="ww-meta">{t(known.some(({ hash }) => hash === checked.hash) ? 'pack-check.same-seal' : 'pack-check.other-seal')}</p>
          </>
        )}
      </>
    );
  const problem = checked.problem === null ? t('pack-problem.unknown') : (told('pack-problem', checked.problem) ?? t('pack-problem.unknown'));
  return (
    <>
      <StatusPair status="breach">{t('pack-check.broken')}</StatusPair>
      <p>
        {t('pack-check.broken-sub', { name })} {problem}
      </p>
      <Names title={t('pack-check.changed')} names={checked.changed} />
      <Names title={t('pack-check.missing')} names={checked.missing} />
      <Names title={t('pack-check.extra')} names={checked.extra} />
    </>
  );
}

/** The name the checker gives to the end of the ZIP, which belongs to no file. */
const ZIP_DIRECTORY = 'ZIP directory';

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
