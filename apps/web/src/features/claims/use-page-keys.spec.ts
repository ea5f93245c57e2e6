import { fireEvent, renderHook } from '@testing-library/react';
import { usePageKeys } from './use-page-keys';

const PLAN = { keys: { p: 'pack' as const }, ownKeys: 'textarea', over: '[role="dialog"]' };

function page() {
  const pack = jest.fn();
  renderHook(() => usePageKeys(PLAN, { pack }));
  const field = document.body.appendChild(document.createElement('textarea'));
  return { pack, field, press: (key: string, on: Element = document.body) => fireEvent.keyDown(on, { key }) };
}

test('letters typed on after a field has gone away under somebody’s hands are no commands', () => {
  const { pack, field, press } = page();
  press('u', field);
  field.remove();
  press('p');
  expect(pack).not.toHaveBeenCalled();
});

test.each([
  ['Escape', (press: (key: string, on?: Element) => void, field: Element) => press('Escape', field)],
  ['Tab', (press: (key: string, on?: Element) => void, field: Element) => press('Tab', field)],
  ['a click elsewhere', () => fireEvent.pointerDown(document.body)],
  [
    'Escape once the field has gone',
    (press: (key: string, on?: Element) => void, field: Element) => {
      field.remove();
      press('Escape');
    },
  ],
])('after %s the keys of the page work again', (_how, leave) => {
  const { pack, field, press } = page();
  press('u', field);
  leave(press, field);
  field.remove();
  press('p');
  expect(pack).toHaveBeenCalledTimes(1);
});
