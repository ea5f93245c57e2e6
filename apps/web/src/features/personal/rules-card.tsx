import { useState } from 'react';
import { Card, DataTable, LinkButton } from '@weerwoord/ui';
import type { Column } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { RuleDrawer } from './rule-drawer';
import type { Rule } from './retention.query';

const CHANNEL: Readonly<Record<Rule['channel'], string>> = {
  amazon: 'Amazon',
  ebay: 'eBay',
  aliexpress: 'AliExpress',
  shop: 'Web shop',
  generic: 'CSV',
};
/** How a rule is called on the screen: its account, or all of a channel. */
export const channelName = (channel: Rule['channel']): string => CHANNEL[channel];

type Days = 'afterDelivery' | 'undelivered' | 'loose';
const DAYS = [
  ['afterDelivery', 'personal.after-delivery'],
  ['undelivered', 'personal.undelivered'],
  ['loose', 'personal.loose'],
] as const;

/** Every channel and account with its days, and where each comes from. */
export function RulesCard({ rules }: { readonly rules: readonly Rule[] }) {
  const { t } = useWords();
  const [open, setOpen] = useState<string | null>(null);
  const nameOf = ({ accountName, channel }: Rule): string => accountName ?? t('personal.rules-of', { name: channelName(channel) });
  const value = (rule: Rule, days: Days, word: (typeof DAYS)[number][1]) => (
    <>
      <span className="personal-phone ww-meta">{t(word)}: </span>
      {t('personal.days', { days: rule.inForce[days] })} <span className="ww-meta">{t(`personal.by-${rule.setBy[days]}`)}</span>
    </>
  );
  const columns: Column<Rule>[] = [
    {
      id: 'scope',
      header: t('personal.scope'),
      rowHeader: true,
      cell: (rule) => <span className={rule.accountName === null ? undefined : 'personal-account'}>{nameOf(rule)}</span>,
      phone: 'title',
    },
    ...DAYS.map(([days, word]): Column<Rule> => ({ id: days, header: t(word), cell: (rule) => value(rule, days, word) })),
    {
      id: 'auto',
      header: t('personal.auto'),
      cell: (rule) => (
        <>
          <span className="personal-phone ww-meta">{t('personal.auto')}: </span>
          {t(rule.inForce.autoHolds ? 'personal.yes' : 'personal.no')}
        </>
      ),
    },
    {
      id: 'change',
      header: t('personal.change'),
      hideHeader: true,
      shrink: true,
      cell: (rule) => <LinkButton onClick={() => setOpen(rule.scope)}>{t('personal.change')}</LinkButton>,
    },
  ];
  const chosen = rules.find(({ scope }) => scope === open);
  return (
    <Card title={t('personal.rules')}>
      <DataTable caption={t('personal.table')} columns={columns} rows={rules} rowKey={({ scope }) => scope} />
      {chosen && <RuleDrawer key={chosen.scope} rule={chosen} name={nameOf(chosen)} onClose={() => setOpen(null)} />}
    </Card>
  );
}
