import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ACT_CLASSES } from '@weerwoord/kernel';
import { Button, buttonClass, Card, DataTable, EmptyState, SelectField, TextField } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { apiPath } from '../../app/api';
import { useWords } from '../../app/language';
import { SettingsFrame } from '../../app/settings-frame';
import { TroubleNote } from '../../app/trouble';
import { actsOptions, NOTHING_ASKED } from './audit.query';
import type { Act, ActClass, Asked } from './audit.query';
import { ChainCard } from './chain-card';
import './audit.css';

/** Who did what, and whether anybody touched it since. */
export function AuditPage() {
  const { t } = useWords();
  const [asked, ask] = useState<Asked>(NOTHING_ASKED);
  const acts = useInfiniteQuery(actsOptions(asked));
  const nameOf = useNames();
  const columns = useColumns();
  const rows = acts.data?.pages.flatMap((page) => page.acts) ?? [];
  return (
    <SettingsFrame sub={t('audit.sub')}>
      <div className="ww-stack">
        <ChainCard />
        <Card
          title={t('audit.list')}
          aside={
            <a href={apiPath('/audit.csv', { ...asked })} download className={buttonClass({ small: true })}>
              {t('audit.csv')}
            </a>
          }
        >
          <Filters
            asked={asked}
            onAsk={ask}
            actors={(acts.data?.pages[0]?.actors ?? []).map(({ actor, byName }) => ({ id: actor, word: nameOf(actor, byName) }))}
          />
          {acts.isError && (
            <div className="ww-card-body">
              <TroubleNote error={acts.error} onAgain={() => void acts.refetch()} />
            </div>
          )}
          {!acts.isLoadingError && (
            <DataTable
              caption={t('audit.list')}
              columns={columns}
              rows={rows}
              rowKey={({ seq }) => String(seq)}
              loading={acts.isPending ? 8 : undefined}
              empty={
                <EmptyState icon="search" title={t('audit.none')}>
                  {t('audit.none-fits')}
                </EmptyState>
              }
            />
          )}
          {acts.hasNextPage && (
            <div className="audit-foot">
              <Button small working={acts.isFetchingNextPage ? t('audit.loading') : null} onClick={() => void acts.fetchNextPage()}>
                {t('audit.more')}
              </Button>
            </div>
          )}
        </Card>
      </div>
    </SettingsFrame>
  );
}

/** A person by their name; steps and the command line by a word. */
function useNames(): (actor: string, byName: string) => string {
  const { t } = useWords();
  return (actor, byName) => {
    if (actor === 'cli') return t('audit.cli');
    if (actor.startsWith('step:')) return t('audit.step');
    return byName === actor ? t('audit.nobody') : byName;
  };
}

function useColumns(): readonly Column<Act>[] {
  const { t, told, format } = useWords();
  const nameOf = useNames();
  return [
    { id: 'number', header: t('audit.number'), shrink: true, phone: 'end', cell: ({ seq }) => <span className="ww-meta">{format.count(seq)}</span> },
    { id: 'what', header: t('audit.what'), rowHeader: true, phone: 'title', cell: ({ what }) => told('act', what) ?? t('audit.unknown-act') },
    { id: 'who', header: t('audit.who'), phone: 'labelled', cell: ({ actor, byName }) => nameOf(actor, byName) },
    { id: 'when', header: t('audit.when'), phone: 'labelled', cell: ({ at }) => format.moment(at) },
    { id: 'class', header: t('audit.class'), phone: 'labelled', cell: (act) => (act.class === null ? '' : t(`act-class.${act.class}`)) },
    {
      id: 'about',
      header: t('audit.about'),
      phone: 'left',
      cell: ({ claimId, orderId }) =>
        claimId !== null ? (
          <Link to="/claims/$claimId" params={{ claimId }}>
            {t('audit.to-claim')}
          </Link>
        ) : orderId !== null ? (
          <Link to="/orders/$orderId" params={{ orderId }}>
            {t('audit.to-order')}
          </Link>
        ) : null,
    },
  ];
}

type FiltersProps = {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  readonly actors: readonly { readonly id: string; readonly word: string }[];
};

function Filters({ asked, onAsk, actors }: FiltersProps) {
  const { t } = useWords();
  const [about, setAbout] = useState(asked.about);
  const narrow = (to: Partial<Asked>) => onAsk({ ...asked, ...to });
  // Every step of ours is "Weerwoord": two rows of one word would be no choice.
  const people = actors.filter(({ id }) => !id.startsWith('step:'));
  const isNarrowed = Object.values(asked).some((value) => value !== '');
  return (
    <form
      className="ww-filters audit-filters"
      role="search"
      aria-label={t('audit.list')}
      onSubmit={(event) => {
        event.preventDefault();
        narrow({ about: about.trim() });
      }}
    >
      <SelectField
        label={t('audit.who')}
        value={asked.actor}
        onChange={(actor) => narrow({ actor })}
        options={[{ id: '', word: t('audit.anybody') }, ...people]}
      />
      <SelectField<ActClass | ''>
        label={t('audit.class')}
        value={asked.class}
        onChange={(wanted) => narrow({ class: wanted })}
        options={[{ id: '', word: t('audit.any-class') }, ...ACT_CLASSES.map((id) => ({ id, word: t(`act-class.${id}`) }))]}
      />
      <TextField label={t('audit.from')} kind="date" value={asked.from} onChange={(from) => narrow({ from })} />
      <TextField label={t('audit.to')} kind="date" value={asked.to} onChange={(to) => narrow({ to })} />
      <TextField label={t('audit.find')} kind="search" value={about} onChange={setAbout} />
      <Button type="submit">{t('audit.find-do')}</Button>
      {isNarrowed && (
        <Button
          kind="quiet"
          onClick={() => {
            setAbout('');
            onAsk(NOTHING_ASKED);
          }}
        >
          {t('audit.clear')}
        </Button>
      )}
    </form>
  );
}
