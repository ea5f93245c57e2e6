import { createEvent, fireEvent, renderHook } from '@testing-library/react';
import { useNoStrayDrops } from './stray-drops';

test.each([
  ['a file beside every place for files', 'div', ['Files'], true],
  ['a file on a field for files', 'input', ['Files'], false],
  ['words dragged into a field', 'textarea', ['text/plain'], false],
])('%s', (_what, tag, types, refused) => {
  renderHook(() => useNoStrayDrops());
  const place = document.body.appendChild(document.createElement(tag));
  if (place instanceof HTMLInputElement) place.type = 'file';
  for (const name of ['dragOver', 'drop'] as const) {
    const event = createEvent[name](place, { dataTransfer: { types, dropEffect: 'copy' } });
    fireEvent(place, event);
    expect(event.defaultPrevented).toBe(refused);
  }
});
