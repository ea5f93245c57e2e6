import { useWords } from '../../../app/language';
import { KeysDrawer } from '../keys-drawer';

/** Every key of the claim page. */
export function Keys({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <KeysDrawer
      open={open}
      onClose={onClose}
      hints={[
        { keys: ['J', '→'], does: t('claim.key-next') },
        { keys: ['K', '←'], does: t('claim.key-previous') },
        { keys: ['E'], does: t('claim.key-edit') },
        { keys: ['S'], does: t('claim.key-save') },
        { keys: ['Esc'], does: t('claim.key-escape') },
        { keys: ['A'], does: t('claim.key-approve') },
        { keys: ['Q'], does: t('claim.key-ask') },
        { keys: ['C'], does: t('claim.key-copy') },
        { keys: ['M'], does: t('claim.key-sent') },
        { keys: ['U'], does: t('claim.key-upload') },
        { keys: ['L'], does: t('claim.key-checklist') },
        { keys: ['G'], does: t('claim.key-assign') },
        { keys: ['P'], does: t('claim.key-pack') },
        { keys: ['?'], does: t('claim.key-help') },
      ]}
    />
  );
}
