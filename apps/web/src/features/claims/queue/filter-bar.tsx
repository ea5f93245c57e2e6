import { useId } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, SelectField } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useLater } from '../../../app/use-later';
import { capital, MARKETS, siteName, useClaimNames } from '../page/claim-names';
import { AmountFilter } from './amount-filter';
import { FilterMenu, ManyChoices, OneChoice } from './filter-menu';
import { filtersIn } from './queue-address';
import type { Many, QueueAddress, QueueQuestion, QueueSortName } from './queue-address';
import { colleaguesOptions, facetsOptions } from './queue.query';
import type { Facets } from './queue.query';

type Props = {
  readonly address: QueueAddress;
  readonly question: QueueQuestion;
  readonly q: string;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Changes what the address says; what is undefined goes. */
  readonly onNarrow: (to: Partial<QueueAddress>) => void;
  readonly onWords: (words: string) => void;
};
const SORTS = ['deadline', '-deadline', '-filed', 'filed', '-amount', 'amount', '-evidence'] as const;
type SortChoice = (typeof SORTS)[number];
const HOURS = [8, 24, 48, 72] as const;

/** Everything the queue can be narrowed by, its words and its order. */
export function FilterBar({ address, question, q, field, onNarrow, onWords }: Props) {
  const { t, format } = useWords();
  const names = useClaimNames();
  const facets = useQuery(facetsOptions(question, q)).data;
  const colleagues = useQuery(colleaguesOptions).data?.people ?? [];
  const wordOf: Readonly<Record<Many, (id: string) => string>> = {
    channel: (id) => MARKETS[id] ?? t(id === 'shop' ? 'queue.channel-shop' : 'queue.channel-generic'),
    site: siteName,
    reason: (id) => capital(names.reason(id)),
    kind: (id) => names.kind(id),
    work: (id) => names.work(id),
  };
  const many = (by: Many): ReactNode => (
    <FilterMenu
      key={by}
      label={t(`queue.by-${by}`)}
      value={saidOf(address[by], wordOf[by], (count) => t('queue.several', { count }))}
      none={t('queue.all')}
    >
      <ManyChoices
        label={t(`queue.by-${by}`)}
        choices={choicesOf(facets, by, address[by], wordOf[by])}
        value={address[by]?.split(',') ?? []}
        onChange={(ids) => onNarrow({ [by]: ids.length === 0 ? undefined : ids.join(',') })}
      />
    </FilterMenu>
  );
  const sort: SortChoice = SORTS.find((one) => one === `${address.desc ? '-' : ''}${address.sort ?? 'deadline'}`) ?? 'deadline';
  const who = address.who;
  const whoWord =
    who === undefined
      ? null
      : who === 'me'
        ? t('queue.who-me')
        : who === 'nobody'
          ? t('queue.who-nobody')
          : (colleagues.find(({ id }) => id === who)?.name ?? t('queue.who-somebody'));
  const inHand = (id: string) => facets?.who.find((facet) => facet.id === id)?.claims ?? 0;
  return (
    <div className="ww-filters claims-filters">
      <Words q={q} field={field} onWords={onWords} />
      {many('channel')}
      {many('site')}
      {many('kind')}
      {many('reason')}
      {many('work')}
      <FilterMenu label={t('queue.by-who')} value={whoWord} none={t('queue.who-everybody')}>
        <OneChoice
          label={t('queue.by-who')}
          value={who ?? ''}
          onChange={(id) => onNarrow({ who: id === '' ? undefined : id })}
          choices={[
            { id: '', word: t('queue.who-everybody') },
            { id: 'me', word: t('queue.who-me') },
            { id: 'nobody', word: t('queue.who-nobody'), count: inHand('nobody') },
            ...colleagues.filter(({ me }) => !me).map(({ id, name }) => ({ id, word: name, count: inHand(id) })),
          ]}
        />
      </FilterMenu>
      <AmountFilter address={address} currencies={facets?.currencies ?? []} onNarrow={onNarrow} />
      <FilterMenu
        label={t('queue.by-risk')}
        value={
          [address.within === undefined ? null : t('queue.within', { hours: address.within }), address.missing ? t('queue.missing') : null]
            .filter(Boolean)
            .join(', ') || null
        }
        none={t('queue.all')}
      >
        <OneChoice
          label={t('queue.risk-deadline')}
          value={String(address.within ?? '')}
          onChange={(id) => onNarrow({ within: id === '' ? undefined : Number(id) })}
          choices={[{ id: '', word: t('queue.within-any') }, ...HOURS.map((hours) => ({ id: String(hours), word: t('queue.within', { hours }) }))]}
        />
        <ManyChoices
          label={t('queue.risk-evidence')}
          choices={[{ id: 'missing', word: t('queue.missing') }]}
          value={address.missing ? ['missing'] : []}
          onChange={(ids) => onNarrow({ missing: ids.length > 0 ? true : undefined })}
        />
      </FilterMenu>
      {(filtersIn(address) > 0 || q !== '') && (
        <Button
          small
          kind="quiet"
          icon="close"
          onClick={() =>
            onNarrow({
              channel: undefined,
              site: undefined,
              reason: undefined,
              kind: undefined,
              work: undefined,
              who: undefined,
              min: undefined,
              max: undefined,
              currency: undefined,
              within: undefined,
              missing: undefined,
            })
          }
        >
          {t('queue.clear-filters', { count: format.count(filtersIn(address)) })}
        </Button>
      )}
      <span className="ww-push claims-order">
        <SelectField
          label={t('queue.order')}
          bareLabel
          width={176}
          options={SORTS.map((id) => ({ id, word: t(`queue.sort-${id}`) }))}
          value={sort}
          onChange={(id) =>
            onNarrow({
              sort: id.replace('-', '') === 'deadline' ? undefined : (id.replace('-', '') as QueueSortName),
              desc: id.startsWith('-') ? true : undefined,
            })
          }
        />
      </span>
    </div>
  );
}

function Words({ q, field, onWords }: Pick<Props, 'q' | 'field' | 'onWords'>) {
  const { t } = useWords();
  const [words, setWords] = useLater(q, onWords);
  const id = useId();
  return (
    <form className="claims-find" role="search" onSubmit={(event) => event.preventDefault()}>
      <label className="ww-hidden" htmlFor={id}>
        {t('queue.find')}
      </label>
      <input
        id={id}
        ref={field}
        type="search"
        className="claims-words"
        placeholder={t('queue.find')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
        autoComplete="off"
        spellCheck={false}
      />
    </form>
  );
}

const saidOf = (said: string | undefined, word: (id: string) => string, several: (count: number) => string): string | null => {
  const ids = said?.split(',') ?? [];
  return ids.length === 0 ? null : ids.length === 1 ? word(ids[0] ?? '') : several(ids.length);
};

/** What there is, with its number; what is chosen stays to be taken back although there is none of it. */
function choicesOf(facets: Facets | undefined, by: Many, said: string | undefined, word: (id: string) => string) {
  const there = facets?.[by] ?? [];
  const chosen = (said?.split(',') ?? []).filter((id) => !there.some((facet) => facet.id === id));
  return [...there.map(({ id, claims }) => ({ id, word: word(id), count: claims })), ...chosen.map((id) => ({ id, word: word(id), count: 0 }))];
}
