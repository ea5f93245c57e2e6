import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { Modal } from '@mantine/core';
import { Button, TextAreaField } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import type { Claim } from '../claims.query';
import type { InTheWay } from './approval-flow';
import type { DraftSteps } from './use-draft-steps';

/** Shorter than this is no reason; the server says the same. */
const SHORTEST = 20;

/** Why a letter goes out although something is missing, unproven, or blocked: written down before it is approved. */
export function ApproveDialog({
  claim,
  inTheWay,
  steps,
  onClose,
}: {
  readonly claim: Claim;
  readonly inTheWay: InTheWay;
  readonly steps: DraftSteps;
  readonly onClose: () => void;
}) {
  const { t, told } = useWords();
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const asked = [
    ...(inTheWay.gaps > 0 ? [{ id: 'gaps', label: t('approve.why-gaps', { gaps: inTheWay.gaps }) }] : []),
    ...(inTheWay.facts.length > 0 ? [{ id: 'facts', label: t('approve.why-facts', { facts: inTheWay.facts.join(', ') }) }] : []),
    ...(inTheWay.breaches.length > 0
      ? [
          {
            id: 'overrule',
            label: t('approve.why-overrule', {
              what: inTheWay.breaches.map((code) => told('claim-lint', code) ?? t('claim-lint.unknown')).join('; '),
            }),
          },
        ]
      : []),
  ] as const;
  const short = (id: string): boolean => [...(words[id]?.trim() ?? '')].length < SHORTEST;
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    setTried(true);
    if (asked.some(({ id }) => short(id))) return;
    const approved = await steps.approve({
      reasons: { ...(words['gaps'] && { gaps: words['gaps'] }), ...(words['facts'] && { facts: words['facts'] }) },
      ...(words['overrule'] && { overrule: words['overrule'] }),
    });
    if (approved) onClose();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className="ww-h2">{t('approve.title')}</span>}
      centered
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      <div role="presentation" onKeyDown={onKey}>
        <form className="ww-stack" noValidate onSubmit={(event) => void submit(event)}>
          <p>{t('approve.lead')}</p>
          {asked.map(({ id, label }, place) => (
            <div key={id}>
              <TextAreaField
                label={label}
                hint={t('approve.hint', { count: [...(words[id]?.trim() ?? '')].length })}
                value={words[id] ?? ''}
                onChange={(value) => setWords((before) => ({ ...before, [id]: value }))}
                rows={2}
                focusFirst={place === 0}
                problem={tried && short(id) ? t('approve.too-short') : null}
              />
            </div>
          ))}
          {steps.trouble !== null && <TroubleNote error={steps.trouble} />}
          <div className="ww-row ww-row-wrap">
            <Button type="submit" kind="primary" working={steps.working === 'approve' ? t('claim-draft.approving') : null}>
              {claim.draft && inTheWay.breaches.length > 0 ? t('approve.do-overrule') : t('approve.do')}
            </Button>
            <Button onClick={onClose}>{t('approve.not-now')}</Button>
            <span className="ww-meta">{t('approve.key')}</span>
          </div>
        </form>
      </div>
    </Modal>
  );
}
