import { useState } from 'react';
import { Button, Card, Chip, EvidenceNumber, Icon } from '@weerwoord/ui';
import { apiPath } from '../api';
import { useWords } from '../language';
import { useEvidenceLabels } from '../part-words';
import { TroubleNote } from '../trouble';
import { AddFactDialog } from './add-fact-dialog';
import { AddFileDialog } from './add-file-dialog';
import { FileDrawer } from './file-drawer';
import type { Added, AddedFile, Target, ToldFact } from './added.query';
import { useSecondThought } from './added.query';
import './added.css';

type Props = { readonly target: Target; readonly added: Added; readonly onRecord: (recordId: string) => void };

/** Photos, files and facts that people added, with what they say of themselves; what was taken back stays to be put back. */
export function AddedCard({ target, added, onRecord }: Props) {
  const { t, format } = useWords();
  const [doing, setDoing] = useState<'file' | 'fact' | null>(null);
  const [looked, setLooked] = useState<AddedFile | null>(null);
  const standing = [...added.files, ...added.told].filter(({ removedAt }) => removedAt === null).length;
  return (
    <Card
      title={t('added.title')}
      {...(standing > 0 && { count: format.count(standing) })}
      aside={
        <>
          <Button small icon="plus" data-claim-key="upload" onClick={() => setDoing('file')}>
            {t('added.add-file')}
          </Button>
          <Button small onClick={() => setDoing('fact')}>
            {t('added.add-fact')}
          </Button>
        </>
      }
    >
      {added.files.length === 0 && added.told.length === 0 && <p className="ww-card-body ww-meta">{t('added.none')}</p>}
      {added.files.length > 0 && (
        <ul className="added-files">
          {added.files.map((file) => (
            <File key={file.recordId} file={file} onRecord={onRecord} onLook={() => setLooked(file)} />
          ))}
        </ul>
      )}
      {added.told.length > 0 && (
        <ul className="added-told">
          {added.told.map((fact) => (
            <Fact key={fact.recordId} fact={fact} onRecord={onRecord} />
          ))}
        </ul>
      )}
      <FileDrawer file={looked} onClose={() => setLooked(null)} />
      {doing === 'file' && <AddFileDialog target={target} added={added} code={null} onClose={() => setDoing(null)} />}
      {doing === 'fact' && <AddFactDialog target={target} added={added} fact={null} onClose={() => setDoing(null)} />}
    </Card>
  );
}

function File({ file, onRecord, onLook }: { readonly file: AddedFile; readonly onRecord: (recordId: string) => void; readonly onLook: () => void }) {
  const { t, told, format } = useWords();
  const { numberName } = useEvidenceLabels();
  const shows = told('claim-item', file.code) ?? t('added.other-code');
  const facts = [
    told('file-kind', file.mediaType) ?? t('added.other-kind'),
    format.bytes(file.bytes),
    file.width !== null && file.height !== null && file.pages === null ? `${format.count(file.width)} × ${format.count(file.height)}` : null,
    file.pages === null ? null : t('added.pages', { count: file.pages }),
  ].filter((part) => part !== null);
  const taken = [file.takenAt === null ? null : file.takenAt.replace('T', ' '), file.camera, file.position].filter((part) => part !== null);
  return (
    <li data-removed={file.removedAt === null ? undefined : ''}>
      <a className="added-thumb" href={apiPath(`/files/${file.recordId}`)} download aria-label={t('added.open-of', { name: file.name })}>
        {file.hasPreview ? (
          <img src={apiPath(`/files/${file.recordId}/preview`)} alt={t('added.preview-of', { what: shows })} loading="lazy" />
        ) : (
          <Icon name="file" size={28} />
        )}
      </a>
      <div className="added-text">
        <span className="ww-row ww-row-wrap">
          <b>{shows}</b>
          {file.exhibit !== null && file.removedAt === null && <EvidenceNumber number={file.exhibit} label={numberName(file.exhibit)} />}
        </span>
        {file.at !== null && (
          <time className="ww-meta" dateTime={file.at} title={format.momentIn(file.at, file.zone)}>
            {format.moment(file.at)}
          </time>
        )}
        <span className="ww-row ww-row-wrap">
          <bdi className="added-name">{file.name}</bdi>
          <button type="button" className="ww-link" aria-label={t('file.details-of', { name: file.name })} onClick={onLook}>
            {t('file.details')}
          </button>
        </span>
        <span className="ww-meta">{facts.join(', ')}</span>
        {file.note !== null && <span>{file.note}</span>}
        {taken.length > 0 && <span className="ww-meta">{t('added.says-itself', { what: taken.join(', ') })}</span>}
        <span className="ww-meta">{t('added.by', { who: file.byName ?? t('added.somebody'), at: file.addedAt })}</span>
        {file.scannedBy === null && <span className="ww-meta">{t('added.not-scanned')}</span>}
        <Stands recordId={file.recordId} removedAt={file.removedAt} name={file.name} onRecord={onRecord} />
      </div>
    </li>
  );
}

function Fact({ fact, onRecord }: { readonly fact: ToldFact; readonly onRecord: (recordId: string) => void }) {
  const { t, told, format } = useWords();
  const name = told('tell-fact', fact.fact) ?? t('tell.other');
  const says = [
    fact.yes === null ? null : t(fact.yes ? 'tell.yes' : 'tell.no'),
    fact.choice === null ? null : (told('tell-choice', `${fact.fact}.${fact.choice}`) ?? null),
    fact.amount && format.money(fact.amount),
    fact.trackingNumber,
    fact.carrier,
    fact.words,
    fact.at && format.moment(fact.at),
  ].filter((part) => part !== null);
  return (
    <li data-removed={fact.removedAt === null ? undefined : ''}>
      <span>
        <b>{name}</b>: {says.join(', ')}
      </span>
      {fact.why !== null && <span className="ww-meta">{fact.why}</span>}
      <span className="ww-meta">{t('added.by', { who: fact.byName ?? t('added.somebody'), at: fact.addedAt })}</span>
      <Stands recordId={fact.recordId} removedAt={fact.removedAt} name={name} onRecord={onRecord} />
    </li>
  );
}

/** The source chip, and the way to take it back or put it back: a slip costs one click. */
function Stands({
  recordId,
  removedAt,
  name,
  onRecord,
}: {
  readonly recordId: string;
  readonly removedAt: string | null;
  readonly name: string;
  readonly onRecord: (recordId: string) => void;
}) {
  const { t } = useWords();
  const think = useSecondThought();
  const stands = removedAt === null;
  return (
    <>
      <span className="ww-row ww-row-wrap added-do">
        {!stands && <Chip>{t('added.taken-back')}</Chip>}
        <button type="button" className="ww-chip ww-chip-button" aria-label={t('added.record-of', { name })} onClick={() => onRecord(recordId)}>
          {t('added.record')}
        </button>
        <button
          type="button"
          className="ww-link"
          aria-label={t(stands ? 'added.take-back-of' : 'added.put-back-of', { name })}
          disabled={think.isPending}
          onClick={() => think.mutate({ recordId, stands: !stands })}
        >
          {t(stands ? 'added.take-back' : 'added.put-back')}
        </button>
      </span>
      {think.isError && <TroubleNote error={think.error} />}
    </>
  );
}
