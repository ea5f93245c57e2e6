import { useQuery } from '@tanstack/react-query';
import { DeskPresence } from '@weerwoord/contracts';
import { Avatar } from '@weerwoord/ui';
import { api } from '../../../app/api';
import { useWords } from '../../../app/language';

/** A window that ends without a word is told by nobody: looked at again this often. */
const LOOK_MS = 6_000;

/** Who else is at this claim just now, beside whom it is given to. */
export function AtClaim({ claimId }: { readonly claimId: string }) {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: ['presence', 'queue'],
    queryFn: ({ signal }) => api.get('/presence', { shape: DeskPresence, signal }),
    refetchInterval: LOOK_MS,
    retry: false,
  });
  const people = data?.claims.find((one) => one.claimId === claimId)?.people ?? [];
  if (people.length === 0) return null;
  const names = people.map(({ name }) => name).join(', ');
  return (
    <span className="claims-here" title={t('presence.in-queue', { names, count: people.length })}>
      {people.map(({ name, initials }, place) => (
        <Avatar key={`${name} ${String(place)}`} name={name} initials={initials} tone="amber" />
      ))}
      <span className="ww-hidden">{t('presence.in-queue', { names, count: people.length })}</span>
    </span>
  );
}
