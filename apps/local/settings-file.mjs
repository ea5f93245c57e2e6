import fs from 'node:fs';
import util from 'node:util'; // as a whole: an old Node lacks parseEnv, and must still get to say that it is old
import { Complaint } from './complaint.mjs';

/**
 * Take over what a person wrote into a settings file; a variable that is already set wins.
 *
 * Node passes over a line it cannot read, and takes a quote that is not closed for the start of a text of many lines: a
 * setting would be ignored without a word. Such lines are named by their numbers; what stands in them may be a password.
 *
 * @param {string} file one `NAME=value` a line
 * @param {NodeJS.ProcessEnv} [env] filled
 * @throws Complaint naming the lines
 */
export function takeSettings(file, env = process.env) {
  if (!fs.statSync(file).isFile()) throw new Complaint(`${file} must be a text file with one NAME=value a line. Take it away, or see .env.example.`);
  const text = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const broken = text.split('\n').flatMap((line, at) => (isSetting(line.trim()) ? [] : [at + 1]));
  if (broken.length > 0) {
    const which = broken.length === 1 ? `line ${broken[0]}` : `lines ${broken.join(', ')}`;
    throw new Complaint(`${file}, ${which}: not of the form NAME=value, or a quote is not closed. Mend it, or put a # before it.`);
  }
  for (const [name, value] of Object.entries(util.parseEnv(text))) env[name] ??= value;
}

function isSetting(line) {
  if (line === '' || line.startsWith('#')) return true;
  const value = line.match(/^(?:export\s+)?[A-Za-z_]\w*\s*=\s*(.*)$/)?.[1];
  if (value === undefined) return false;
  const quote = /^["'`]/.exec(value)?.[0];
  return quote === undefined || value.indexOf(quote, 1) > 0;
}
