import { useState } from 'react';
import { Button, Card, Mono, Notice, SkeletonRows } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useHooks, useMakeHook, useRemoveHook, useTestHook } from './buyers.query';
import type { Hooks } from './buyers.query';

/** The addresses at which eBay tells that a buyer closed their account there; only where there is an account at eBay. */
export function NoticeHooks() {
  const { t, format } = useWords();
  const hooks = useHooks(true);
  if (hooks.data?.hooks.length === 0) return null;
  return (
    <Card title={t('buyers.hooks')}>
      <div className="buyers-hooks">
        <p className="ww-meta">{t('buyers.hooks-lead')}</p>
        {hooks.isPending && <SkeletonRows rows={2} label={t('buyers.loading')} />}
        {hooks.isError && <TroubleNote error={hooks.error} onAgain={() => void hooks.refetch()} />}
        {hooks.data && (
          <>
            {!hooks.data.addressSetUp && <Notice tone="watch" title={t('buyers.hooks-no-address')} />}
            {!hooks.data.keysSetUp && <Notice tone="watch" title={t('buyers.hooks-no-keys')} />}
            {hooks.data.hooks.map((hook) => (
              <HookLine key={hook.accountId} hook={hook} />
            ))}
            <p className="ww-meta">{t('buyers.hooks-counts', hooks.data.counts)}</p>
            {hooks.data.recent.length > 0 && (
              <ul className="buyers-list" aria-label={t('buyers.notices')}>
                {hooks.data.recent.map(({ id, account, receivedAt, state, request }) => (
                  <li key={id}>
                    {format.moment(receivedAt)}, {account}:{' '}
                    {request === null ? t(`buyers.notice.${state}`) : t('buyers.notice-request', { number: request })}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </Card>
  );
}

function HookLine({ hook: { accountId, account, endpoint, madeAt, challengedAt } }: { readonly hook: Hooks['hooks'][number] }) {
  const { t } = useWords();
  const [renewing, setRenewing] = useState(false);
  const make = useMakeHook();
  const remove = useRemoveHook();
  const test = useTestHook();
  const trouble = make.error ?? remove.error ?? test.error;
  return (
    <section className="buyers-hook" aria-label={account}>
      <h3 className="ww-h3">{account}</h3>
      {trouble && <TroubleNote error={trouble} />}
      {madeAt !== null && endpoint !== null && <Copied label={t('buyers.endpoint')} text={endpoint} />}
      {make.isSuccess && (
        <Notice tone="watch" title={t('buyers.token-once')}>
          <Copied label={t('buyers.token')} text={make.data.token} />
        </Notice>
      )}
      {madeAt !== null && (
        <p className="ww-meta">{challengedAt === null ? t('buyers.never-challenged') : t('buyers.challenged', { at: challengedAt })}</p>
      )}
      <div className="ww-row ww-row-wrap">
        {madeAt === null || renewing ? (
          <Button
            working={make.isPending ? t('buyers.working') : null}
            onClick={() => {
              setRenewing(false);
              make.mutate(accountId);
            }}
          >
            {t(madeAt === null ? 'buyers.hook-make' : 'buyers.hook-renew-sure')}
          </Button>
        ) : (
          <Button onClick={() => setRenewing(true)}>{t('buyers.hook-renew')}</Button>
        )}
        {madeAt !== null && (
          <>
            <Button working={test.isPending ? t('buyers.working') : null} onClick={() => test.mutate(accountId)}>
              {t('buyers.hook-test')}
            </Button>
            <Button
              kind="quiet"
              working={remove.isPending ? t('buyers.working') : null}
              onClick={() => remove.mutate(accountId, { onSuccess: () => make.reset() })}
            >
              {t('buyers.hook-remove')}
            </Button>
          </>
        )}
      </div>
      {renewing && <p className="ww-meta">{t('buyers.hook-renew-does')}</p>}
      <p role="status">{test.isSuccess ? t(`buyers.tested.${test.data.outcome}`) : ''}</p>
    </section>
  );
}

function Copied({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useWords();
  const [said, say] = useState<'copied' | 'failed' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say('copied');
    } catch {
      say('failed');
    }
  };
  return (
    <p className="buyers-copied">
      <span className="ww-meta">{label}</span> <Mono>{text}</Mono>{' '}
      <Button small icon="copy" aria-label={t('buyers.copy-of', { what: label })} onClick={() => void copy()}>
        {t('buyers.copy-it')}
      </Button>{' '}
      <span role="status">{said === 'copied' ? t('team.link-copied') : said === 'failed' ? t('team.link-copy-failed') : ''}</span>
    </p>
  );
}
