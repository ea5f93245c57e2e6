import { useState } from 'react';

/**
 * The fields of a form over what is saved. A field that nobody touched follows what is saved, also when that is read again and was changed by somebody
 * else meanwhile; a field that was touched keeps what was typed.
 */
export function useTyped<Fields extends Readonly<Record<string, unknown>>>(saved: Fields) {
  const [own, setOwn] = useState<Partial<Fields>>({});
  return {
    fields: { ...saved, ...own },
    type: (next: Partial<Fields>) => setOwn((before) => ({ ...before, ...next })),
    /** These are saved now; what was typed since they were sent stays. */
    settle: (sent: Partial<Fields>) =>
      setOwn((before) => {
        const left = Object.entries(before).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(sent[name]));
        return Object.fromEntries(left) as Partial<Fields>;
      }),
  };
}
