import { PACIFIC } from '@weerwoord/claims';
import { Card, ClockBar, Notice, StatusPair } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useNow } from '../../../app/now';
import { useClockLabels } from '../../../app/part-words';
import { turnOf } from './claim-names';
import type { Claim } from '../claims.query';

/** Received, safe, hard: how long there is, and who says so. */
export function ClaimClock({ claim: { clock, work } }: { readonly claim: Claim }) {
  const { t, told, format } = useWords();
  const now = useNow();
  const labels = useClockLabels();
  const turn = turnOf(work);
  if (turn !== 'ours')
    return (
      <Card padded>
        <StatusPair status="excluded">{t(turn === 'theirs' ? 'claim-clock.answered' : 'claim-clock.ended')}</StatusPair>
      </Card>
    );
  const basis = told('claim-basis', clock.basis) ?? t('claim-basis.rule');
  const rule = told('claim-clock-rule', clock.rule);
  const point = (what: string, at: string) => ({ what, when: format.moment(at), short: { what, when: `${format.day(at)} ${format.time(at)}` } });
  const oneDeadline = clock.safeDeadline === clock.hardDeadline;
  return (
    <Card padded>
      <div title={format.momentIn(clock.safeDeadline, clock.zone)}>
        <ClockBar
          now={now}
          openedAt={new Date(clock.startedAt)}
          safeAt={new Date(clock.safeDeadline)}
          hardAt={new Date(clock.hardDeadline)}
          labels={labels}
          lead={
            <>
              {t('claim-clock.answer-by')} <b>{format.moment(clock.safeDeadline)}</b>
              {!oneDeadline && t('claim-clock.the-safe-deadline')}
            </>
          }
          aside={oneDeadline ? undefined : t('claim-clock.last-possible', { at: clock.hardDeadline })}
          points={{
            opened: point(t('claim-clock.started'), clock.startedAt),
            safe: oneDeadline ? null : point(t('claim-clock.safe'), clock.safeDeadline),
            hard: point(basis, clock.hardDeadline),
          }}
        />
      </div>
      {clock.basis === 'rule' && rule !== null && <p className="ww-meta claim-rule-line">{rule}.</p>}
      {clock.rule.startsWith('aliexpress.') && (
        <p className="ww-meta claim-rule-line">{t('claim-clock.pacific', { at: format.momentIn(clock.hardDeadline, PACIFIC) })}</p>
      )}
      {clock.differsHours !== null && (
        <div className="claim-rule-line">
          <Notice tone="watch" title={t('claim-clock.differs', { hours: clock.differsHours })} />
        </div>
      )}
      {!clock.holidaysKnown && (
        <div className="claim-rule-line">
          <Notice tone="watch" title={t('claim-clock.holidays')} />
        </div>
      )}
    </Card>
  );
}
