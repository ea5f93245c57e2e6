import { useState } from 'react';
import { LinkButton, Notice } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { CorrectDeadline } from './correct-deadline';
import { useAlarms } from './alarms.query';
import type { Alarms } from './alarms.query';
import type { Claim } from '../claims.query';
import './claim-alarms.css';

/** A line under the clock: who was told, what comes next, what the deadline was before; and the way to correct it. */
export function ClaimAlarms({ claim }: { readonly claim: Claim }) {
  const { t, format } = useWords();
  const { data } = useAlarms(claim.id);
  const [open, setOpen] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const newest = data?.told.find(({ state }) => state === 'sent');
  const sent = data?.told.filter(({ state }) => state === 'sent').length ?? 0;
  return (
    <div className="claim-alarms">
      {data && <Before clocks={data.clocks} />}
      <p className="claim-alarms-line">
        {data && (
          <>
            <span>{newest ? t('claim-alarms.last', { at: newest.at, count: sent }) : t('claim-alarms.none')}</span>
            <Next next={data.next} />
            {data.told.length > 0 && <LinkButton onClick={() => setOpen(!open)}>{t(open ? 'claim-alarms.hide' : 'claim-alarms.show')}</LinkButton>}
          </>
        )}
        {claim.work !== 'lost' && (
          <span className="ww-push">
            <LinkButton onClick={() => setCorrecting(true)}>{t('claim-deadline.correct')}</LinkButton>
          </span>
        )}
      </p>
      {open && data && (
        <ul className="claim-alarms-list" aria-label={t('claim-alarms.title')}>
          {data.told.map((one, place) => (
            <li key={place}>
              <Told one={one} />
            </li>
          ))}
        </ul>
      )}
      {data?.next?.people === 0 && <Notice tone="watch" title={t('claim-alarms.nobody')} />}
      {correcting && <CorrectDeadline claim={claim} zone={format.zone} onClose={() => setCorrecting(false)} />}
    </div>
  );
}

/** A deadline that was moved stays visible: clocks never jump unseen. */
function Before({ clocks }: { readonly clocks: Alarms['clocks'] }) {
  const { t } = useWords();
  const moved = clocks.filter(({ closedBecause }) => closedBecause === 'moved');
  return (
    <>
      {moved.map(({ version, hard, closedAt }) => (
        <p key={version}>{t('claim-deadline.was', { at: hard, until: closedAt ?? hard })}</p>
      ))}
    </>
  );
}

function useStep() {
  const { t } = useWords();
  return ({ kind, hours }: { readonly kind: Alarms['told'][number]['kind']; readonly hours: number | null }): string =>
    kind === 'safe-passed' ? t('claim-alarms.step.safe-passed') : t(`claim-alarms.step.${kind}`, { hours: hours ?? 0 });
}

function Next({ next }: { readonly next: Alarms['next'] }) {
  const { t } = useWords();
  const step = useStep();
  if (next === null) return <span>{t('claim-alarms.no-next')}</span>;
  return <span>{t('claim-alarms.next', { at: next.at, step: step(next), people: next.people })}</span>;
}

function Told({ one }: { readonly one: Alarms['told'][number] }) {
  const { t } = useWords();
  const step = useStep();
  const { channel, state, at, attempts, answer } = one;
  const to = one.to ?? t('claim-alarms.somebody');
  const how =
    state === 'sent'
      ? t('claim-alarms.state.sent', { at })
      : state === 'waiting'
        ? attempts > 0
          ? t('claim-alarms.state.waiting-tried', { attempts })
          : t('claim-alarms.state.waiting')
        : t(`claim-alarms.state.${state}`);
  return (
    <>
      <b>{t(`claim-alarms.told-${channel}`, { to })}</b> {how}, {step(one)}
      {answer !== null && <span className="claim-alarms-answer">{t('claim-alarms.answer', { answer })}</span>}
    </>
  );
}
