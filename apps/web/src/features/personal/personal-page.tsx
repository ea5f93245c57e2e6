import { Card, Notice, SkeletonRows } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { SettingsFrame } from '../../app/settings-frame';
import { TroubleNote } from '../../app/trouble';
import { DueCard } from './due-card';
import { ErasedCard } from './erased-card';
import { HoldsCard } from './holds-card';
import { useRetention } from './retention.query';
import { RulesCard } from './rules-card';
import './personal.css';

/** How long personal data stays, what goes next, what went, and what keeps it. */
export function PersonalPage() {
  const { t } = useWords();
  const settings = useRetention();
  return (
    <SettingsFrame sub={t('personal.sub')}>
      <div className="ww-stack personal-page">
        {settings.isError && <TroubleNote error={settings.error} onAgain={() => void settings.refetch()} />}
        {settings.isPending && (
          <Card>
            <SkeletonRows rows={6} label={t('personal.loading')} />
          </Card>
        )}
        {settings.data && (
          <>
            <Notice tone="watch" title={t('personal.policy-title')}>
              {t('personal.policy')} {t('personal.policy-how')}
            </Notice>
            <RulesCard rules={settings.data.rules} />
            <DueCard due={settings.data.due} />
            <HoldsCard rules={settings.data.rules} />
            <ErasedCard erased={settings.data.erased} />
          </>
        )}
      </div>
    </SettingsFrame>
  );
}
