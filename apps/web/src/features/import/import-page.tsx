import { useEffect, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  Button,
  buttonClass,
  Card,
  DropZone,
  EmptyState,
  ErrorState,
  LinkButton,
  Notice,
  PageHeader,
  ProgressRow,
  SelectField,
  SkeletonRows,
} from '@weerwoord/ui';
import { troubleCode } from '../../app/api';
import { useAccountFilter } from '../../app/account-filter';
import { useWords } from '../../app/language';
import { useAccounts } from '../../app/session.query';
import { TroubleNote } from '../../app/trouble';
import { BatchCards } from './batch-cards';
import { EarlierImports } from './earlier-imports';
import { importsOptions } from './import.query';
import { PasteCard } from './paste-card';
import { useSend } from './send-files';
import type { Handed } from './send-files';
import './import.css';

/** Files and texts in; what became of every row. */
export function ImportPage() {
  const { t } = useWords();
  const accounts = useAccounts();
  const imports = useInfiniteQuery(importsOptions);
  const { batch } = useSearch({ from: '/frame/import' });
  const newest = imports.data?.pages[0]?.imports[0]?.id;
  const shown = useShown(batch, newest, imports.isFetching);
  const list = imports.data?.pages.flatMap((page) => page.imports) ?? [];
  const [pasting, setPasting] = useState(false);
  if (accounts.isSuccess && accounts.data.accounts.length === 0) return <NoAccount />;
  return (
    <div className="ww-stack">
      <PageHeader
        title={t('import.title')}
        sub={t('import.sub')}
        actions={
          !pasting && (
            <Button icon="mail" onClick={() => setPasting(true)}>
              {t('import.paste')}
            </Button>
          )
        }
      />
      {accounts.isError && <TroubleNote error={accounts.error} onAgain={() => void accounts.refetch()} />}
      <HandOver pasting={pasting} onPasted={() => setPasting(false)} />
      {shown !== undefined && <BatchCards key={shown} batchId={shown} />}
      {imports.isPending && <SkeletonRows rows={4} label={t('import.loading')} />}
      {imports.isError && <TroubleNote error={imports.error} onAgain={() => void imports.refetch()} />}
      {imports.isSuccess && list.length === 0 && shown === undefined && (
        <Card>
          <EmptyState icon="import" title={t('import.empty-title')}>
            {t('import.empty')}
          </EmptyState>
        </Card>
      )}
      <EarlierImports imports={list.filter(({ id }) => id !== shown)} onMore={imports.hasNextPage ? () => void imports.fetchNextPage() : undefined} />
    </div>
  );
}

/**
 * The import of the address, else the newest one. Once read it stays, also when a mail or a colleague brings the next one: somebody may be correcting
 * its rows.
 */
function useShown(batch: string | undefined, newest: string | undefined, reading: boolean): string | undefined {
  const [held, hold] = useState<{ readonly batch: string | undefined; readonly newest: string | undefined }>({ batch, newest: undefined });
  const stays = held.batch === batch ? held.newest : undefined;
  if (stays === undefined && newest !== undefined && !reading) hold({ batch, newest });
  return batch ?? stays ?? newest;
}

/** The drop zone with the account the files belong to. What comes before an account is chosen waits for it. */
function HandOver({ pasting, onPasted }: { readonly pasting: boolean; readonly onPasted: () => void }) {
  const { t, told, format } = useWords();
  const asked = useAccounts();
  const accounts = asked.data?.accounts ?? [];
  const filter = useAccountFilter();
  const [chosen, setChosen] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<readonly Handed[]>([]);
  const navigate = useNavigate();
  const send = useSend({
    onSending: (handed) => setWaiting((before) => before.filter((one) => one !== handed)),
    onSent: ({ id }) => void navigate({ to: '/import', search: (before) => ({ ...before, batch: id }) }),
  });
  const proposed = accounts.find(({ id }) => id === filter) ?? (accounts.length === 1 ? accounts[0] : undefined);
  const accountId = chosen ?? proposed?.id ?? null;
  const hand = (handed: Handed) => {
    onPasted();
    if (accountId === null || send.isPending) setWaiting((before) => [...before, handed]);
    else send.mutate({ accountId, handed });
  };
  // What came before the accounts were read goes to the only one as soon as it is known, and nobody has to choose it.
  const { mutate, isPending, isError } = send;
  useEffect(() => {
    const [next] = waiting;
    if (accountId === null || isPending || isError || next === undefined) return;
    mutate({ accountId, handed: next });
  }, [accountId, isPending, isError, waiting, mutate]);
  const sending = isPending ? send.variables.handed : null;
  const files = waiting.reduce((sum, handed) => sum + ('files' in handed ? handed.files.length : 0), 0);
  return (
    <>
      <DropZone
        label={t('import.zone')}
        title={t('import.drop')}
        or={t('import.or')}
        choose={t('import.choose')}
        chooseFolder={t('import.choose-folder')}
        paste={t('import.paste-here')}
        hint={t('import.hint')}
        onFiles={(dropped) => hand({ files: dropped })}
        onText={(text) => hand({ text })}
        aside={
          <>
            <span className="ww-meta">{t('import.into')}</span>
            <SelectField
              label={t('import.account')}
              bareLabel
              placeholder={t('import.account-choose')}
              options={accounts.map(({ id, name }) => ({ id, word: name }))}
              value={accountId}
              onChange={setChosen}
              width={220}
            />
          </>
        }
      />
      {waiting.length > 0 && accountId === null && !asked.isPending && (
        <Notice tone="watch" title={files === 0 ? t('import.waiting-text') : t('import.waiting-account', { count: files })}>
          {t('import.waiting-remedy')}
        </Notice>
      )}
      {sending && (
        <Card padded>
          <ProgressRow
            what={
              'text' in sending
                ? t('import.sending-text')
                : t('import.uploading', {
                    count: sending.files.length,
                    size: format.bytes(sending.files.reduce((sum, { file }) => sum + file.size, 0)),
                  })
            }
            how=""
            share={null}
            note={t('import.uploading-note')}
          />
        </Card>
      )}
      {send.isError && (
        <ErrorState
          title={t('import.upload-failed')}
          action={
            <LinkButton onClick={() => send.mutate({ ...send.variables, accountId: accountId ?? send.variables.accountId })}>
              {t('trouble.again')}
            </LinkButton>
          }
        >
          {told('trouble', troubleCode(send.error))}
        </ErrorState>
      )}
      {pasting && <PasteCard onText={(text) => hand({ text })} onCancel={onPasted} />}
    </>
  );
}

function NoAccount() {
  const { t } = useWords();
  return (
    <>
      <PageHeader title={t('import.title')} sub={t('import.sub')} />
      <Card>
        <EmptyState
          icon="import"
          title={t('import.no-account-title')}
          action={
            <Link to="/accounts" className={buttonClass({ kind: 'primary' })}>
              {t('import.no-account-do')}
            </Link>
          }
        >
          {t('import.no-account')}
        </EmptyState>
      </Card>
    </>
  );
}
