import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useRouter } from '@tanstack/react-router';
import { Icon, Kbd } from '@weerwoord/ui';
import type { IconName } from '@weerwoord/ui';
import { useFound } from './find.query';
import { useWords } from './language';
import { keepWords } from './searched-words';
import { SCREENS } from './screens';

type Way = {
  readonly id: string;
  readonly icon: IconName;
  readonly word: string;
  readonly meta?: string;
  readonly to: string;
  readonly words?: string;
};
type Group = { readonly id: 'claims' | 'orders' | 'go'; readonly ways: readonly Way[] };

/**
 * Finds claims (by order, tracking number, buyer or words) and orders, and leads to screens; Ctrl K goes to it from anywhere. Words go to the server
 * in a body and stand in no address.
 */
export function Find() {
  const { t } = useWords();
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const { groups, searching } = useWays(words, open);
  const ways = groups.flatMap((group) => group.ways);
  const chosen = ways[Math.min(at, ways.length - 1)];
  const leave = () => {
    setOpen(false);
    setWords('');
    setAt(0);
    field.current?.blur();
  };
  const go = (way: Way | undefined) => {
    if (!way) return;
    router.history.push(way.to, keepWords(way.words ?? ''));
    leave();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && ways.length > 0) setAt((Math.min(at, ways.length - 1) + step + ways.length) % ways.length);
    else if (event.key === 'Enter') go(chosen);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <div className="app-find-box" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <form className="app-find" role="search" onSubmit={(event) => event.preventDefault()}>
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          role="combobox"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && chosen ? `${list}-${chosen.id}` : undefined}
          aria-label={t('frame.find')}
          placeholder={t('frame.find')}
          autoComplete="off"
          value={words}
          onFocus={() => setOpen(true)}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setAt(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd>Ctrl K</Kbd>
      </form>
      <div className="app-found" id={list} role="listbox" aria-label={t('find.label')} hidden={!open}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-label={t(`find.${group.id}`)}>
            <div className="app-found-head" aria-hidden="true">
              {t(`find.${group.id}`)}
            </div>
            {group.ways.map((way) => (
              <button
                type="button"
                key={way.id}
                id={`${list}-${way.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={way.id === chosen?.id}
                className="app-found-way"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => go(way)}
              >
                <Icon name={way.icon} size={16} />
                <span>{way.word}</span>
                {way.meta !== undefined && <span className="ww-meta ww-push">{way.meta}</span>}
              </button>
            ))}
          </div>
        ))}
        {searching && <p className="ww-meta app-found-note">{t('find.searching')}</p>}
      </div>
    </div>
  );
}

/** What there is for the words, best first: claims, orders, the lists of all of them, and screens. */
function useWays(typed: string, open: boolean): { readonly groups: readonly Group[]; readonly searching: boolean } {
  const { t, told, format } = useWords();
  const router = useRouter();
  const words = typed.trim();
  const { claims, orders, searching } = useFound(words, open);
  const here = SCREENS.filter(({ to }) => to in router.routesByPath);
  const screens = here.filter(({ word }) => words === '' || t(word).toLowerCase().includes(words.toLowerCase()));
  const groups: Group[] = [
    {
      id: 'claims',
      ways: [
        ...claims.map((claim) => ({
          id: `claim-${claim.id}`,
          icon: 'claims' as const,
          word: claim.externalOrderId ?? t('claims.no-order'),
          meta: [told('claim-kind', claim.kind), claim.amount && format.money(claim.amount)].filter(Boolean).join(', '),
          to: `/claims/${claim.id}`,
        })),
        ...(words === '' ? [] : [{ id: 'all-claims', icon: 'search' as const, word: t('find.in-claims', { words }), to: '/claims?view=all', words }]),
      ],
    },
    {
      id: 'orders',
      ways: [
        ...orders.map((order) => ({
          id: `order-${order.id}`,
          icon: 'orders' as const,
          word: order.externalId,
          ...(order.title === null ? {} : { meta: order.title }),
          to: `/orders/${order.id}`,
        })),
        ...(words === '' ? [] : [{ id: 'all-orders', icon: 'search' as const, word: t('find.in-orders', { words }), to: '/orders', words }]),
      ],
    },
    { id: 'go', ways: screens.map((screen) => ({ id: `go-${screen.to}`, icon: screen.icon, word: t(screen.word), to: screen.to })) },
  ];
  return { groups: groups.filter(({ ways }) => ways.length > 0), searching };
}
