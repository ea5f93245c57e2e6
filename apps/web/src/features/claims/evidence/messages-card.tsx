import { Card, EvidenceNumber } from '@weerwoord/ui';
import type { Evidence } from '../../../app/added/added.query';
import { useWords } from '../../../app/language';
import { useEvidenceLabels } from '../../../app/part-words';

type Props = { readonly evidence: Evidence; readonly onRecord: (recordId: string) => void };

/** What buyer, we and the marketplace wrote, as a conversation: theirs left, ours right, each answer with how long it took. */
export function MessagesCard({ evidence: { messages, zone }, onRecord }: Props) {
  const { t, format } = useWords();
  const { numberName } = useEvidenceLabels();
  const exhibit = messages.find((message) => message.exhibit !== null)?.exhibit ?? null;
  return (
    <Card
      title={t('shown.messages')}
      count={format.count(messages.length)}
      {...(exhibit !== null && { aside: <EvidenceNumber number={exhibit} label={numberName(exhibit)} /> })}
    >
      <ol className="shown-talk">
        {messages.map(({ from, at, text, replyMinutes, recordId }, place) => (
          <li key={`${at} ${place}`} data-from={from}>
            <div className="ww-row ww-row-wrap shown-talk-head">
              <b>{t(`shown.from-${from}`)}</b>
              <time className="ww-meta" dateTime={at} title={format.momentIn(at, zone)}>
                {format.moment(at)}
              </time>
              {replyMinutes !== null && <span className="ww-meta">{t('shown.replied', { minutes: replyMinutes })}</span>}
              {recordId !== null && (
                <button
                  type="button"
                  className="ww-chip ww-chip-button ww-push"
                  aria-label={t('shown.record-of', { what: `${t(`shown.from-${from}`)}, ${format.moment(at)}` })}
                  onClick={() => onRecord(recordId)}
                >
                  {t('shown.record')}
                </button>
              )}
            </div>
            {text === null ? <p className="ww-meta">{t('shown.text-gone')}</p> : <blockquote className="shown-talk-text">{text}</blockquote>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
