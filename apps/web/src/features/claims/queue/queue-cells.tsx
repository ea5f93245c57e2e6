import { Avatar, clockReading, clockText, EvidenceDots, Icon, Mono, StatusPair } from '@weerwoord/ui';
import type { IconName } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useNow } from '../../../app/now';
import { useClockLabels } from '../../../app/part-words';
import { siteName, turnOf, useClaimNames } from '../page/claim-names';
import type { QueuedClaim } from './queue.query';
import { AtClaim } from './queue-presence';

type Cell = { readonly line: QueuedClaim };

/** Time left to the safe deadline and when that is. Both deadlines, and who says so, show on hover and while the row has the focus. */
export function Due({ line }: Cell) {
  const { t, format } = useWords();
  const now = useNow();
  const labels = useClockLabels();
  const { clock, work } = line;
  const turn = turnOf(work);
  if (turn !== 'ours')
    return (
      <>
        <StatusPair status="excluded">{turn === 'theirs' ? labels.none : t('claims.clock-over')}</StatusPair>
        {turn === 'theirs' && <div className="ww-meta claims-under">{t('claims.market-decides')}</div>}
      </>
    );
  const facts = { openedAt: new Date(clock.startedAt), safeAt: new Date(clock.safeDeadline), hardAt: new Date(clock.hardDeadline) };
  const { state, status } = clockReading(facts, now);
  const late = state === 'past-safe' || state === 'missed';
  const shown = late ? clock.hardDeadline : clock.safeDeadline;
  return (
    <span className="claims-clock">
      <StatusPair status={status}>{clockText(facts, now, late ? labels : { ...labels, left: (time) => time })}</StatusPair>
      <time className="ww-meta claims-under" dateTime={shown}>
        {format.moment(shown)}
        {!clock.holidaysKnown && <span className="ww-hidden"> {t('queue.holidays-unknown')}</span>}
      </time>
      <Why line={line} />
    </span>
  );
}

/** Why these moments: the rule or mail that says so, here and in the site's own time. */
function Why({ line: { clock } }: Cell) {
  const { t, told, format } = useWords();
  const here = (at: string) => format.moment(at);
  const there = (at: string) => format.momentIn(at, clock.zone);
  const basis = told('claim-basis', clock.basis) ?? t('claim-basis.rule');
  const rule = told('claim-clock-rule', clock.rule);
  return (
    <span className="claims-why">
      <span>{t('queue.why-safe', { here: here(clock.safeDeadline), there: there(clock.safeDeadline) })}</span>
      <span>{t('queue.why-hard', { here: here(clock.hardDeadline), there: there(clock.hardDeadline) })}</span>
      <span>
        {basis}
        {rule !== null && `: ${rule}`}
      </span>
      {clock.differsHours !== null && <span>{t('claim-clock.differs', { hours: clock.differsHours })}</span>}
    </span>
  );
}

export function Order({ line }: Cell) {
  const { t } = useWords();
  return (
    <>
      {siteName(line.site)}
      <div className="ww-meta">
        {line.externalOrderId === null ? t('claims.no-order') : <Mono>{line.externalOrderId}</Mono>}
        {line.orderId === null && line.externalOrderId !== null && <>, {t('claims.order-waits')}</>}
      </div>
    </>
  );
}

export function Evidence({ line: { evidencePresent: present, evidenceWanted: wanted } }: Cell) {
  const { t, format } = useWords();
  if (wanted === 0) return <span className="ww-meta">–</span>;
  return (
    <span className="ww-nowrap">
      <EvidenceDots present={present} total={wanted} />{' '}
      <span className="ww-meta" aria-hidden="true">
        {format.count(present)}/{format.count(wanted)}
      </span>
      <span className="ww-hidden">{t('claims.evidence-of', { present, wanted })}</span>
    </span>
  );
}

/** What the rules advise, in a word or two; without its order nothing can be said. */
export function Advice({ line: { advised, orderId } }: Cell) {
  const { t, told } = useWords();
  if (advised === null) return orderId === null ? t('queue.advice-none') : <span className="ww-meta">–</span>;
  return told('queue-advice', advised) ?? t('queue.advice-other');
}

const STATE_ICONS: Readonly<Record<string, IconName>> = {
  open: 'arrived',
  drafting: 'edit',
  approved: 'check',
  answered: 'sent',
  won: 'check',
  lost: 'close',
  expired: 'clock',
  withdrawn: 'minus',
};

export function State({ line: { work, draftLanguage, approvalAsked, orderId } }: Cell) {
  const { t } = useWords();
  const names = useClaimNames();
  if (work === 'drafting' && approvalAsked)
    return (
      <span className="ww-row ww-nowrap claims-asked">
        <Icon name="eye" size={14} />
        {t('queue.state-approval')}
      </span>
    );
  if (work === 'open' && orderId === null)
    return (
      <span className="ww-row ww-nowrap claims-blocked">
        <Icon name="connections" size={14} />
        {t('queue.state-blocked')}
      </span>
    );
  const ready = work === 'open' && draftLanguage !== null;
  return (
    <span className="ww-row ww-nowrap">
      <Icon name={ready ? 'edit' : (STATE_ICONS[work] ?? 'more')} size={14} />
      {names.work(work, ready)}
    </span>
  );
}

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first = '', last = ''] = [words[0]?.[0], words.length > 1 ? words.at(-1)?.[0] : words[0]?.[1]];
  return `${first}${last}`.toUpperCase();
};
const TONES = ['teal', 'grey', 'amber'] as const;

export function Who({ line }: Cell) {
  return (
    <span className="ww-row ww-nowrap">
      <GivenTo line={line} />
      <AtClaim claimId={line.id} />
    </span>
  );
}

function GivenTo({ line: { assignee, assignedTo } }: Cell) {
  const { t } = useWords();
  if (assignee === null || assignedTo === null)
    return (
      <span className="ww-meta">
        <span aria-hidden="true">–</span>
        <span className="ww-hidden">{t('queue.who-nobody')}</span>
      </span>
    );
  return (
    <Avatar name={assignee} initials={initialsOf(assignee)} tone={TONES[Number.parseInt(assignedTo.slice(0, 2), 16) % TONES.length] ?? 'teal'} />
  );
}
