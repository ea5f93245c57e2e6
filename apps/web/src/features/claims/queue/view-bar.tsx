import { useState } from 'react';
import { Menu, Popover } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Button, CheckField, IconButton, TextField, Views } from '@weerwoord/ui';
import { VIEW_NAMES } from '@weerwoord/contracts';
import { ApiError } from '../../../app/api';
import { useWords } from '../../../app/language';
import { TroubleNote } from '../../../app/trouble';
import { addressOfView } from './queue-address';
import type { QueueAddress, QueueQuestion, ViewName } from './queue-address';
import { useKeepView, useRemoveView, viewsOptions } from './queue.query';
import type { KeptView, Queue } from './queue.query';

type Props = {
  readonly address: QueueAddress;
  readonly question: QueueQuestion;
  readonly counts: Queue['views'] | undefined;
  /** Goes to another queue altogether. */
  readonly onLook: (to: QueueAddress) => void;
  readonly onRemoved: (view: KeptView) => void;
};

/** The views every desk has, with their numbers, then those people keep; and the way to keep this one. */
export function ViewBar({ address, question, counts, onLook, onRemoved }: Props) {
  const { t, format } = useWords();
  const kept = useQuery(viewsOptions).data?.views ?? [];
  const current = kept.find(({ id }) => id === address.saved);
  const choices = [
    ...VIEW_NAMES.map((id) => ({
      id,
      word: t(`queue.view-${id}`),
      ...(counts?.[id] === undefined ? {} : { count: format.count(counts[id]) }),
    })),
    ...kept.map((view) => ({ id: view.id, word: view.own ? view.name : t('queue.view-of', { name: view.name, owner: view.owner }) })),
  ];
  const look = (id: string) => {
    const view = kept.find((one) => one.id === id);
    onLook(view ? addressOfView(view.filters, view.id) : id === 'action' ? {} : { view: id as ViewName });
  };
  return (
    <div className="claims-views">
      <Views label={t('claims.views')} choices={choices} value={current?.id ?? address.view ?? 'action'} onChange={look} />
      <span className="claims-keep">
        {current?.mayChange && <OwnView view={current} question={question} onRemoved={onRemoved} onLook={onLook} />}
        <KeepView
          word={t('queue.keep')}
          onKept={(id) => onLook({ ...address, saved: id })}
          question={question}
          initial={{ id: null, name: '', shared: false }}
        />
      </span>
    </div>
  );
}

function OwnView({
  view,
  question,
  onRemoved,
  onLook,
}: {
  readonly view: KeptView;
  readonly question: QueueQuestion;
  readonly onRemoved: (view: KeptView) => void;
  readonly onLook: (to: QueueAddress) => void;
}) {
  const { t } = useWords();
  const remove = useRemoveView();
  const keep = useKeepView();
  const [renaming, setRenaming] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <IconButton icon="more" label={t('queue.view-menu', { name: view.name })} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => keep.mutate({ id: view.id, name: view.name, shared: view.shared, filters: question })}>
            {t('queue.view-update')}
          </Menu.Item>
          <Menu.Item onClick={() => setRenaming(true)}>{t('queue.view-rename')}</Menu.Item>
          <Menu.Item
            onClick={() =>
              remove.mutate(view.id, {
                onSuccess: () => {
                  onRemoved(view);
                  onLook({});
                },
              })
            }
          >
            {t('queue.view-remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && (
        <KeepView
          opened
          word={t('queue.view-rename')}
          question={view.filters}
          initial={view}
          onKept={() => setRenaming(false)}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}

type KeepProps = {
  readonly word: string;
  readonly question: QueueQuestion;
  readonly initial: { readonly id: string | null; readonly name: string; readonly shared: boolean };
  readonly onKept: (id: string) => void;
  readonly onClose?: () => void;
  readonly opened?: boolean;
};

/** A name, and whether everybody gets it. */
function KeepView({ word, question, initial, onKept, onClose, opened: openFirst = false }: KeepProps) {
  const { t } = useWords();
  const keep = useKeepView();
  const [opened, open] = useState(openFirst);
  const [name, setName] = useState(initial.name);
  const [shared, setShared] = useState(initial.shared);
  const close = () => {
    open(false);
    onClose?.();
  };
  const taken = keep.error instanceof ApiError && keep.error.fields.some(({ problem }) => problem === 'name-taken');
  const send = () => {
    if (name.trim() === '') return;
    keep.mutate(
      { id: initial.id, name: name.trim(), shared, filters: question },
      {
        onSuccess: ({ views }) => {
          const kept = views.find((view) => view.own && view.name === name.trim());
          close();
          if (initial.id === null) setName('');
          if (kept) onKept(kept.id);
        },
      },
    );
  };
  return (
    <Popover opened={opened} onChange={(next) => (next ? open(true) : close())} position="bottom-end" trapFocus returnFocus shadow="none" width={280}>
      <Popover.Target>
        <Button small kind="quiet" icon="plus" onClick={() => (opened ? close() : open(true))}>
          {word}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={word}>
        <form
          className="ww-stack"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <TextField label={t('queue.view-name')} value={name} onChange={setName} problem={taken ? t('queue.view-taken') : null} />
          <CheckField label={t('queue.view-shared')} hint={t('queue.view-shared-hint')} checked={shared} onChange={setShared} />
          <p className="ww-meta">{t('queue.view-words')}</p>
          {keep.isError && !taken && <TroubleNote error={keep.error} />}
          <Button type="submit" small kind="accent" working={keep.isPending ? t('queue.working') : null}>
            {t('queue.view-keep')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
