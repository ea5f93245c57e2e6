import { useState } from 'react';
import { Button, Card, IconButton, Notice } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useSaveTemplate } from './templates.query';
import type { Templates } from './templates.query';

/** Which statement stands before which; what opens and closes the letter stays. Moved with buttons, so that a keyboard does it as well. */
export function LetterOrder({ templates, nameOf }: { readonly templates: Templates; readonly nameOf: (part: string) => string }) {
  const { t } = useWords();
  const { kind, language, frame, parts } = templates;
  const movable = frame.order.filter((part) => parts.find((one) => one.part === part)?.movable ?? false);
  const [order, setOrder] = useState(movable);
  const save = useSaveTemplate();
  const move = (at: number, to: number): void =>
    setOrder((before) => {
      const next = [...before];
      const [moved] = next.splice(at, 1);
      if (moved !== undefined) next.splice(to, 0, moved);
      return next;
    });
  const keep = (source: string | null): void => save.mutate({ kind, part: 'frame', language, version: frame.version, source });
  const same = order.join('\n') === movable.join('\n');
  return (
    <Card title={t('letter-settings.order')} count={t(frame.own ? 'letter-settings.own' : 'letter-settings.ours')} padded>
      <details>
        <summary>{t('letter-settings.order-hint')}</summary>
        <ol className="letters-order">
          {order.map((part, at) => (
            <li key={part}>
              <span>{nameOf(part)}</span>
              <IconButton
                icon="up"
                small
                label={t('letter-settings.up', { part: nameOf(part) })}
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
              />
              <IconButton
                icon="down"
                small
                label={t('letter-settings.down', { part: nameOf(part) })}
                disabled={at === order.length - 1}
                onClick={() => move(at, at + 1)}
              />
            </li>
          ))}
        </ol>
        <div className="ww-row ww-row-wrap">
          <Button disabled={same} working={save.isPending ? t('letter-settings.saving') : null} onClick={() => keep(order.join('\n'))}>
            {t('letter-settings.save-order')}
          </Button>
          {frame.own && (
            <Button kind="quiet" onClick={() => keep(null)}>
              {t('letter-settings.our-order')}
            </Button>
          )}
        </div>
        {save.isSuccess && <Notice tone="safe" title={t('letter-settings.saved')} />}
        {save.isError && <TroubleNote error={save.error} />}
      </details>
    </Card>
  );
}
