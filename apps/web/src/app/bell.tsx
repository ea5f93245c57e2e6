import { useState } from 'react';
import { Popover } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState, Icon, LinkButton, SkeletonRows, StatusShape, timeLeft, timeLeftText } from '@weerwoord/ui';
import { useWords } from './language';
import { useMarkRead, useNotifications } from './notifications.query';
import type { Notification } from './notifications.query';
import { useNow } from './now';
import { TroubleNote } from './trouble';
import './bell.css';

/** The bell of the top bar: a dot while something is new, and under it the last fifty things that were told. */
export function Bell() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const told = useNotifications();
  const unread = told.data?.unread ?? 0;
  const name = t('bell.open', { unread });
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width="min(400px, calc(100vw - 16px))" trapFocus returnFocus withRoles>
      <Popover.Target>
        <button type="button" className="ww-iconbtn app-bell" aria-label={name} title={name} onClick={() => setOpen(!open)}>
          <Icon name="bell" size={18} />
          {unread > 0 && <span className="app-bell-dot" aria-hidden="true" />}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="app-told" aria-label={t('bell.title')}>
        <Told told={told} onGo={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Told({ told, onGo }: { readonly told: ReturnType<typeof useNotifications>; readonly onGo: () => void }) {
  const { t } = useWords();
  const read = useMarkRead();
  const { data } = told;
  return (
    <>
      <div className="app-told-head">
        <h2 className="ww-h2">{t('bell.title')}</h2>
        {data && data.unread > 0 && <LinkButton onClick={() => read.mutate(null)}>{t('bell.all-read')}</LinkButton>}
      </div>
      {told.isError && <TroubleNote error={told.error} onAgain={() => void told.refetch()} />}
      {told.isPending && <SkeletonRows rows={3} label={t('bell.loading')} />}
      {data?.notifications.length === 0 && (
        <EmptyState icon="bell" title={t('bell.empty-title')}>
          {t('bell.empty')}
        </EmptyState>
      )}
      {data && data.notifications.length > 0 && (
        <ul className="app-told-list">
          {data.notifications.map((one) => (
            <li key={one.id} data-new={one.readAt === null ? '' : undefined}>
              <One one={one} onGo={onGo} onRead={() => one.readAt === null && read.mutate([one.id])} />
            </li>
          ))}
        </ul>
      )}
      <p className="app-told-foot">
        <Link to="/settings/alarms" onClick={onGo}>
          {t('bell.settings')}
        </Link>
      </p>
    </>
  );
}

function One({ one, onGo, onRead }: { readonly one: Notification; readonly onGo: () => void; readonly onRead: () => void }) {
  const { t, told } = useWords();
  const { title, urgent, due } = useWordsOf(one);
  const { claim, claimId, at, readAt } = one;
  const words = (
    <>
      <span className="app-told-mark" data-tone={readAt !== null ? 'read' : urgent ? 'breach' : 'watch'}>
        <StatusShape status={readAt !== null ? 'unknown' : urgent ? 'breach' : 'watch'} />
      </span>
      <span className="app-told-words">
        <b>{title}</b>
        {claim && (
          <span>
            {told('claim-kind', claim.kind) ?? t('claim-kind.unknown')}, {told('claim-reason', claim.reason) ?? t('claim-reason.unknown')}
            {claim.externalOrderId !== null && (
              <>
                , <span className="ww-nowrap">{claim.externalOrderId}</span>
              </>
            )}
          </span>
        )}
        <span className="ww-meta">
          {[due, t('notification.told', { at })].filter((part) => part !== null).join(' · ')}
          {readAt === null && <span className="ww-hidden"> {t('bell.new')}</span>}
        </span>
      </span>
    </>
  );
  if (claimId === null)
    return (
      <button type="button" className="app-told-one" onClick={onRead}>
        {words}
      </button>
    );
  return (
    <Link
      className="app-told-one"
      to="/claims/$claimId"
      params={{ claimId }}
      onClick={() => {
        onRead();
        onGo();
      }}
    >
      {words}
    </Link>
  );
}

const instantOf = (figures: Notification['figures'], name: string): Date | null => {
  const text = figures[name];
  return typeof text === 'string' && !Number.isNaN(Date.parse(text)) ? new Date(text) : null;
};

/** The time left is told as it is now, not as it was when the alarm went out: a person acts on what they read. */
function useWordsOf({ kind, figures }: Notification): { readonly title: string; readonly urgent: boolean; readonly due: string | null } {
  const { t, format } = useWords();
  const now = useNow();
  const [safe, hard] = [instantOf(figures, 'safe'), instantOf(figures, 'hard')];
  if (kind === 'approval.asked' || kind === 'approval.declined') return { title: t(`notification.${kind}`), urgent: false, due: null };
  if (kind === 'alarm.test') return { title: t('notification.alarm.test'), urgent: false, due: null };
  if (!kind.startsWith('alarm.') || safe === null || hard === null) return { title: t('notification.other'), urgent: false, due: null };
  const left = (until: Date) => timeLeftText(timeLeft(until, now), format.units);
  const due = figures['stage'] === 'appeal' ? t('notification.due-appeal', { at: hard }) : t('notification.due', { at: hard });
  if (now >= hard) return { title: t('notification.alarm.missed'), urgent: true, due };
  if (now >= safe)
    return {
      title:
        kind === 'alarm.before-hard'
          ? t('notification.alarm.before-hard', { left: left(hard) })
          : t('notification.alarm.safe-passed', { left: left(hard) }),
      urgent: true,
      due,
    };
  return { title: t('notification.alarm.before-safe', { left: left(safe) }), urgent: safe.getTime() - now.getTime() < 8 * 3_600_000, due };
}
