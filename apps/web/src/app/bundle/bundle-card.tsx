import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Chip, SkeletonRows, StatusPair } from '@weerwoord/ui';
import { useWords } from '../language';
import { useMay } from '../may';
import { TroubleNote } from '../trouble';
import { bundleOptions, replayOptions } from './bundle.query';
import type { Bundle, BundleItem, ReplayedVersion } from './bundle.query';
import { HashText } from './hash-text';
import './bundle.css';

type Props = { readonly orderId: string; readonly onRecord: (recordId: string) => void };

/** Where each item of evidence comes from: its address, when it came in, what it holds of people, what it shows. Closed until somebody asks. */
export function BundleCard(props: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Card
      title={t('bundle.title')}
      aside={
        <Button small aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'bundle.hide' : 'bundle.show')}
        </Button>
      }
    >
      {open ? <Items {...props} /> : <p className="ww-card-body ww-meta">{t('bundle.about')}</p>}
    </Card>
  );
}

function Items({ orderId, onRecord }: Props) {
  const { t } = useWords();
  const bundle = useQuery(bundleOptions(orderId));
  if (bundle.isError && !bundle.data) return <TroubleNote error={bundle.error} onAgain={() => void bundle.refetch()} />;
  if (!bundle.data) return <SkeletonRows rows={4} label={t('bundle.loading')} />;
  const { items } = bundle.data;
  return (
    <>
      {items.length === 0 && <p className="ww-card-body ww-meta">{t('bundle.none')}</p>}
      <ul className="bundle-items">
        {items.map((item) => (
          <Item key={item.id} item={item} onRecord={onRecord} />
        ))}
      </ul>
      <Version orderId={orderId} bundle={bundle.data} />
    </>
  );
}

function Item({ item, onRecord }: { readonly item: BundleItem; readonly onRecord: (recordId: string) => void }) {
  const { t, told, format } = useWords();
  const may = useMay();
  const place = item.id.split('#')[1];
  const name = `${told('claim-item', item.code) ?? t('added.other-code')}${place === undefined ? '' : ` (${place})`}`;
  const shows = item.proves.flatMap((point) => told('claim-proves', point) ?? []);
  return (
    <li>
      <span className="ww-row ww-row-wrap">
        <b>{name}</b>
        <HashText hash={item.hash} of={name} />
        <Chip>{t(`bundle-pii.${item.pii}`)}</Chip>
      </span>
      {shows.length > 0 && <span>{t('bundle.shows', { what: shows.join('; ') })}</span>}
      <span className="ww-meta">
        {[
          item.at === null ? null : t('bundle.happened', { at: item.at }),
          item.capturedAt === null ? null : t('bundle.captured', { at: item.capturedAt }),
          item.lines === null ? t('bundle.whole-order') : t('bundle.lines', { lines: item.lines.join(', ') }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </span>
      <span className="ww-row ww-row-wrap">
        {item.records.length === 0 && <span className="ww-meta">{t('bundle.no-record')}</span>}
        {item.records.map(({ id, source, hash }) => {
          const word = `${told('claim-source', source) ?? t('shown.record')} ${hash.slice(0, 8)}`;
          return may('personal') ? (
            <button
              key={id}
              type="button"
              className="ww-chip ww-chip-button"
              aria-label={t('bundle.record-of', { what: name, source: word })}
              onClick={() => onRecord(id)}
            >
              {word}
            </button>
          ) : (
            <Chip key={id}>{word}</Chip>
          );
        })}
        {item.records.length > 1 && (
          <span className="ww-meta">{t('bundle.records', { count: item.records.length, shown: format.count(item.records.length) })}</span>
        )}
      </span>
    </li>
  );
}

const STATUS = { same: 'safe', differs: 'breach', 'other-rules': 'watch', 'nothing-left': 'unknown' } as const;

/** Which version this is, and for managers whether all versions can be made again. */
function Version({ orderId, bundle: { version, madeAt, hash } }: { readonly orderId: string; readonly bundle: Bundle }) {
  const { t } = useWords();
  const may = useMay();
  const replay = useQuery(replayOptions(orderId));
  return (
    <div className="bundle-version">
      <span className="ww-row ww-row-wrap">
        <span>{version === null || madeAt === null ? t('bundle.not-kept') : t('bundle.version', { version, at: madeAt })}</span>
        <HashText hash={hash} of={t('bundle.the-bundle')} />
        {may('manage') && version !== null && (
          <Button small kind="quiet" working={replay.isFetching ? t('bundle.replaying') : null} onClick={() => void replay.refetch()}>
            {t('bundle.replay')}
          </Button>
        )}
      </span>
      {replay.isError && <TroubleNote error={replay.error} />}
      {replay.data && (
        <ul role="status" className="bundle-replayed">
          {replay.data.versions.map((one) => (
            <Replayed key={one.version} one={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Replayed({ one }: { readonly one: ReplayedVersion }) {
  const { t, told } = useWords();
  return (
    <li>
      <StatusPair status={STATUS[one.outcome]} size="small">
        {t('bundle.replayed', { version: one.version, outcome: t(`bundle-replay.${one.outcome}`) })}
      </StatusPair>
      {one.erased > 0 && <span className="ww-meta"> {t('bundle.erased', { count: one.erased })}</span>}
      {one.differing.map(({ itemId, why }) => (
        <span key={`${itemId} ${why}`} className="ww-meta">
          {' '}
          {told('claim-item', itemId.split('#')[0] ?? '') ?? t('bundle.the-bundle')}: {told('bundle-why', why) ?? t('bundle-why.standing')}.
        </span>
      ))}
    </li>
  );
}
