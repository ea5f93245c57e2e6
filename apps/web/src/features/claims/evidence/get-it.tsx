import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '@weerwoord/ui';
import { AddFactDialog } from '../../../app/added/add-fact-dialog';
import { AddFileDialog } from '../../../app/added/add-file-dialog';
import { useClaimEvidence } from '../../../app/added/added.query';
import type { Evidence } from '../../../app/added/added.query';
import { useWords } from '../../../app/language';

export type Missing = Evidence['missing'][number];
type Way = Missing['ways'][number];
/** Whom a letter beside the answer goes to. */
export type Whom = 'carrier' | 'buyer';

/** Which letters beside the answer there are, and how one is opened. */
export type Asking = { readonly whom: ReadonlySet<Whom>; readonly open: (whom: Whom) => void };
const whomOf = (by: Way['by']): Whom | null => (by === 'ask-carrier' ? 'carrier' : by === 'ask-buyer' ? 'buyer' : null);

/** What is missing by its code, while the evidence is known. */
export function useMissing(claimId: string): ReadonlyMap<string, Missing> {
  const { data } = useClaimEvidence(claimId);
  return new Map((data?.missing ?? []).map((one) => [one.code, one]));
}

type Props = {
  readonly claimId: string;
  readonly missing: Missing;
  /** What it is called, for the button's name. */
  readonly name: string;
  /** Absent: no letters beside the answer. */
  readonly asking?: Asking | undefined;
};

/** The likeliest way to get a missing item, and a second one where that is a letter: an answer may come by another way. */
export function GetIt({ claimId, missing, name, asking }: Props) {
  const { data } = useClaimEvidence(claimId);
  const [doing, setDoing] = useState<Way | null>(null);
  const { ways, askedAt } = missing;
  const usable = ways.filter(({ by }) => {
    const whom = whomOf(by);
    return whom === null ? by !== 'look' : (asking?.whom.has(whom) ?? false);
  });
  const [first, second] = usable;
  if (!first || !data) return null;
  const shown = first.by.startsWith('ask-') && second ? [first, second] : [first];
  const target = { of: 'claims' as const, id: claimId };
  const act = (way: Way) => {
    const whom = whomOf(way.by);
    if (whom === null) setDoing(way);
    else asking?.open(whom);
  };
  return (
    <>
      <span className="ww-row get-it">
        {shown.map((way) => (
          <WayButton key={way.by} way={way} name={name} asked={askedAt !== null} onDo={() => act(way)} />
        ))}
      </span>
      {doing?.by === 'upload' && <AddFileDialog target={target} added={data} code={missing.code} onClose={() => setDoing(null)} />}
      {doing?.by === 'tell' && <AddFactDialog target={target} added={data} fact={doing.fact} onClose={() => setDoing(null)} />}
    </>
  );
}

function WayButton({ way, name, asked, onDo }: { readonly way: Way; readonly name: string; readonly asked: boolean; readonly onDo: () => void }) {
  const { t } = useWords();
  if (way.by === 'import')
    return (
      <Link to="/import" className={buttonClass({ kind: 'quiet', small: true })} aria-label={t('get.import-of', { what: name })}>
        {t('get.import')}
      </Link>
    );
  if (way.by === 'ask-carrier' || way.by === 'ask-buyer') {
    const word = asked ? t('get.ask-again') : t(`get.${way.by}`);
    return (
      <Button small onClick={onDo} aria-label={t('get.ask-of', { whom: word, what: name })}>
        {word}
      </Button>
    );
  }
  const by = way.by === 'tell' ? 'tell' : 'upload';
  return (
    <Button small kind="quiet" onClick={onDo} aria-label={t(`get.${by}-of`, { what: name })}>
      {t(`get.${by}`)}
    </Button>
  );
}
