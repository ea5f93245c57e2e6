import { act, renderHook } from '@testing-library/react';
import { useLater } from './use-later';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function typing() {
  const handed: string[] = [];
  const { result, rerender } = renderHook(({ given }) => useLater(given, (words) => handed.push(words)), { initialProps: { given: '' } });
  return {
    handed,
    shown: () => result.current[0],
    type: (words: string) => act(() => result.current[1](words)),
    pause: () => act(() => void jest.advanceTimersByTime(300)),
    comes: (given: string) => rerender({ given }),
  };
}

test('what is typed while the words before it are under way stays', () => {
  const { handed, shown, type, pause, comes } = typing();
  type('ab');
  pause();
  type('abc');
  comes('ab');
  expect(shown()).toBe('abc');
  pause();
  expect(handed).toEqual(['ab', 'abc']);
  type('abcd');
  pause();
  comes('abc');
  expect(shown()).toBe('abcd');
});

test('a blank before the next word is not taken away by the answer', () => {
  const { handed, shown, type, pause, comes } = typing();
  type('red ');
  pause();
  comes('red');
  expect(shown()).toBe('red ');
  expect(handed).toEqual(['red']);
});

test('words that change outside replace them, also those that were one’s own once', () => {
  const { shown, type, pause, comes } = typing();
  type('ab');
  pause();
  comes('ab');
  comes('');
  expect(shown()).toBe('');
  comes('ab');
  expect(shown()).toBe('ab');
});
