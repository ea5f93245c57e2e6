import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Money } from '@weerwoord/kernel';
import { BulkBar, Button, IconButton } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useMay } from '../../../app/may';
import { colleaguesOptions } from './queue.query';
import type { BulkStep } from './queue.query';
import type { ChosenClaims } from './use-chosen';

type Act = { readonly what: 'assign'; readonly to: string | null } | { readonly what: Exclude<BulkStep['what'], 'assign'> };
type Props = {
  readonly chosen: ChosenClaims;
  readonly total: number;
  /** Of everything in the view, each money apart. */
  readonly sums: readonly Money[];
  readonly loaded: number;
  readonly assigning: boolean;
  readonly onAssigning: (open: boolean) => void;
  readonly working: boolean;
  readonly onAct: (act: Act) => void;
  readonly onPacks: () => void;
};

/** What can be done with everything that is chosen; stands at the foot while something is. */
export function ClaimsBulkBar({ chosen, total, sums, loaded, assigning, onAssigning, working, onAct, onPacks }: Props) {
  const { t, format } = useWords();
  const may = useMay();
  const people = useQuery(colleaguesOptions).data?.people ?? [];
  const money = chosen.all ? sums : sumsOf(chosen.lines.flatMap(({ amount }) => (amount ? [amount] : [])));
  const summary = [t('queue.chosen', { count: chosen.count }), ...(money.length > 0 ? [format.list(money.map(format.money))] : [])].join(', ');
  return (
    <BulkBar summary={summary}>
      {!chosen.all && chosen.count === loaded && loaded < total && (
        <Button onClick={chosen.everything}>{t('queue.choose-everything', { total })}</Button>
      )}
      <Menu opened={assigning} onChange={onAssigning} position="top" width={240}>
        <Menu.Target>
          <Button icon="buyer" disabled={working}>
            {t('queue.assign')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {people.map(({ id, name, me }) => (
            <Menu.Item key={id} onClick={() => onAct({ what: 'assign', to: id })}>
              {me ? t('queue.assign-me', { name }) : name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => onAct({ what: 'assign', to: null })}>{t('queue.assign-nobody')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {may('export') && (
        <Button icon="packs" disabled={working} onClick={onPacks}>
          {t('queue.packs')}
        </Button>
      )}
      <Button icon="edit" disabled={working} onClick={() => onAct({ what: 'drafts' })}>
        {t('queue.drafts')}
      </Button>
      <Button kind="primary" icon="check" disabled={working} onClick={() => onAct({ what: 'approval' })}>
        {t('queue.ask-approval', { count: chosen.count })}
      </Button>
      <IconButton icon="close" label={t('queue.choose-none')} onClick={chosen.clear} />
    </BulkBar>
  );
}

function sumsOf(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ minor, currency })).sort((a, b) => b.minor - a.minor);
}
