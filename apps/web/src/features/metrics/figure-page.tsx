import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { buttonClass, Card, EmptyState, PageHeader, SkeletonRows } from '@weerwoord/ui';
import { troubleCode } from '../../app/api';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import { useVerdictWords } from '../../app/verdict-words';
import { aheadOptions } from './ahead.query';
import { BehindCard } from './behind-card';
import { EvaluationCard, RecoveryCard } from './line-cards';
import { FigureCard } from './figure-card';
import { FigureChoices } from './figure-choices';
import { figureOptions } from './metrics.query';
import type { Figure } from './metrics.query';
import type { FigureSearch } from './metrics.route';
import { LevelCard } from './level-card';
import { RestsCard } from './rests-card';
import { RollOffCard } from './roll-off-card';
import { OfficialCard } from './side-cards';
import { WhatIfCard } from './what-if-card';
import { useWindowLine } from './window-line';
import './metrics.css';

/** One figure in full: how it stands, how it came to be, and every order of it. */
export function FigurePage() {
  const { t } = useWords();
  const { accountId, metric } = useParams({ from: '/frame/metrics/$accountId/$metric' });
  const search = useSearch({ from: '/frame/metrics/$accountId/$metric' });
  const navigate = useNavigate({ from: '/metrics/$accountId/$metric' });
  const choose = (change: FigureSearch) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false });
  const { part, window, asOf } = search;
  const named = { accountId, metric, part, window, asOf };
  const figure = useQuery(figureOptions(named, search.days ?? 90));
  const chosen = figure.data?.reading;
  const ahead = useQuery({ ...aheadOptions({ ...named, part: chosen?.part, window: chosen?.windowKey }), enabled: chosen !== undefined });
  if (figure.isError && !figure.data) {
    // An account without a single order of this figure has no part to show.
    if (troubleCode(figure.error) === 'bad-input' && part === undefined && window === undefined) return <NothingYet />;
    return (
      <>
        <PageHeader title={t('metrics.title')} />
        <TroubleNote error={figure.error} onAgain={() => void figure.refetch()} />
      </>
    );
  }
  if (!figure.data) return <SkeletonRows rows={8} label={t('metrics.loading')} />;
  const { data } = figure;
  const hasOrders = data.reading.confirmed.denominator > 0 || data.reading.worst.denominator > 0;
  return (
    <div className="ww-stack">
      <Head figure={data} asOf={asOf} actions={<FigureChoices figure={data} search={search} onChange={choose} />} />
      <div className="ww-two">
        <div className="ww-stack">
          <FigureCard
            figure={data}
            days={search.days ?? 90}
            known={search.basis === 'known'}
            onOpenDay={(day) => {
              choose({ asOf: day, side: undefined });
              document.getElementById('behind')?.scrollIntoView({ block: 'start' });
            }}
          />
          <BehindCard figure={data} named={named} tab={search.side ?? 'hits'} onTab={(tab) => choose({ side: tab === 'hits' ? undefined : tab })} />
        </div>
        <div className="ww-stack">
          {ahead.data && <RecoveryCard ahead={ahead.data} />}
          {data.account.channel === 'ebay' && <LevelCard accountId={accountId} programme={data.reading.part} asOf={asOf} />}
          {ahead.data?.evaluation && <EvaluationCard evaluation={ahead.data.evaluation} />}
          {ahead.data && hasOrders && <RollOffCard ahead={ahead.data} />}
          {ahead.data && hasOrders && <WhatIfCard key={`${data.reading.part} ${data.reading.windowKey} ${ahead.data.asOf}`} ahead={ahead.data} />}
          <OfficialCard figure={data} />
          <RestsCard figure={data} />
        </div>
      </div>
    </div>
  );
}

function Head({ figure, asOf, actions }: { readonly figure: Figure; readonly asOf: string | undefined; readonly actions: React.ReactNode }) {
  const { t, format } = useWords();
  const words = useVerdictWords();
  const line = useWindowLine(figure, asOf ?? null);
  const { reading, account, parts } = figure;
  const named = { metric: words.metric(reading.metric), account: account.name };
  const title =
    reading.limit === null
      ? t('metrics.title-plain', named)
      : t(reading.sense === 'at-least' ? 'metrics.title-least' : 'metrics.title-limit', { ...named, limit: format.limit(reading.limit) });
  const crumbs = [
    { key: 'metrics', node: <Link to="/metrics">{t('metrics.title')}</Link> },
    { key: 'account', node: account.name },
    ...(parts.length > 1 || reading.part !== '' ? [{ key: 'part', node: words.part(reading.part) }] : []),
  ];
  return (
    <PageHeader
      title={title}
      crumbs={crumbs}
      crumbsLabel={t('metrics.crumbs')}
      sub={asOf === undefined ? line : `${line}. ${t('metrics.as-of-note', { day: asOf })}`}
      actions={actions}
    />
  );
}

function NothingYet() {
  const { t } = useWords();
  return (
    <>
      <PageHeader title={t('metrics.title')} />
      <Card>
        <EmptyState
          icon="metrics"
          title={t('metrics.empty-title')}
          action={
            <Link to="/import" className={buttonClass({ kind: 'primary' })}>
              {t('metrics.empty-do')}
            </Link>
          }
        >
          {t('metrics.empty')}
        </EmptyState>
      </Card>
    </>
  );
}
