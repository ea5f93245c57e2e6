import { useState } from 'react';
import type { FormEvent } from 'react';
import { Modal } from '@mantine/core';
import { Button, Notice, TextField } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useErase } from './buyers.query';
import type { RequestNow } from './buyers.query';

/** Says what will be gone, what stays and why, and asks for the request's number: a second word for what nothing brings back. */
export function EraseDialog({ request, onClose }: { readonly request: RequestNow; readonly onClose: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const erase = useErase(request.id);
  const isRight = typed.trim() === String(request.number);
  const held = request.lines.filter(({ holds }) => holds.length > 0).length;
  const going = request.lines.filter(({ erased, holds }) => !erased && holds.length === 0).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isRight) erase.mutate(request.number, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={<span className="ww-h2">{t('buyers.erase-title', { number: request.number })}</span>}
      closeButtonProps={{ 'aria-label': t('buyers.keep') }}
    >
      <form noValidate className="ww-stack" onSubmit={submit}>
        <p>{t('buyers.erase-going', { count: going })}</p>
        <ul className="buyers-list">
          <li>{t('buyers.erase-gone')}</li>
          <li>{t('buyers.erase-packs')}</li>
          <li>{t('buyers.erase-stays')}</li>
        </ul>
        {held > 0 && (
          <Notice tone="watch" title={t('buyers.erase-held', { count: held })}>
            {t('buyers.release-first')}
          </Notice>
        )}
        {erase.isError && <TroubleNote error={erase.error} />}
        <TextField
          label={t('buyers.erase-number')}
          hint={t('buyers.erase-number-hint', { number: request.number })}
          value={typed}
          autoComplete="off"
          onChange={setTyped}
          problem={tried && !isRight ? t('buyers.erase-wrong') : null}
        />
        <div className="ww-row ww-row-wrap">
          <Button type="submit" kind="danger" working={erase.isPending ? t('buyers.working') : null}>
            {t('buyers.erase-do')}
          </Button>
          <Button onClick={onClose}>{t('buyers.keep')}</Button>
        </div>
      </form>
    </Modal>
  );
}
