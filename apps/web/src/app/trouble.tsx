import { useRouter } from '@tanstack/react-router';
import { Button, ErrorState, PageHeader } from '@weerwoord/ui';
import { ApiError, troubleCode } from './api';
import { useWords } from './language';
import { useLacking } from './lacking';

/** When even the frame could not be drawn. */
export function TroubleAlone({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  return (
    <main className="app-alone" id="page">
      <Trouble error={error} {...(reset ? { reset } : {})} />
    </main>
  );
}

/** What a screen shows instead of itself when it failed: what happened, what to do, no traces of code. */
export function Trouble({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const { t } = useWords();
  const router = useRouter();
  const again = () => {
    reset?.();
    void router.invalidate();
  };
  return (
    <div className="app-trouble">
      <PageHeader title={t('trouble.title')} />
      <TroubleNote error={error} screen />
      <Button onClick={again}>{t('trouble.again')}</Button>
    </div>
  );
}

/** A failed answer in the place where it would have stood; `onAgain` asks once more. */
export function TroubleNote({
  error,
  onAgain,
  screen = false,
}: {
  readonly error: unknown;
  readonly onAgain?: (() => void) | undefined;
  readonly screen?: boolean;
}) {
  const { t, told } = useWords();
  const known = error instanceof ApiError;
  const lacking = useLacking(error);
  const words =
    lacking ?? (known ? (told('trouble', troubleCode(error)) ?? t('trouble.our-fault')) : t(screen ? 'trouble.screen' : 'trouble.our-fault'));
  const action = onAgain && (
    <button type="button" className="ww-link" onClick={onAgain}>
      {t('trouble.again')}
    </button>
  );
  return (
    <ErrorState title={words} action={action}>
      {known && error.reference !== null ? t('trouble.reference', { reference: error.reference }) : null}
    </ErrorState>
  );
}
