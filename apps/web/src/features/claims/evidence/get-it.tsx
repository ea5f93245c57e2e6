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

/** The form a person gives a missing item in; it stays open when the item comes by another way meanwhile. */
export type Giving = { readonly way: Way; readonly code: string };
export function GiveIt({ claimId, giving, onClose }: { readonly claimId: string; readonly giving: Giving; readonly onClose: () => void }) {
  const { data } = useClaimEvidence(claimId);
  if (!data) return null;
  const target = { of: 'claims' as const, id: claimId };
  return (
    <>
      {giving.way.by === 'upload' && <AddFileDialog target={target} added={data} code={giving.code} onClose={onClose} />}
      {giving.way.by === 'tell' && <AddFactDialog target={target} added={data} fact={giving.way.fact} onClose={onClose} />}
    </>
  );
}

type Props = {
  readonly missing: Missing;
  /** What it is called, for the button's name. */
  readonly name: string;
  /** Absent: no letters beside the answer. */
  readonly asking?: Asking | undefined;
  readonly onGive: (giving: Giving) => void;
};

/** The likeliest way to get a missing item, and a second one where that is a letter: an answer may come by another way. */
export function GetIt({ missing, name, asking, onGive }: Props) {
  const { ways, askedAt } = missing;
  const usable = ways.filter(({ by }) => {
    const whom = whomOf(by);
    return whom === null ? by !== 'look' : (asking?.whom.has(whom) ?? false);
  });
  const [first, second] = usable;
  if (!first) return null;
  const shown = first.by.startsWith('ask-') && second ? [first, second] : [first];
  const act = (way: Way) => {
    const whom = whomOf(way.by);
    if (whom === null) onGive({ way, code: missing.code });
    else asking?.open(whom);
  };
  return (
    <span className="ww-row get-it">
      {shown.map((way) => (
        <WayButton key={way.by} way={way} name={name} asked={askedAt !== null} onDo={() => act(way)} />
      ))}
    </span>
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
