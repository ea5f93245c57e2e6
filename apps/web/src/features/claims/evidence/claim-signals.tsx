import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ClaimSignals as Shape } from '@weerwoord/contracts';
import { Card, Mono } from '@weerwoord/ui';
import { api } from '../../../app/api';
import { useWords } from '../../../app/language';

/** Orders named one by one; a buyer of many is told by the number alone. */
const NAMED = 6;

/** What the records say beside the claim, with the orders behind it. Nothing to say: no card. */
export function ClaimSignals({ claimId, orderId }: { readonly claimId: string; readonly orderId: string | null }) {
  const { t, told } = useWords();
  const signals = useQuery({
    queryKey: ['claims', 'signals', claimId],
    queryFn: ({ signal }) => api.get(`/claims/${claimId}/signals`, { shape: Shape, signal }),
    enabled: orderId !== null,
  });
  const known = (signals.data?.signals ?? []).flatMap((signal) => {
    const words = told('signal', signal.what, signal.figures);
    return words === null ? [] : [{ ...signal, words }];
  });
  if (known.length === 0 && !signals.isError) return null;
  return (
    <Card title={t('claim-signals.title')}>
      {signals.isError ? (
        <p className="ww-card-body ww-meta">{t('claim-signals.trouble')}</p>
      ) : (
        <ul className="claim-list">
          {known.map(({ what, words, orders }) => (
            <li key={what}>
              <span>
                {words}
                {orders.some(({ id }) => id !== orderId) && (
                  <span className="claim-signal-orders">
                    {orders.slice(0, NAMED).map(({ id, externalId }) => (
                      <Link key={id} to="/orders/$orderId" params={{ orderId: id }}>
                        <Mono>{externalId}</Mono>
                      </Link>
                    ))}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="ww-card-body ww-meta">{t('claim-signals.note')}</p>
    </Card>
  );
}
