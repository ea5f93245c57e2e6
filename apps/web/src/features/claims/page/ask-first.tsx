import { Modal } from '@mantine/core';
import { Button } from '@weerwoord/ui';
import { useWords } from '../../../app/language';

/** A question before something of the person's own would be lost. The safe answer is the one that is focused. */
export function AskFirst({
  open,
  title,
  words,
  keep,
  go,
  onKeep,
  onGo,
}: {
  readonly open: boolean;
  readonly title: string;
  readonly words: string;
  readonly keep: string;
  readonly go: string;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}) {
  const { t } = useWords();
  return (
    <Modal
      opened={open}
      onClose={onKeep}
      title={<span className="ww-h2">{title}</span>}
      centered
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      <p>{words}</p>
      <div className="ww-row ww-row-wrap claim-asked">
        <Button data-autofocus kind="primary" onClick={onKeep}>
          {keep}
        </Button>
        <Button onClick={onGo}>{go}</Button>
      </div>
    </Modal>
  );
}
