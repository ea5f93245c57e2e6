import { useState } from 'react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  Button,
  buttonClass,
  Card,
  DropZone,
  EmptyState,
  ErrorState,
  Notice,
  PageHeader,
  ProgressRow,
  SelectField,
  SkeletonRows,
} from '@weerwoord/ui';
import { troubleCode } from '../../app/api';
import { useAccountFilter } from '../../app/account-filter';
import { useWords } from '../../app/language';
import { accountsOptions, useAccounts } from '../../app/session.query';
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
  const shown = batch ?? newest;
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

/** The drop zone with the account the files belong to. What comes before an account is chosen waits for it. */
function HandOver({ pasting, onPasted }: { readonly pasting: boolean; readonly onPasted: () => void }) {
  const { t, told, format } = useWords();
  const queries = useQueryClient();
  const accounts = useAccounts().data?.accounts ?? [];
  const filter = useAccountFilter();
  const [chosen, setChosen] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<Handed | null>(null);
  const navigate = useNavigate();
  const send = useSend(({ id }) => void navigate({ to: '/import', search: (before) => ({ ...before, batch: id }) }));
  const proposed = (known: readonly { readonly id: string }[]) =>
    known.find(({ id }) => id === filter) ?? (known.length === 1 ? known[0] : undefined);
  const accountId = chosen ?? proposed(accounts)?.id ?? null;
  const hand = async (handed: Handed) => {
    onPasted();
    // What is dropped before the accounts are read goes to the only one as well, and nobody has to choose it. Where they cannot be read, it waits.
    const into =
      accountId ??
      (await queries.ensureQueryData(accountsOptions).then(
        (known) => proposed(known.accounts)?.id,
        () => undefined,
      ));
    if (into === undefined) setWaiting(handed);
    else send.mutate({ accountId: into, handed });
  };
  const choose = (id: string) => {
    setChosen(id);
    if (waiting === null) return;
    setWaiting(null);
    send.mutate({ accountId: id, handed: waiting });
  };
  const sending = send.isPending ? send.variables.handed : null;
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
        disabled={send.isPending}
        onFiles={(files) => void hand({ files })}
        onText={(text) => void hand({ text })}
        aside={
          <>
            <span className="ww-meta">{t('import.into')}</span>
            <SelectField
              label={t('import.account')}
              bareLabel
              placeholder={t('import.account-choose')}
              options={accounts.map(({ id, name }) => ({ id, word: name }))}
              value={accountId}
              onChange={choose}
              width={220}
            />
          </>
        }
      />
      {waiting && (
        <Notice tone="watch" title={'text' in waiting ? t('import.waiting-text') : t('import.waiting-account', { count: waiting.files.length })}>
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
      {send.isError && <ErrorState title={t('import.upload-failed')}>{told('trouble', troubleCode(send.error))}</ErrorState>}
      {pasting && <PasteCard onText={(text) => void hand({ text })} onCancel={onPasted} />}
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
