import { useState } from 'react';
import { Button, Card, Notice, SelectField, StatusPair, TextAreaField } from '@weerwoord/ui';
import { ApiError } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { PartVersions } from './part-versions';
import { useFreshTemplates, usePreview, useSaveTemplate, useTriedClaims } from './templates.query';
import type { Language, Part, Preview } from './templates.query';

type Props = { readonly kind: string; readonly language: Language; readonly part: Part; readonly name: string };

/** One statement in the organisation's own words: written, tried on a real claim, saved as the next version. */
export function PartEditor({ kind, language, part, name }: Props) {
  const { t, told, format } = useWords();
  const [source, setSource] = useState(part.source ?? '{{ ours }}');
  const [claimId, setClaim] = useState<string | null>(null);
  const [changed, setChanged] = useState(false);
  const claims = useTriedClaims(kind, language).data?.claims ?? [];
  const preview = usePreview();
  const save = useSaveTemplate();
  const fresh = useFreshTemplates(kind, language);
  const tried = claimId ?? claims[0]?.id ?? null;
  const place = { kind, part: part.part, language };
  const keep = async (words: string | null) => {
    setChanged(false);
    try {
      await save.mutateAsync({ ...place, version: part.version, source: words });
      if (words === null) setSource('{{ ours }}');
    } catch (error) {
      if (error instanceof ApiError && error.code === 'changed-meanwhile') {
        await fresh();
        setChanged(true);
      }
      // What is wrong with the words is told with line and column, by trying them.
      if (error instanceof ApiError && error.code === 'bad-input') preview.mutate({ ...place, source: words, claimId: tried });
    }
  };
  const notAllowed = save.error instanceof ApiError && save.error.code === 'not-allowed';
  const told422 = save.error instanceof ApiError && (save.error.code === 'bad-input' || save.error.code === 'changed-meanwhile');
  return (
    <Card
      title={t('letter-settings.wording', { part: name })}
      count={t(part.source === null ? 'letter-settings.ours' : 'letter-settings.own')}
      padded
    >
      <div className="ww-stack">
        <TextAreaField
          label={t('letter-settings.wording', { part: name })}
          bareLabel
          hint={t('letter-settings.hint')}
          rows={4}
          value={source}
          onChange={setSource}
        />
        <dl className="letters-words" aria-label={t('letter-settings.words')}>
          {part.variables.map((variable) => (
            <div key={variable.name}>
              <dt>
                <code>
                  {variable.kind === 'when'
                    ? `{{ ${variable.name} | when }}`
                    : variable.kind === 'flag'
                      ? `{% if ${variable.name} %}`
                      : `{{ ${variable.name} }}`}
                </code>
              </dt>
              <dd>
                {told('letter-word', variable.name) ?? variable.name}
                {variable.required && <b> {t('letter-settings.required')}</b>}
              </dd>
            </div>
          ))}
        </dl>
        {claims.length === 0 ? (
          <p className="ww-meta">{t('letter-settings.preview-none')}</p>
        ) : (
          <SelectField
            label={t('letter-settings.preview-claim')}
            options={claims.map(({ id, externalOrderId, account, at }) => ({ id, word: `${externalOrderId ?? '—'}, ${account}, ${format.day(at)}` }))}
            value={tried}
            onChange={setClaim}
          />
        )}
        <div className="ww-row ww-row-wrap">
          <Button
            working={preview.isPending ? t('letter-settings.checking') : null}
            onClick={() => preview.mutate({ ...place, source, claimId: tried })}
          >
            {t('letter-settings.check')}
          </Button>
          <Button
            kind="primary"
            working={save.isPending ? t('letter-settings.saving') : null}
            disabled={source === part.source}
            onClick={() => void keep(source)}
          >
            {t('letter-settings.save')}
          </Button>
          {part.source !== null && (
            <Button kind="quiet" onClick={() => void keep(null)}>
              {t('letter-settings.back-to-ours')}
            </Button>
          )}
        </div>
        {save.isSuccess && <Notice tone="safe" title={t('letter-settings.saved')} />}
        {changed && <Notice tone="watch" title={t('letter-settings.changed')} />}
        {notAllowed && <Notice tone="watch" title={t('letter-settings.not-allowed')} />}
        {save.isError && !notAllowed && !told422 && <TroubleNote error={save.error} />}
        {preview.isError && <TroubleNote error={preview.error} />}
        {preview.data && <Tried preview={preview.data} language={language} />}
        <PartVersions kind={kind} language={language} part={part} onUse={(words) => setSource(words ?? '{{ ours }}')} />
      </div>
    </Card>
  );
}

/** What is wrong with the words and where; else the letter of the claim as it would read, beside the one of now where they differ. */
function Tried({ preview: { problems, paragraphs, says, findings }, language }: { readonly preview: Preview; readonly language: Language }) {
  const { t, told } = useWords();
  if (problems.length > 0)
    return (
      <section aria-label={t('letter-settings.problems')}>
        <h3 className="ww-h3">{t('letter-settings.problems')}</h3>
        <ul className="letters-problems">
          {problems.map(({ code, line, column, figures }, place) => (
            <li key={place}>
              <StatusPair status="breach" size="small">
                {t('letter-settings.problem-at', { line, column, what: told('template-problem', code, figures) ?? t('template-problem.unknown') })}
              </StatusPair>
            </li>
          ))}
        </ul>
      </section>
    );
  if (paragraphs.length === 0) return <p className="ww-meta">{t('letter-settings.preview-fine')}</p>;
  return (
    <section aria-label={t('letter-settings.preview')}>
      <h3 className="ww-h3">{t('letter-settings.preview')}</h3>
      {!says && <p className="ww-meta">{t('letter-settings.preview-silent')}</p>}
      <div className="letters-preview" lang={language}>
        {paragraphs.map(({ id, text, before }) =>
          text === before ? (
            <p key={id}>{text}</p>
          ) : (
            <div key={id} className="letters-changed">
              <b>{t('letter-settings.after')}</b>
              <p>{text}</p>
              {before !== null && (
                <>
                  <b>{t('letter-settings.before')}</b>
                  <p>{before}</p>
                </>
              )}
            </div>
          ),
        )}
      </div>
      <ul className="letters-problems">
        {findings.map(({ code, level, figures }, place) => (
          <li key={place}>
            <StatusPair status={level} size="small">
              {told('claim-lint', code, figures) ?? t('claim-lint.unknown')}
            </StatusPair>
          </li>
        ))}
        {findings.length === 0 && <li className="ww-meta">{t('letter-settings.preview-fine')}</li>}
      </ul>
    </section>
  );
}
