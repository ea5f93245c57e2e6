import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { AccountPolicies } from '@weerwoord/contracts';
import { Button, Card, DataTable, EmptyState, PageHeader, SkeletonRows, TextField } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { api } from '../../app/api';
import { useWords } from '../../app/language';
import { usePolicyWords } from '../../app/policy-words';
import { TroubleNote } from '../../app/trouble';
import { useLater } from '../../app/use-later';
import { POLICY_TOPICS, topicOf } from './policy-topics';
import { RuleForm } from './rule-form';
import { policiesOptions, policiesPath } from './rules.query';
import type { Policies, Policy } from './rules.query';
import './rules.css';

const keyOf = ({ id, site }: Pick<Policy, 'id' | 'site'>): string => `${id} ${site}`;

/** Every value one account is judged by, where it is published and how sure it is, and the account's own instead. */
export function RulesPage() {
  const { t } = useWords();
  const { accountId } = useParams({ from: '/frame/accounts/$accountId/rules' });
  const { find = '' } = useSearch({ from: '/frame/accounts/$accountId/rules' });
  const navigate = useNavigate({ from: '/accounts/$accountId/rules' });
  const asked = useQuery(policiesOptions(accountId));
  const [changing, setChanging] = useState<string | null>(null);
  // Not the address itself: it follows a moment later, and what was typed until then would be lost.
  const [words, setWords] = useLater(find, (text) => void navigate({ search: { find: text === '' ? undefined : text }, replace: true }), 150);
  const title = asked.data ? t('rules.title-of', { account: asked.data.account.name }) : t('rules.title');
  const chosen = asked.data?.policies.find((policy) => keyOf(policy) === changing);
  return (
    <div className="ww-stack">
      <PageHeader
        title={title}
        sub={t('rules.sub')}
        crumbs={[
          { key: 'accounts', node: <Link to="/accounts">{t('accounts.title')}</Link> },
          { key: 'rules', node: t('rules.title') },
        ]}
        crumbsLabel={t('rules.crumbs')}
        actions={<TextField label={t('rules.find')} bareLabel kind="search" placeholder={t('rules.find')} value={words} onChange={setWords} />}
      />
      {asked.isPending && <SkeletonRows rows={8} label={t('rules.loading')} />}
      {asked.isError && <TroubleNote error={asked.error} onAgain={() => void asked.refetch()} />}
      {asked.data && chosen && <RuleForm key={changing} policies={asked.data} policy={chosen} onDone={() => setChanging(null)} />}
      {asked.data && <RuleTable policies={asked.data} find={find} onChange={(policy) => setChanging(keyOf(policy))} />}
    </div>
  );
}

function RuleTable({
  policies,
  find,
  onChange,
}: {
  readonly policies: Policies;
  readonly find: string;
  readonly onChange: (policy: Policy) => void;
}) {
  const { t, format } = useWords();
  const words = usePolicyWords();
  const wanted = find.trim().toLowerCase();
  const rows = policies.policies.filter((policy) =>
    `${words.name(policy)} ${words.place(policy) ?? ''} ${words.source(policy.published)}`.toLowerCase().includes(wanted),
  );
  const own = rows.filter((policy) => policy.own !== null);
  const published = rows.filter((policy) => policy.own === null);
  const topics = POLICY_TOPICS.map((id) => ({ id, head: t(`rules-topic.${id}`), rows: published.filter((policy) => topicOf(policy.id) === id) }));
  const sections = [...(own.length > 0 ? [{ id: 'own', head: t('rules.own'), rows: own }] : []), ...topics.filter(({ rows: of }) => of.length > 0)];
  const columns: readonly Column<Policy>[] = [
    {
      id: 'name',
      header: t('rules.rule'),
      rowHeader: true,
      phone: 'title',
      cell: (policy) => (
        <>
          {words.name(policy)}
          {words.place(policy) !== null && (
            <>
              <br />
              <span className="ww-meta">{words.place(policy)}</span>
            </>
          )}
        </>
      ),
    },
    {
      id: 'value',
      header: t('rules.value'),
      phone: 'labelled',
      cell: (policy) => <InForce policies={policies} policy={policy} />,
    },
    {
      id: 'source',
      header: t('rules.source'),
      phone: 'line',
      cell: ({ published }) => <span lang={words.sourceLang(published)}>{words.source(published)}</span>,
    },
    {
      id: 'sure',
      header: t('rules.sure'),
      width: 210,
      phone: 'line',
      cell: ({ published }) =>
        published && (
          <>
            <span className={published.confidence === 'not-verified' ? 'rules-unsure' : undefined}>{words.confidence(published.confidence)}</span>
            <br />
            <span className="ww-meta">{t('rules.read-on', { day: published.readOn })}</span>
          </>
        ),
    },
    {
      id: 'do',
      header: t('rules.change'),
      hideHeader: true,
      shrink: true,
      phone: 'end',
      cell: (policy) =>
        policy.settable && (
          <Button small onClick={() => onChange(policy)} aria-label={t('rules.change-of', { name: words.name(policy) })}>
            {t('rules.change')}
          </Button>
        ),
    },
  ];
  return (
    <Card title={t('rules.list')} count={format.count(rows.length)}>
      <DataTable
        caption={t('rules.list')}
        columns={columns}
        rowKey={keyOf}
        density="two-lines"
        {...(sections.length > 0 ? { sections } : { rows })}
        empty={
          <EmptyState icon="search" title={t('rules.none')}>
            {t('rules.none-text')}
          </EmptyState>
        }
      />
    </Card>
  );
}

/** The value; of an account's own also the published one, since when, why, by whom, and the way back. */
function InForce({ policies, policy }: { readonly policies: Policies; readonly policy: Policy }) {
  const { t } = useWords();
  const words = usePolicyWords();
  const queries = useQueryClient();
  const { published, own, unit } = policy;
  const { id } = policies.account;
  const restore = useMutation({
    mutationFn: () =>
      api.send('POST', `${policiesPath(id)}/restore`, {
        shape: AccountPolicies,
        body: { id: policy.id, site: policy.site, validFrom: own?.validFrom },
      }),
    onSuccess: async (answer) => {
      queries.setQueryData(policiesOptions(id).queryKey, answer);
      await Promise.all(['metrics', 'overview', 'orders'].map((topic) => queries.invalidateQueries({ queryKey: [topic] })));
    },
  });
  if (own === null) return <b>{published ? words.value(published.value, unit) : t('rules.no-value')}</b>;
  return (
    <>
      <b>{words.value(own.value, unit)}</b>{' '}
      <span className="ww-meta">
        {t(own.validFrom > policies.day ? 'rules.own-later' : 'rules.own-from', {
          day: own.validFrom,
          instead: published ? words.value(published.value, unit) : t('rules.no-value'),
        })}
      </span>
      <br />
      <span className="ww-meta">{t('rules.own-why', { reason: own.reason, by: own.by, at: own.at })}</span>
      <br />
      {restore.isError && <TroubleNote error={restore.error} />}
      <Button kind="quiet" small disabled={restore.isPending} onClick={() => restore.mutate()}>
        {t(published ? 'rules.restore' : 'rules.take-away')}
      </Button>
    </>
  );
}
