import { Drawer } from '@mantine/core';
import { buttonClass, Icon } from '@weerwoord/ui';
import { apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import type { Pack } from './packs.query';

/** A pack's paper in place, with the download beside it for browsers that show no PDF. */
export function PackDrawer({ pack, onClose }: { readonly pack: Pack | null; readonly onClose: () => void }) {
  const { t } = useWords();
  const order = pack?.externalOrderId ?? '';
  const address = pack === null ? '' : apiPath(`/packs/${pack.id}/pack.pdf`);
  return (
    <Drawer
      opened={pack !== null}
      onClose={onClose}
      position="right"
      size="xl"
      title={<span className="ww-h2">{t('packs.paper-of', { order })}</span>}
      closeButtonProps={{ 'aria-label': t('packs.close') }}
      classNames={{ body: 'packs-paper' }}
    >
      {pack !== null && (
        <>
          <div className="ww-row ww-row-wrap">
            <a className={buttonClass({ small: true })} href={address} download={`pack-${order}.pdf`}>
              <Icon name="download" size={14} />
              {t('packs.pdf-get')}
            </a>
            <a className={buttonClass({ small: true })} href={apiPath(`/packs/${pack.id}/pack.zip`)} download>
              <Icon name="download" size={14} />
              {t('packs.zip-get')}
            </a>
          </div>
          <iframe src={address} title={t('packs.paper-of', { order })} />
          <p className="ww-meta">{t('packs.no-viewer')}</p>
        </>
      )}
    </Drawer>
  );
}
