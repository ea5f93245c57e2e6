import { useState } from 'react';
import { diffWords } from 'diff';
import { Button, CheckField, Notice, SkeletonRows } from '@weerwoord/ui';
import { ApiError } from '../../../app/api';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import type { Claim, Draft } from '../claims.query';
import { useNewer, useTakeNewer } from '../letters.query';
import type { DraftEdits } from './use-draft-edits';

type Props = { readonly claim: Claim; readonly draft: Draft; readonly edits: DraftEdits };

/** Facts have moved on since the letter was composed: what that would change, word by word, taken by the paragraph. Nothing is taken unasked. */
export function NewerLetter({ claim, draft, edits }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const newer = useNewer(claim.id, draft, claim.revision, open);
  const take = useTakeNewer(claim.id);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const changed = (newer.data?.paragraphs ?? []).filter((paragraph) => paragraph.changed);
  const chosen = changed.map(({ id }) => id).filter((id) => !left.has(id));
  const send = async (ids: readonly string[]) => {
    if (!newer.data) return;
    await take.mutateAsync({ revision: claim.revision, letter: draft.letter, composition: newer.data.composition, take: [...ids] });
    // Words nobody saved are laid beside the new letter, never thrown away with the old one.
    if (!edits.dirty) edits.drop();
    setOpen(false);
  };
  const go = (ids: readonly string[]): void => void send(ids).catch(() => undefined);
  const overtaken = take.error instanceof ApiError && take.error.code === 'changed-meanwhile';
  const gone = newer.error instanceof ApiError && newer.error.code === 'not-found';
  return (
    <section className="draft-newer" aria-label={t('newer.title')}>
      <Notice
        tone="watch"
        title={t('newer.title')}
        action={
          draft.state === 'draft' && !open ? (
            <Button small kind="accent" onClick={() => setOpen(true)}>
              {t('newer.look')}
            </Button>
          ) : undefined
        }
      >
        {open ? t('newer.lead') : undefined}
      </Notice>
      {open && newer.isPending && <SkeletonRows rows={2} label={t('letters.loading')} />}
      {open && gone && <p>{t('newer.gone')}</p>}
      {open && newer.isError && !gone && <TroubleNote error={newer.error} />}
      {open && newer.data && (
        <>
          <ul className="draft-newer-list">
            {changed.map((paragraph) => (
              <li key={paragraph.id}>
                <CheckField
                  label={`${t(paragraph.mine === null ? 'newer.new' : paragraph.fresh === null ? 'newer.goes' : 'newer.differs')}${paragraph.edited ? ` (${t('newer.yours')})` : ''}`}
                  checked={!left.has(paragraph.id)}
                  onChange={(on) => leave((before) => new Set(on ? [...before].filter((id) => id !== paragraph.id) : [...before, paragraph.id]))}
                />
                <p className="draft-diff" lang={draft.language}>
                  {diffWords(bare(paragraph.mine), bare(paragraph.fresh)).map(({ value, added, removed }, place) =>
                    added ? <ins key={place}>{value}</ins> : removed ? <del key={place}>{value}</del> : <span key={place}>{value}</span>,
                  )}
                </p>
              </li>
            ))}
          </ul>
          {overtaken ? <Notice tone="watch" title={t('newer.changed')} /> : take.isError && <TroubleNote error={take.error} />}
          <div className="ww-row ww-row-wrap">
            <Button
              kind="accent"
              working={take.isPending ? t('newer.taking') : null}
              onClick={() => go(left.size === 0 ? changed.map(({ id }) => id) : chosen)}
            >
              {t(left.size === 0 ? 'newer.all' : 'newer.chosen')}
            </Button>
            <Button onClick={() => go([])}>{t('newer.keep')}</Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Without marks of exhibits: their numbers differ from letter to letter and say nothing here. */
const bare = (text: string | null): string => (text ?? '').replace(/\s*\[E\d+\]/g, '');
