import { useState } from 'react';
import { Drawer } from '@mantine/core';
import { Button, KeyValues, Mono, Notice, ProgressBar, SkeletonRows } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { useMay } from '../../app/may';
import { TroubleNote } from '../../app/trouble';
import { EraseDialog } from './erase-dialog';
import { useExport, useReceipt, useRequest, useWithdraw } from './buyers.query';
import type { HandOver, RequestNow } from './buyers.query';
import { TheirLanguage } from './their-language';

/** One request: what it is about, what holds it, what can be done, and its receipt. */
export function RequestDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const request = useRequest(id);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={<span className="ww-h2">{request.data ? t('buyers.number', { number: request.data.number }) : t('buyers.request')}</span>}
      closeButtonProps={{ 'aria-label': t('buyers.close') }}
    >
      {request.isPending && <SkeletonRows rows={5} label={t('buyers.loading')} />}
      {request.isError && <TroubleNote error={request.error} onAgain={() => void request.refetch()} />}
      {request.data && <Shown request={request.data} />}
    </Drawer>
  );
}

function Shown({ request }: { readonly request: RequestNow }) {
  const { t, format } = useWords();
  const [theirs, setTheirs] = useState<HandOver>(request.language);
  const { kind, state, orders, erased, lines, beyondReach } = request;
  const holding = lines.filter(({ holds }) => holds.length > 0);
  return (
    <div className="ww-stack">
      <KeyValues
        rows={[
          { key: t('buyers.what'), value: t(`buyers.kind.${kind}`) },
          { key: t('buyers.state'), value: t(`buyers.state.${state}`) },
          { key: t('buyers.asked'), value: format.moment(request.askedAt) },
          { key: t('buyers.clock'), value: t('buyers.due', { at: request.dueAt }) },
          { key: t('buyers.orders'), value: t('buyers.orders-count', { orders, erased, held: request.held }) },
        ]}
      />
      <p className="ww-meta">{t('buyers.extension')}</p>
      {state === 'running' && <ProgressBar label={t('buyers.erasing')} share={orders === 0 ? 1 : (erased + request.held) / orders} />}
      {state === 'held' && (
        <Notice tone="watch" title={t('buyers.held-title')}>
          {t('buyers.held-lead')}
        </Notice>
      )}
      {beyondReach > 0 && <Notice tone="watch" title={t('buyers.beyond', { count: beyondReach })} />}
      <section aria-label={t('buyers.orders')}>
        <h3 className="ww-h3">{t('buyers.orders')}</h3>
        <ul className="buyers-lines">
          {lines.map(({ orderId, externalId, account, erased: gone, holds }) => (
            <li key={orderId}>
              <Mono>{externalId}</Mono> <span className="ww-meta">{account}</span>
              {gone && <span className="ww-meta">{t('buyers.gone')}</span>}
              {holds.map(({ holdId, basis, until }) => (
                <span key={holdId} className="buyers-hold">
                  {until === null ? t(`buyers.basis.${basis}`) : t('buyers.hold-until', { basis: t(`buyers.basis.${basis}`), at: until })}
                </span>
              ))}
            </li>
          ))}
        </ul>
        {holding.length > 0 && state === 'open' && kind === 'erase' && <p className="ww-meta">{t('buyers.release-first')}</p>}
      </section>
      <TheirLanguage value={theirs} onChange={setTheirs} />
      <Acts request={request} language={theirs} />
    </div>
  );
}

function Acts({ request, language }: { readonly request: RequestNow; readonly language: HandOver }) {
  const { t } = useWords();
  const may = useMay();
  const [erasing, setErasing] = useState(false);
  const copy = useExport(request);
  const receipt = useReceipt(request);
  const withdraw = useWithdraw(request.id);
  const { kind, state, beyondReach } = request;
  const trouble = copy.error ?? receipt.error ?? withdraw.error;
  const mayDo = beyondReach === 0;
  return (
    <>
      {trouble && <TroubleNote error={trouble} />}
      <div className="ww-row ww-row-wrap">
        {kind !== 'marketplace' && state !== 'withdrawn' && mayDo && (state === 'open' || kind === 'export') && (
          <Button
            kind={kind === 'export' ? 'primary' : 'plain'}
            icon="download"
            working={copy.isPending ? t('buyers.making') : null}
            onClick={() => copy.mutate(language)}
          >
            {t('buyers.copy')}
          </Button>
        )}
        {kind === 'erase' && state === 'open' && mayDo && may('manage') && (
          <Button kind="danger" onClick={() => setErasing(true)}>
            {t('buyers.erase')}
          </Button>
        )}
        {state !== 'open' && state !== 'running' && (
          <>
            <Button icon="download" working={receipt.isPending ? t('buyers.making') : null} onClick={() => receipt.mutate({ language, as: 'pdf' })}>
              {t('buyers.receipt-pdf')}
            </Button>
            <Button working={receipt.isPending ? t('buyers.making') : null} onClick={() => receipt.mutate({ language, as: 'txt' })}>
              {t('buyers.receipt-text')}
            </Button>
          </>
        )}
        {state === 'open' && kind !== 'marketplace' && (
          <Button kind="quiet" working={withdraw.isPending ? t('buyers.working') : null} onClick={() => withdraw.mutate()}>
            {t('buyers.withdraw')}
          </Button>
        )}
      </div>
      <p className="ww-meta" role="status">
        {copy.isSuccess ? t('buyers.copied') : ''}
      </p>
      {erasing && <EraseDialog request={request} onClose={() => setErasing(false)} />}
    </>
  );
}
