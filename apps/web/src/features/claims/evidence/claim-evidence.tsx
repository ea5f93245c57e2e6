import { useState } from 'react';
import { Card, EmptyState, EvidenceList, Notice, StatusPair } from '@weerwoord/ui';
import type { EvidenceEntry, EvidenceGroup, Status } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import { useEvidenceLabels } from '../../../app/part-words';
import { useClaimNames } from '../page/claim-names';
import type { ChecklistLine, Claim } from '../claims.query';
import { GetIt, GiveIt, useMissing } from './get-it';
import type { Asking, Giving } from './get-it';

/** An item's name on this page: the same in checklist, timeline and letter. */
export const lineId = ({ itemId, code }: Pick<ChecklistLine, 'itemId' | 'code'>): string => itemId ?? code;

/** Which item an exhibit number stands for. */
export function itemOfExhibit({ checklist }: Pick<Claim, 'checklist'>): (exhibit: number) => string {
  const known = new Map(checklist.lines.flatMap((line) => (line.exhibit === null ? [] : [[line.exhibit, lineId(line)] as const])));
  return (exhibit) => known.get(exhibit) ?? `exhibit-${exhibit}`;
}

const STATES = { present: 'present', missing: 'missing', 'cannot-exist': 'impossible' } as const;
const STRENGTH: Readonly<Record<Claim['strength'], Status>> = { high: 'safe', medium: 'watch', low: 'watch' };

type Props = {
  readonly claim: Claim;
  readonly pointed: ReadonlySet<string>;
  readonly onPoint: (ids: readonly string[]) => void;
  /** Letters beside the answer that ask for what is missing. */
  readonly asking?: Asking | undefined;
};

/** What this reason asks for: there, missing and where to get it, or impossible. */
export function ClaimEvidence({ claim, pointed, onPoint, asking }: Props) {
  const { t, told } = useWords();
  const labels = useEvidenceLabels();
  const [giving, give] = useState<Giving | null>(null);
  const groups = useGroups(claim, asking, give);
  const { lines, blocking } = claim.checklist;
  if (lines.length === 0)
    return (
      <Card title={t('claim-evidence.title')}>
        <EmptyState icon="search" title={t('claim-evidence.none-title')}>
          {t('claim-evidence.none')}
        </EmptyState>
      </Card>
    );
  return (
    <Card
      title={t('claim-evidence.title')}
      count={t('claim-evidence.of', { present: claim.evidencePresent, wanted: claim.evidenceWanted })}
      aside={
        <>
          <span className="ww-meta">{t('claim-evidence.strength')}</span>
          <StatusPair status={STRENGTH[claim.strength]} size="small">
            {t(`claim-evidence.${claim.strength}`)}
          </StatusPair>
        </>
      }
    >
      {blocking.length > 0 && (
        <div className="claim-blocked">
          <Notice tone="watch" title={t('claim-evidence.blocked')}>
            {blocking.map((id) => told('claim-unsure', id) ?? t('claim-unsure.unknown')).join('; ')}.
          </Notice>
        </div>
      )}
      {groups.map((group) => (
        <div key={group.id} className={`claim-need-${group.id}`}>
          <EvidenceList groups={[group]} labels={labels} pointed={pointed} onPoint={(id) => onPoint(id === null ? [] : [id])} />
        </div>
      ))}
      {giving && <GiveIt claimId={claim.id} giving={giving} onClose={() => give(null)} />}
    </Card>
  );
}

function useGroups({ id, checklist }: Claim, asking: Props['asking'], onGive: (giving: Giving) => void): readonly EvidenceGroup[] {
  const { t, format } = useWords();
  const entry = useEntry(id, asking, onGive);
  const of = (present: number, wanted: number) => t('claim-evidence.of', { present, wanted });
  return (['required', 'strong', 'supporting'] as const).flatMap((need) => {
    const lines = checklist.lines.filter((line) => line.need === need);
    if (lines.length === 0) return [];
    const present = lines.filter(({ state }) => state === 'present').length;
    const group = { id: need, title: t(`claim-evidence.${need}`), entries: lines.map(entry) };
    if (need === 'required')
      return [{ ...group, status: present < lines.length ? ('watch' as const) : ('safe' as const), summary: of(present, lines.length) }];
    if (need === 'supporting') return [{ ...group, summary: present > 0 ? format.count(present) : undefined }];
    if (checklist.missingOneOf.length > 0) return [{ ...group, status: 'watch' as const, summary: of(0, 1) }];
    if (present > 0) return [{ ...group, status: 'safe' as const, summary: format.count(present) }];
    // Some channels ask for no strong item: then none is missing, whatever there is helps.
    return [{ ...group, id: 'helpful', title: t('claim-evidence.strong-helps') }];
  });
}

function useEntry(claimId: string, asking: Props['asking'], onGive: (giving: Giving) => void): (line: ChecklistLine) => EvidenceEntry {
  const { t, told, format } = useWords();
  const names = useClaimNames();
  const missing = useMissing(claimId);
  const detail = ({ state, code, figures, at, getIt, captureBy, proves }: ChecklistLine): string | null => {
    if (state === 'cannot-exist') return [t('claim-evidence.cannot-exist'), told('impossible', code)].filter((part) => part !== null).join(': ');
    if (state === 'present') return told('claim-detail', code, figures) || (at === null ? null : `${format.day(at)} ${format.time(at)}`);
    const asked = missing.get(code);
    const way =
      asked?.askedAt && asked.asked ? t(`get.asked-${asked.asked}`, { at: asked.askedAt }) : getIt === null ? null : told('claim-get', getIt);
    const shows = proves[0] === undefined ? null : told('claim-proves', proves[0]);
    const why = shows === null ? null : t('claim-evidence.shows', { what: shows });
    return (
      [way, captureBy === null ? null : t('claim-evidence.capture-by', { on: captureBy }), why].filter((part) => part !== null).join('; ') || null
    );
  };
  const action = ({ state, code }: ChecklistLine) => {
    const found = missing.get(code);
    return state === 'missing' && found ? <GetIt missing={found} name={names.item(code)} asking={asking} onGive={onGive} /> : undefined;
  };
  return (line) => ({
    id: lineId(line),
    state: STATES[line.state],
    title: names.item(line.code),
    detail: detail(line),
    source: line.source === null ? null : told('claim-source', line.source),
    number: line.exhibit,
    action: action(line),
  });
}
