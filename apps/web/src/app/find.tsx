import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useRouter } from '@tanstack/react-router';
import { Icon, Kbd } from '@weerwoord/ui';
import { useWords } from './language';

/** Finds orders by their number or tracking number; Ctrl K goes to it from anywhere. */
export function Find() {
  const { t } = useWords();
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const q = words.trim();
    if (q === '') return;
    router.history.push(`/orders?${new URLSearchParams({ q }).toString()}`);
    setWords('');
  };
  return (
    <form className="app-find" role="search" onSubmit={submit}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={t('frame.find')}
        placeholder={t('frame.find')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Kbd>Ctrl K</Kbd>
    </form>
  );
}
