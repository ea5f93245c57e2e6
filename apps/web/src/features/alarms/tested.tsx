import { Notice } from '@weerwoord/ui';
import { useWords } from '../../app/language';
import { TroubleNote } from '../../app/trouble';
import type { Tested as Answer } from './alarms.query';

type Asked = { readonly data: Answer | undefined; readonly isError: boolean; readonly error: unknown; readonly isPending: boolean };

/** What really came of a test, in the words of the other side. */
export function Tested({ asked, ok }: { readonly asked: Asked; readonly ok: string }) {
  const { t } = useWords();
  if (asked.isError) return <TroubleNote error={asked.error} />;
  if (!asked.data || asked.isPending) return null;
  const { ok: isOk, answer } = asked.data;
  return (
    <Notice tone={isOk ? 'safe' : 'watch'} title={isOk ? ok : t('alarms.test-failed')}>
      {answer !== '' && <span className="alarms-answer">{t('alarms.test-answer', { answer })}</span>}
    </Notice>
  );
}
