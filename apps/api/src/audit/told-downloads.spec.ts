import { routes } from '../openapi/route-shapes';
import { DOWNLOADS } from './told-downloads';

it('every route that hands out a file tells of it, or says here why not', () => {
  const files = routes().filter(({ shape }) => typeof shape.answer === 'string');
  expect(files.length).toBeGreaterThan(10);
  expect(files.map(({ name }) => name).filter((name) => !(name in DOWNLOADS))).toEqual([]);
});
