import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { verifyPage } from './verify-page';

const page = verifyPage().toString('utf8');
const between = (tag: string): string => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
const policyHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('runs no script and draws no style but its own, and may load and send nothing', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
  // After an edit of the page: put these two hashes into its policy.
  expect(policy).toBe(
    `default-src 'none'; script-src ${policyHash(between('script'))}; style-src ${policyHash(between('style'))}; base-uri 'none'; form-action 'none'`,
  );
});

it('names no other place', () => {
  expect(page).not.toMatch(
    /https?:|<link|<img|<iframe|src=|@import|url\(|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|localStorage|sessionStorage|cookie/,
  );
});

it('stays small, since every pack carries it', () => {
  expect(verifyPage().length).toBeLessThan(64_000);
});

it('says everything in three languages', () => {
  const source = /const WORDS = (\{[\s\S]*?\n\});/.exec(page)?.[1] ?? '';
  const words = runInNewContext(`(${source})`) as Record<string, Record<string, unknown>>;
  const ids = (language: string): string[] =>
    Object.entries(words[language] ?? {})
      .flatMap(([id, said]) => [id, ...(typeof said === 'object' && said ? Object.keys(said) : [])])
      .sort();
  expect(ids('en').length).toBeGreaterThan(60);
  expect(ids('nl')).toEqual(ids('en'));
  expect(ids('de')).toEqual(ids('en'));
});
