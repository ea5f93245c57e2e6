import { firstLanguage } from './language';
import { backInside } from './log-in-route';
import { isOn } from './screens';

it.each([
  ['a page', '/claims?account=a', '/claims?account=a'],
  ['another host', '//evil.example', undefined],
  ['another host, said backwards', '/\\evil.example', undefined],
  ['a whole address', 'https://evil.example/', undefined],
  ['the log-in itself would go in circles', '/log-in?back=/', undefined],
  ['nothing', undefined, undefined],
])('after logging in: %s', (_edge, back, to) => {
  expect(backInside(back)).toBe(to);
});

it.each([
  ['remembered here', 'nl', ['en-US'], 'nl'],
  ['the browser’s first that we speak', null, ['fr-FR', 'nl-BE', 'en'], 'nl'],
  ['none that we speak', null, ['fr-FR'], 'en'],
  ['remembered but no longer spoken', 'xx', ['nl'], 'nl'],
])('language: %s', (_edge, remembered, preferred, language) => {
  expect(firstLanguage(remembered, preferred)).toBe(language);
});

it.each([
  ['/', '/', true],
  ['/', '/claims', false],
  ['/claims', '/claims', true],
  ['/claims', '/claims/c-1', true],
  ['/claims', '/claims-archive', false],
])('the screen %s is on at %s: %s', (to, path, on) => {
  expect(isOn({ to }, path)).toBe(on);
});
