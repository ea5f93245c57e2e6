import { Avatar } from '@weerwoord/ui';
import { useWords } from '../../../app/language';
import type { Somebody } from './use-presence';

/** Who else is at this claim, and since when they edit; told to screen readers when it changes, without interrupting. */
export function ClaimPresence({ others }: { readonly others: readonly Somebody[] }) {
  const { t, format } = useWords();
  const words = others.map(({ name, doing, since }) => t(doing === 'edit' ? 'presence.edits' : 'presence.looks', { name, at: format.time(since) }));
  return (
    <div className="claim-presence" role="status" aria-live="polite">
      {others.map(({ name, initials, doing }, place) => (
        <span key={`${name} ${String(place)}`} className="claim-presence-one" data-doing={doing}>
          <Avatar name={name} initials={initials} />
          <span>{words[place]}</span>
        </span>
      ))}
    </div>
  );
}
