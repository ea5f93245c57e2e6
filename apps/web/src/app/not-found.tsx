import { Link } from '@tanstack/react-router';
import { buttonClass, PageHeader } from '@weerwoord/ui';
import { useWords } from './language';

/** An address that leads nowhere, and the way out. */
export function NotFound() {
  const { t } = useWords();
  return (
    <div className="app-trouble">
      <PageHeader title={t('trouble.not-found-title')} sub={t('trouble.not-found-page')} />
      <Link to="/" className={buttonClass()}>
        {t('trouble.home')}
      </Link>
    </div>
  );
}
