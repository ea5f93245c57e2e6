import { useId, useState } from 'react';
import { Button, buttonClass, Card, EmptyState, Icon, LinterStrip, Notice, SkeletonRows } from '@weerwoord/ui';
import type { LinterFinding } from '@weerwoord/ui';
import { ApiError, apiPath } from '../../../app/api';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import { TroubleNote } from '../../../app/trouble';
import type { Claim, Draft } from '../claims.query';
import { AddFile } from './add-file';
import { AttachedFileRow } from './attached-file-row';
import { FaxView } from './fax-view';
import { shortType } from './short-type';
import type { Attachments, OfferedFix, WantedFiles } from './sending.query';
import { useAttachments, useChangeFiles } from './sending.query';
import './answer-files.css';

/** The files that go with the answer: in their order, each held against the form, with what can be done about what does not fit. */
export function AnswerFiles({ claim }: { readonly claim: Claim }) {
  return claim.draft ? <FilesOf claim={claim} draft={claim.draft} /> : null;
}

function FilesOf({ claim, draft }: { readonly claim: Claim; readonly draft: Draft }) {
  const { t } = useWords();
  const set = useAttachments(claim.id, draft.version);
  if (set.isPending)
    return (
      <Card title={t('files.title')}>
        <div className="files-waiting">
          <SkeletonRows rows={2} label={t('files.loading')} />
        </div>
      </Card>
    );
  if (set.isError)
    return (
      <Card title={t('files.title')}>
        <TroubleNote error={set.error} onAgain={() => void set.refetch()} />
      </Card>
    );
  return <FileSet claim={claim} draft={draft} set={set.data} />;
}

function FileSet({ claim, draft, set }: { readonly claim: Claim; readonly draft: Draft; readonly set: Attachments }) {
  const { t, told } = useWords();
  const change = useChangeFiles(claim.id, draft.version);
  const [fax, showFax] = useState<string | null>(null);
  const [moved, sayMoved] = useState('');
  const orderId = useId();
  const { files, findings, form, state } = set;
  const open = state !== 'frozen' && draft.state === 'draft';
  const wanted = (): WantedFiles => files.map(({ id, name, field }) => ({ id, name, field }));
  const save = (next: WantedFiles) => change.mutate({ seen: set.hash, change: { save: next } });
  const fix = (what: OfferedFix, file: string | null) => change.mutate({ seen: set.hash, change: { fix: what, file } });
  const move = (from: number, to: number) => {
    const next = [...wanted()];
    const [one] = next.splice(from, 1);
    if (!one || to < 0 || to > next.length) return;
    next.splice(to, 0, one);
    save(next);
    sayMoved(t('files.moved', { name: files[from]?.name ?? '', at: to + 1, of: files.length }));
  };
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const ofSet: LinterFinding[] = findings
    .filter(({ file }) => file === null)
    .map(({ code, level, figures }) => ({ id: code, status: level, text: told('file-finding', code, figures) ?? t('file-finding.unknown') }));
  const breaches = findings.some(({ level, fixes }) => level === 'breach' && fixes.some((one) => one !== 'leave-out' && one !== 'choose-field'));
  const may = useMay(claim.accountId);
  const busy = change.isPending;
  const none = files.length === 0;
  return (
    <Card
      title={t('files.title')}
      count={none ? undefined : t('files.count', { files: files.length, bytes })}
      aside={
        none || !may('personal') ? undefined : (
          <a className={buttonClass({ small: true })} href={apiPath(`/claims/${claim.id}/attachments.zip`)} download>
            <Icon name="download" size={14} />
            {t('files.download')}
          </a>
        )
      }
    >
      <p className="ww-meta files-form">
        {told('form', form.id) ?? t('form.unknown')}
        {form.way !== 'NONE' && ` · ${limitsOf(set, t)}`}
      </p>
      {none ? (
        <EmptyState icon="file" title={t('files.none-title')}>
          {t(form.way === 'NONE' ? 'files.none-taken' : 'files.none')}
        </EmptyState>
      ) : (
        <ol className="files-list" aria-label={t('files.title')} aria-describedby={open && files.length > 1 ? orderId : undefined}>
          {files.map((file, place) => (
            <AttachedFileRow
              key={file.id}
              claimId={claim.id}
              file={file}
              place={place}
              of={files.length}
              form={form}
              findings={findings.filter((finding) => finding.file === file.id)}
              open={open}
              busy={busy}
              onMove={move}
              onField={(field) => save(wanted().map((one) => ('id' in one && one.id === file.id ? { ...one, field } : one)))}
              onFix={(what) => (what === 'grey-check' ? showFax(file.id) : what === 'choose-field' ? undefined : fix(what, file.id))}
            />
          ))}
        </ol>
      )}
      {change.isError && <Refused error={change.error} />}
      <LinterStrip label={t('files.checks')} findings={ofSet} />
      {open && form.way !== 'NONE' && (
        <div className="files-do ww-row ww-row-wrap">
          <AddFile set={set} busy={busy} onAdd={(key, field) => save([...wanted(), { add: key, field }])} />
          {breaches && (
            <Button
              kind="accent"
              working={busy && 'fix' in change.variables.change && change.variables.change.fix === 'fit' ? t('files.fixing') : null}
              disabled={busy}
              onClick={() => fix('fit', null)}
            >
              {t('files.fit')}
            </Button>
          )}
        </div>
      )}
      <p className="ww-meta files-note">
        {state === 'proposed' && !none && t('files.proposed')} {state === 'frozen' && !none && t('files.frozen')}{' '}
        {form.notVerified.length > 0 && form.way !== 'NONE' && t('files.not-verified')}
      </p>
      <span className="ww-hidden" id={orderId}>
        {t('files.order')}
      </span>
      <span className="ww-hidden" role="status">
        {busy ? t('files.fixing') : moved}
      </span>
      <FaxView claimId={claim.id} file={files.find(({ id }) => id === fax) ?? null} onClose={() => showFax(null)} />
    </Card>
  );
}

type Translate = ReturnType<typeof useWords>['t'];
const limitsOf = ({ form }: Attachments, t: Translate): string =>
  t('files.limits', { most: form.most, each: form.fileBytes, all: form.totalBytes, types: form.types.map((type) => shortType(type)).join(', ') });

/** Why the last change was not made, with what to do instead. */
function Refused({ error }: { readonly error: unknown }) {
  const { t } = useWords();
  if (error instanceof ApiError && error.code === 'changed-meanwhile') return <Notice tone="watch" title={t('files.changed')} />;
  if (error instanceof ApiError && error.fields.some(({ problem }) => problem === 'cannot')) return <Notice tone="watch" title={t('files.cannot')} />;
  return <TroubleNote error={error} />;
}
