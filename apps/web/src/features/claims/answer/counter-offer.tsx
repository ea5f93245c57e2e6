import { useState } from 'react';
import { Button, CheckField, TextField } from '@weerwoord/ui';
import { ApiError } from '../../../app/api';
import { useWords } from '../../../app/language';
import type { Claim, Draft } from '../claims.query';
import type { DraftEdits } from './use-draft-edits';
import type { DraftSteps } from './use-draft-steps';

/** "20", "20,00" and "20.00" in minor units; null for anything else. */
export function minorOf(written: string): number | null {
  const found = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(written.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
}

/** AliExpress takes an offer instead of a refusal. How much, only a person says; the letter is then a counter-proposal. */
export function CounterOffer({
  claim,
  draft,
  edits,
  steps,
}: {
  readonly claim: Claim;
  readonly draft: Draft;
  readonly edits: DraftEdits;
  readonly steps: DraftSteps;
}) {
  const { t, format } = useWords();
  const [open, setOpen] = useState(false);
  const [amount, setAmount] = useState('');
  const [returns, setReturns] = useState(false);
  const [until, setUntil] = useState('');
  const [asked, ask] = useState(false);
  const minor = minorOf(amount);
  const most = claim.amount;
  const write = async (offer: { amount: { minor: number; currency: string }; returns: boolean; until: string | null } | null) => {
    const done = await steps.act({ step: 'write', body: { revision: claim.revision, language: draft.language, offer } });
    if (!done) return;
    // Words nobody saved are laid beside the new letter, never thrown away with the old one.
    if (!edits.dirty) edits.drop();
    setOpen(false);
  };
  const above = steps.trouble instanceof ApiError && steps.trouble.fields.some(({ path }) => path === 'offer');
  if (!open)
    return (
      <div className="draft-told ww-row ww-row-wrap">
        <Button small onClick={() => setOpen(true)}>
          {t('offer.open')}
        </Button>
        {draft.kind === 'counter-proposal' && (
          <Button small kind="quiet" onClick={() => void write(null)}>
            {t('offer.drop')}
          </Button>
        )}
      </div>
    );
  return (
    <form
      className="draft-told"
      aria-label={t('offer.title')}
      onSubmit={(event) => {
        event.preventDefault();
        ask(true);
        if (minor === null || most === null) return;
        void write({ amount: { minor, currency: most.currency }, returns, until: until === '' ? null : `${until}T23:59:59Z` });
      }}
    >
      <TextField
        label={t('offer.amount')}
        hint={t('offer.amount-hint', { most: most === null ? null : format.money(most) })}
        inputMode="decimal"
        value={amount}
        onChange={setAmount}
        problem={asked && minor === null ? t('offer.wrong') : above ? t('offer.above') : null}
      />
      <CheckField label={t('offer.returns')} checked={returns} onChange={setReturns} />
      <TextField label={t('offer.until')} kind="date" value={until} onChange={setUntil} />
      <div className="ww-row ww-row-wrap">
        <Button type="submit" kind="accent" working={steps.working === 'write' ? t('claim-draft.writing') : null}>
          {t('offer.make')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('claim.cancel')}</Button>
      </div>
    </form>
  );
}
