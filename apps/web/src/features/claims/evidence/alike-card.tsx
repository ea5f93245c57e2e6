import { Card, ShareBar } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { carrierName } from '../../../words/told-figures';
import { useAlike } from '../after.query';
import type { Alike } from '../after.query';
import { uncapital, useClaimNames } from '../page/claim-names';

/** Items named at the foot; what most had in common comes first. */
const NAMED = 2;
const KEPT = 'var(--c-won)';
const COUNTED = 'var(--c-lost)';

/** Our own ended claims of the same channel, reason, carrier and proof: how they ended. A count with its base, never a promise. */
export function AlikeCard({ claimId }: { readonly claimId: string }) {
  const { t, told } = useWords();
  const names = useClaimNames();
  const alike = useAlike(claimId);
  if (!alike.data) return null;
  const { channel, carrier, proofLevel, reason, months, shown, answered } = alike.data;
  const parts = [
    told('channel', channel),
    names.reason(reason),
    carrier === null ? null : carrierName(carrier),
    proofLevel === null ? null : t('claim-alike.proof', { level: proofLevel }),
    t('claim-alike.months', { count: months }),
  ];
  const decided = [alike.data.metric, alike.data.money, alike.data.refundedFirst].some(({ share }) => share.denominator > 0);
  return (
    <Card title={t('claim-alike.title')}>
      <p className="ww-card-body ww-meta">{t('claim-alike.what', { parts: parts.filter((part) => part !== null) })}</p>
      {!decided ? (
        <p className="ww-card-body ww-meta">{t('claim-alike.none')}</p>
      ) : (
        <ul className="claim-list">
          <Row words={t('claim-alike.metric')} lesson={alike.data.metric} colour={KEPT} />
          <Row words={t('claim-alike.money')} lesson={alike.data.money} colour={KEPT} />
          <Row words={t('claim-alike.refunded')} lesson={alike.data.refundedFirst} colour={COUNTED} />
        </ul>
      )}
      {decided && (
        <p className="ww-card-body ww-meta">
          {[
            ...shown
              .slice(0, NAMED)
              .map(({ item, claims: count }) => `${t('claim-alike.shown', { what: uncapital(names.item(item)), count, of: answered })}. `),
            t('claim-alike.note'),
          ]}
        </p>
      )}
    </Card>
  );
}

/** Nothing of the kind was decided: no line. Too few: the count, and that it tells nothing. */
function Row({ words, lesson, colour }: { readonly words: string; readonly lesson: Alike['metric']; readonly colour: string }) {
  const { t, format } = useWords();
  const { share, rate, interval, tooFew } = lesson;
  if (share.denominator === 0) return null;
  return (
    <li className="claim-alike">
      <span>{words}</span>
      <ShareBar share={rate ?? 0} colour={colour} />
      <span className="ww-push">
        <b>{t('claim-alike.of', { hits: share.numerator, of: share.denominator })}</b>
        <span className="ww-meta">
          {' '}
          {tooFew || interval === null
            ? t('claim-alike.few')
            : t('claim-alike.interval', {
                from: format.limit(Math.round(interval.from * 100) / 100),
                to: format.limit(Math.round(interval.to * 100) / 100),
              })}
        </span>
      </span>
    </li>
  );
}
