import { PACIFIC } from '@weerwoord/claims';
import { Card, ClockBar, Notice, StatusPair } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useNow } from '../../../app/now';
import { useClockLabels } from '../../../app/part-words';
import { ClaimAlarms } from './claim-alarms';
import { turnOf } from './claim-names';
import type { Claim } from '../claims.query';

const HOUR_MS = 3_600_000;
/** Up to three days in hours, as the sheets count them; else whole days. Null where it comes out even in neither. */
function evenSpan(from: string, to: string, units: { readonly day: string; readonly hour: string }): string | null {
  const hours = (Date.parse(to) - Date.parse(from)) / HOUR_MS;
  if (hours % 1 !== 0 || hours <= 0) return null;
  if (hours < 72) return `${String(hours)}\u00a0${units.hour}`;
  return hours % 24 === 0 ? `${String(hours / 24)}\u00a0${units.day}` : null;
}

/** Received, safe, hard: how long there is, and who says so; below it who was told. */
export function ClaimClock({ claim }: { readonly claim: Claim }) {
  const { clock, work } = claim;
  const { t, told, format } = useWords();
  const now = useNow();
  const labels = useClockLabels();
  const turn = turnOf(work);
  if (turn !== 'ours')
    return (
      <Card padded>
        <StatusPair status="excluded">{t(turn === 'theirs' ? 'claim-clock.answered' : 'claim-clock.ended')}</StatusPair>
        {work === 'lost' && <ClaimAlarms claim={claim} />}
      </Card>
    );
  const basis = told('claim-basis', clock.basis) ?? t('claim-basis.rule');
  const rule = told('claim-clock-rule', clock.rule);
  const point = (what: string, at: string) => ({ what, when: format.moment(at), short: { what, when: `${format.day(at)} ${format.time(at)}` } });
  const oneDeadline = clock.safeDeadline === clock.hardDeadline;
  const isPastSafe = !oneDeadline && now >= new Date(clock.safeDeadline);
  const safeSpan = evenSpan(clock.startedAt, clock.safeDeadline, format.units);
  const hardSpan = clock.basis === 'mail' ? evenSpan(clock.startedAt, clock.hardDeadline, format.units) : null;
  const aim = isPastSafe ? clock.hardDeadline : clock.safeDeadline;
  return (
    <Card padded>
      <div title={[format.momentIn(aim, clock.zone), basis, rule].filter((part) => part !== null).join('. ')}>
        <ClockBar
          now={now}
          openedAt={new Date(clock.startedAt)}
          safeAt={new Date(clock.safeDeadline)}
          hardAt={new Date(clock.hardDeadline)}
          labels={labels}
          lead={
            <>
              {t('claim-clock.answer-by')} <b>{format.moment(aim)}</b>
              {!oneDeadline && t(isPastSafe ? 'claim-clock.the-last-moment' : 'claim-clock.the-safe-deadline')}
            </>
          }
          aside={oneDeadline || isPastSafe ? undefined : t('claim-clock.last-possible', { at: clock.hardDeadline })}
          points={{
            opened: point(t('claim-clock.started'), clock.startedAt),
            safe: oneDeadline
              ? null
              : point(safeSpan === null ? t('claim-clock.safe') : t('claim-clock.safe-span', { span: safeSpan }), clock.safeDeadline),
            hard: point(hardSpan === null ? basis : t('claim-clock.says-span', { who: basis, span: hardSpan }), clock.hardDeadline),
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
      <ClaimAlarms claim={claim} />
    </Card>
  );
}
