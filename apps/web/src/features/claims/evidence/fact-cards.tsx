import { Card, KeyValues } from '@weerwoord/ui';
import type { Evidence } from '../../../app/added/added.query';
import { useWords } from '../../../app/language';

type Props = { readonly evidence: Evidence; readonly onRecord: (recordId: string) => void };

/** The record an entry came from, by the name of its source. */
function Source({
  recordId,
  source,
  what,
  onRecord,
}: {
  readonly recordId: string | null;
  readonly source: string | null;
  readonly what: string;
  readonly onRecord: (recordId: string) => void;
}) {
  const { t, told } = useWords();
  if (recordId === null) return null;
  return (
    <button type="button" className="ww-chip ww-chip-button ww-push" aria-label={t('shown.record-of', { what })} onClick={() => onRecord(recordId)}>
      {told('claim-source', source ?? '') ?? t('shown.record')}
    </button>
  );
}

/** What was sold, and whether a copy of the listing is kept. */
export function ListingCard({ evidence: { lines, files } }: Props) {
  const { t, format } = useWords();
  const kept = files.some(({ code, removedAt }) => code === 'LISTING_SNAPSHOT' && removedAt === null);
  return (
    <Card title={t('shown.listing')} footer={<span className="ww-meta">{t(kept ? 'shown.listing-kept' : 'shown.listing-missing')}</span>}>
      <ul className="shown-list">
        {lines.map(({ title, sku, quantity, price }, place) => (
          <li key={`${sku ?? ''} ${place}`}>
            <span>
              {t('shown.pieces', { count: quantity })} {title ?? t('shown.no-title')}
              {sku !== null && <span className="ww-meta ww-mono"> {sku}</span>}
            </span>
            {price && <span className="ww-push">{format.money(price)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A return step by step: asked for, within the policy, back, inspected, refunded. */
export function ReturnsCard({ evidence: { returns }, onRecord }: Props) {
  const { t, format } = useWords();
  return (
    <Card title={t('shown.returns')} padded>
      {returns.map(({ requestedAt, inPolicy, backAt, refunded, inspection, recordId, source }, place) => (
        <div key={`${requestedAt} ${place}`} className="shown-return">
          <KeyValues
            rows={[
              { key: t('shown.return-requested'), value: format.moment(requestedAt) },
              { key: t('shown.return-policy'), value: inPolicy === null ? t('shown.not-known') : t(inPolicy ? 'shown.yes' : 'shown.no') },
              { key: t('shown.return-back'), value: backAt === null ? t('shown.not-yet') : format.moment(backAt) },
              { key: t('shown.return-inspected'), value: inspection === null ? t('shown.not-yet') : t('shown.exhibit', { number: inspection }) },
              { key: t('shown.return-refunded'), value: refunded === null ? t('shown.not-yet') : format.money(refunded) },
            ]}
          />
          <span className="ww-row">
            <Source recordId={recordId} source={source} what={t('shown.returns')} onRecord={onRecord} />
          </span>
        </div>
      ))}
    </Card>
  );
}

export function FeedbackCard({ evidence: { feedback }, onRecord }: Props) {
  const { t, format } = useWords();
  return (
    <Card title={t('shown.feedback')}>
      <ul className="shown-list">
        {feedback.map(({ stars, at, removedAt, text, recordId, source }, place) => (
          <li key={`${at} ${place}`}>
            <span>
              <b>{t('shown.stars', { stars })}</b> <span className="ww-meta">{format.day(at)}</span>
              {removedAt !== null && <span className="ww-meta"> {t('shown.removed', { at: removedAt })}</span>}
              {text !== null && <span className="shown-words">{text}</span>}
            </span>
            <Source recordId={recordId} source={source} what={t('shown.feedback')} onRecord={onRecord} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function RefundsCard({ evidence: { refunds }, onRecord }: Props) {
  const { t, told, format } = useWords();
  return (
    <Card title={t('shown.refunds')}>
      <ul className="shown-list">
        {refunds.map(({ at, amount, by, recordId, source }, place) => (
          <li key={`${at ?? ''} ${place}`}>
            <span>
              <b>{amount === null ? t('shown.not-known') : format.money(amount)}</b>{' '}
              <span className="ww-meta">{at === null ? '' : format.moment(at)}</span>
              {by !== null && <span className="ww-meta"> {told('shown', `by-${by}`)}</span>}
            </span>
            <Source recordId={recordId} source={source} what={t('shown.refunds')} onRecord={onRecord} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
