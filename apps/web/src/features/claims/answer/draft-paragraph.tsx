import { Button, CitedText, Gap, IconButton, TextAreaField } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useEvidenceLabels } from '../../../app/part-words';
import { capital, uncapital, useClaimNames } from '../page/claim-names';
import type { Paragraph } from '../claims.query';
import { draftPieces } from './draft-pieces';
import type { Doubt } from './draft-pieces';
import type { DraftEdits } from './use-draft-edits';

export type Pointing = {
  readonly pointed: ReadonlySet<string>;
  readonly onPoint: (ids: readonly string[]) => void;
  /** Goes to the item in the checklist. */
  readonly onOpen: (id: string) => void;
  readonly idOf: (exhibit: number) => string;
};
type Props = {
  readonly paragraph: Paragraph;
  /** Its place in the letter, from 1. */
  readonly at: number;
  readonly edits: DraftEdits;
  /** False once the letter is approved or sent. */
  readonly open: boolean;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly pointing: Pointing;
};

/** One paragraph: as it reads, as it is written, as a gap, or left out. */
export function DraftParagraph(props: Props) {
  const { paragraph, editing, open } = props;
  if (paragraph.leftOut) return <LeftOut {...props} />;
  if (editing && open) return <Writing {...props} />;
  // A gap that a person filled reads like any paragraph.
  if (paragraph.gap !== null && (paragraph.text === '' || paragraph.text.includes('⟦'))) return <OpenGap {...props} gap={paragraph.gap} />;
  return <Reading {...props} />;
}

function Reading({ paragraph, at, open, onEdit, pointing: { idOf, ...pointing } }: Props) {
  const { t } = useWords();
  const { numberName } = useEvidenceLabels();
  return (
    <div className="draft-line">
      <div>
        <CitedText pieces={draftPieces(paragraph.text, idOf, doubtsOf(paragraph))} numberName={numberName} {...pointing} />
        {paragraph.unproven.length > 0 && (
          <p className="ww-meta draft-doubt">{t('letters.unproven', { what: paragraph.unproven.map(({ text }) => `“${text}”`).join(', ') })}</p>
        )}
        {paragraph.uncited.length > 0 && <p className="ww-meta draft-doubt">{t('letters.uncited')}</p>}
      </div>
      {open && <IconButton icon="edit" small size={14} label={t('claim-draft.edit', { at })} onClick={() => onEdit(true)} />}
    </div>
  );
}

/** What the checks of the saved letter hold against this paragraph; gone as soon as a person writes in it. */
const doubtsOf = ({ unproven, uncited }: Paragraph): Doubt[] => [
  ...unproven.map(({ at, text }) => ({ at, text, kind: 'broken' as const })),
  ...uncited.map(({ at, text }) => ({ at, text, kind: 'uncited' as const })),
];

function Writing({ paragraph, at, edits, onEdit }: Props) {
  const { t } = useWords();
  const isGap = paragraph.gap !== null && paragraph.text.includes('⟦');
  return (
    <div
      className="draft-writing"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEdit(false);
      }}
    >
      <TextAreaField
        label={t('claim-draft.paragraph', { at })}
        hint={t('claim-draft.marks')}
        rows={3}
        value={isGap ? '' : paragraph.text}
        onChange={(text) => edits.change(paragraph.id, { text })}
      />
      <div className="ww-row ww-row-wrap">
        <Button small onClick={() => onEdit(false)}>
          {t('claim-draft.done')}
        </Button>
        <Button
          small
          kind="quiet"
          onClick={() => {
            edits.drop(paragraph.id);
            onEdit(false);
          }}
        >
          {t('claim-draft.undo')}
        </Button>
        <Button
          small
          kind="quiet"
          onClick={() => {
            edits.change(paragraph.id, { leftOut: true });
            onEdit(false);
          }}
        >
          {t('claim-draft.leave-out')}
        </Button>
      </div>
    </div>
  );
}

function OpenGap({ paragraph, gap, edits, open, onEdit }: Props & { readonly gap: NonNullable<Paragraph['gap']> }) {
  const { t, told } = useWords();
  const names = useClaimNames();
  return (
    <Gap
      title={t('claim-draft.gap', { what: uncapital(names.item(gap.code)) })}
      actions={
        open ? (
          <>
            <Button small onClick={() => onEdit(true)}>
              {t('claim-draft.fill')}
            </Button>
            <Button small onClick={() => edits.change(paragraph.id, { leftOut: true })}>
              {t('claim-draft.leave-out')}
            </Button>
          </>
        ) : undefined
      }
    >
      {sentence(told('claim-get', gap.getIt))}
    </Gap>
  );
}

function LeftOut({ paragraph, edits, open }: Props) {
  const { t } = useWords();
  const names = useClaimNames();
  const words = paragraph.gap === null ? paragraph.text.replace(/\s*\[E\d+\]/g, '') : names.item(paragraph.gap.code);
  return (
    <Gap
      state="left-out"
      title={`${t('claim-draft.left-out')}:`}
      actions={
        open ? (
          <Button small onClick={() => edits.change(paragraph.id, { leftOut: false })}>
            {t('claim-draft.put-back')}
          </Button>
        ) : undefined
      }
    >
      {words}
    </Gap>
  );
}

const sentence = (words: string | null): string | null => (words === null ? null : `${capital(words)}.`);
