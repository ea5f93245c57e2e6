import { Drawer } from '@mantine/core';
import { KeyHints } from '@weerwoord/ui';
import type { ComponentProps } from 'react';
import { useWords } from '../../app/language';

type Props = { readonly open: boolean; readonly onClose: () => void; readonly hints: ComponentProps<typeof KeyHints>['hints'] };

/** Every key of a page, from the side. */
export function KeysDrawer({ open, onClose, hints }: Props) {
  const { t } = useWords();
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      position="right"
      size="xs"
      title={<span className="ww-h2">{t('claim.keys-title')}</span>}
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      <KeyHints hints={hints} />
    </Drawer>
  );
}
