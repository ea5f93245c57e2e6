import { Drawer } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../../app/language';
import { useSession, useAccounts } from '../../../app/session.query';
import { AddClaimForm } from './add-claim-form';

/** The short form for a claim that came without a mail; opening one leads to its page. */
export function AddClaimDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const accounts = useAccounts();
  const session = useSession();
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      position="right"
      title={<span className="ww-h2">{t('claim-form.title')}</span>}
      closeButtonProps={{ 'aria-label': t('claim.close') }}
    >
      {accounts.data && session.data && accounts.data.accounts.length > 0 ? (
        <AddClaimForm
          accounts={accounts.data.accounts}
          onCancel={onClose}
          onAdded={(claimId) => {
            onClose();
            void navigate({ to: '/claims/$claimId', params: { claimId } });
          }}
        />
      ) : (
        <p>{t('claim-form.no-account')}</p>
      )}
    </Drawer>
  );
}
