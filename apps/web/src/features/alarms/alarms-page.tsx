import { Card, SkeletonRows } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { SettingsFrame } from '../../app/settings-frame';
import { TroubleNote } from '../../app/trouble';
import { useMine, useSettings } from './alarms.query';
import { MyAlarmsForm } from './my-alarms-form';
import { PlanForm } from './plan-form';
import { Webhooks } from './webhooks';
import './alarms.css';

/** How one is told, when everybody is told, and where else alarms go. */
export function AlarmsPage() {
  const { t } = useWords();
  const mine = useMine();
  const settings = useSettings();
  const failed = [mine, settings].find(({ isError }) => isError);
  return (
    <SettingsFrame sub={t('alarms.sub')}>
      <div className="alarms-page">
        {failed && <TroubleNote error={failed.error} onAgain={() => void Promise.all([mine.refetch(), settings.refetch()])} />}
        {mine.isPending && (
          <Card>
            <SkeletonRows rows={5} label={t('alarms.loading')} />
          </Card>
        )}
        {mine.data && <MyAlarmsForm mine={mine.data} />}
        {settings.data && (
          <>
            <PlanForm settings={settings.data} />
            <Webhooks settings={settings.data} />
          </>
        )}
      </div>
    </SettingsFrame>
  );
}
