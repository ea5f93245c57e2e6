import { act, renderHook } from '@testing-library/react';
import { sampleClaim } from '../page/sample-claim';
import { useDraftEdits } from './use-draft-edits';

const claim = sampleClaim();
const draft =
  claim.draft ??
  (() => {
    throw new Error('the sample has a letter');
  })();
const id = draft.paragraphs[0]?.id ?? '';
const writing = () => renderHook(({ draft }) => useDraftEdits({ draft }), { initialProps: { draft } });
const savedAs = (text: string, over: object = {}) => ({
  ...draft,
  version: draft.version + 1,
  paragraphs: draft.paragraphs.map((paragraph) => (paragraph.id === id ? { ...paragraph, text } : paragraph)),
  ...over,
});

test('what is written while the words before it are being saved stays, and is no quarrel with oneself', () => {
  const { result, rerender } = writing();
  act(() => result.current.change(id, { text: 'Signed' }));
  const { paragraphs } = result.current.body(7);
  act(() => result.current.change(id, { text: 'Signed for' }));
  rerender({ draft: savedAs('Signed') });
  act(() => result.current.settle(paragraphs, draft.version + 1));
  expect(result.current.paragraphs[0]?.text).toBe('Signed for');
  expect([result.current.dirty, result.current.conflict]).toEqual([true, false]);
});

test('nothing is unsaved after everything was saved', () => {
  const { result, rerender } = writing();
  act(() => result.current.change(id, { text: 'Signed' }));
  const { paragraphs } = result.current.body(7);
  rerender({ draft: savedAs('Signed') });
  act(() => result.current.settle(paragraphs, null));
  expect(result.current.dirty).toBe(false);
});

test('a letter approved while somebody writes in it is shown beside their words, never with them in it', () => {
  const { result, rerender } = writing();
  act(() => result.current.change(id, { text: 'Signed' }));
  rerender({ draft: { ...draft, state: 'approved' } });
  expect(result.current.conflict).toBe(true);
});
