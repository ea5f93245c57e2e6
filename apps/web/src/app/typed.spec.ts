import { act, renderHook } from '@testing-library/react';
import { useTyped } from './typed';

const form = () => renderHook(({ saved }) => useTyped(saved), { initialProps: { saved: { steps: '24, 8', hard: '2' } } });

test('a field nobody touched follows what is saved; one that was touched keeps what was typed', () => {
  const { result, rerender } = form();
  act(() => result.current.type({ hard: '3' }));
  rerender({ saved: { steps: '48', hard: '6' } });
  expect(result.current.fields).toEqual({ steps: '48', hard: '3' });
});

test('what was typed while it was being saved stays; what was saved follows again', () => {
  const { result, rerender } = form();
  act(() => result.current.type({ steps: '12', hard: '3' }));
  const sent = result.current.fields;
  act(() => result.current.type({ hard: '4' }));
  act(() => result.current.settle(sent));
  rerender({ saved: { steps: '12, 4', hard: '3' } });
  expect(result.current.fields).toEqual({ steps: '12, 4', hard: '4' });
});
