import { useWords } from '../../app/language';
import type { Lesson } from './lessons.query';

const whole = (share: number): number => Math.round(share * 100) / 100;

/** "9 of 13, 42% to 87%"; below the least base the count and that it tells nothing. */
export function LessonCell({ lesson: { share, interval, tooFew } }: { readonly lesson: Lesson }) {
  const { t, format } = useWords();
  if (share.denominator === 0) return <span className="ww-off">–</span>;
  return (
    <>
      <span className="ww-num">{t('claim-alike.of', { hits: share.numerator, of: share.denominator })}</span>
      <span className="ww-meta">
        {tooFew || interval === null
          ? ` ${t('lessons.few')}`
          : ` ${t('claim-alike.interval', { from: format.limit(whole(interval.from)), to: format.limit(whole(interval.to)) })}`}
      </span>
    </>
  );
}
