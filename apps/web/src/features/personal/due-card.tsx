import { Card, EmptyState } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import type { Settings } from './retention.query';

/** What goes on each of the next thirty days: bars for the eye, the same as a table for everybody. */
export function DueCard({ due }: { readonly due: Settings['due'] }) {
  const { t, format } = useWords();
  const most = Math.max(1, ...due.map((day) => day.due + day.held));
  return (
    <Card title={t('personal.due-title')} padded>
      {due.length === 0 ? (
        <EmptyState icon="orders" title={t('personal.due-none')}>
          {t('personal.due-none-means')}
        </EmptyState>
      ) : (
        <table className="personal-due">
          <caption className="ww-hidden">{t('personal.due-title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('personal.day')}</th>
              <th scope="col">{t('personal.orders')}</th>
              <th scope="col">{t('personal.on-hold')}</th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {due.map((day) => (
              <tr key={day.day}>
                <th scope="row">{format.weekday(day.day)}</th>
                <td className="ww-num">{format.count(day.due)}</td>
                <td className="ww-num ww-meta">{day.held === 0 ? '–' : format.count(day.held)}</td>
                <td className="personal-bar" aria-hidden="true">
                  <span className="personal-goes" style={{ width: `${(day.due / most) * 90}%` }} />
                  {day.held > 0 && <span className="personal-stays" style={{ width: `${(day.held / most) * 90}%` }} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
