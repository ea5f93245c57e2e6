import { useState } from 'react';
import { Modal } from '@mantine/core';
import { Button, CheckField } from '@weerwoord/ui';
import { useWords } from '../../../app/language';

/** The second question before something that is possible once: it names what cannot be taken back, and wants a look before the word. */
export function OneShotDialog({
  oneShot,
  open,
  sending,
  working,
  onKeep,
  onGo,
}: {
  /** Message id of the act. */
  readonly oneShot: string;
  readonly open: boolean;
  /** True: it is sent now. False: it was sent by hand and is noted. */
  readonly sending: boolean;
  readonly working: boolean;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}) {
  const { t, told } = useWords();
  const [looked, setLooked] = useState(false);
  return (
    <Modal
      opened={open}
      onClose={onKeep}
      centered
      title={<span className="ww-h2">{t('one-shot.title')}</span>}
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      <div className="ww-stack">
        <p>{told('one-shot', oneShot) ?? t('one-shot.unknown')}</p>
        <p>
          <b>{t(sending ? 'one-shot.ask-send' : 'one-shot.ask-sent')}</b>
        </p>
        <CheckField label={t('one-shot.check')} checked={looked} onChange={setLooked} />
        <div className="ww-row ww-row-wrap">
          <Button data-autofocus kind="primary" onClick={onKeep}>
            {t('one-shot.keep')}
          </Button>
          <Button disabled={!looked} working={working ? t(sending ? 'send.doing' : 'sent.doing') : null} onClick={onGo}>
            {t(sending ? 'one-shot.yes-send' : 'one-shot.yes-sent')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
