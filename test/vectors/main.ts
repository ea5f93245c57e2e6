import { readFileSync } from 'node:fs';
import { ADAPTERS } from './src/adapters';
import { runVector } from './src/run-vector';
import { readVectors } from './src/vector';
import type { VectorFile } from './src/vector';

const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** One JSON line per vector of each file. Exit code 0: all passed; 1: some did not; 2: no file named, or one that cannot be read. */
function main(files: readonly string[]): number {
  if (files.length === 0) {
    complain('Usage: npm run -s vectors -- <file…>   Markdown with JSON blocks, or JSON; each vector has "id", "given" (with "fn") and "expect".');
    return 2;
  }
  let code = 0;
  for (const file of files) {
    let read: VectorFile;
    try {
      read = readVectors(file, readFileSync(file, 'utf8'));
    } catch (error) {
      read = { vectors: [], problems: [`${file}: ${error instanceof Error ? error.message : String(error)}`] };
    }
    const { vectors, problems } = read;
    for (const problem of problems) complain(problem);
    if (problems.length > 0) code = 2;
    else if (vectors.length === 0) complain(`${file}: no vectors in it. A vector is a JSON object with "given" and "expect".`);
    for (const vector of vectors) {
      const outcome = runVector(vector, ADAPTERS);
      if (!outcome.pass && code === 0) code = 1;
      process.stdout.write(`${JSON.stringify(outcome)}\n`);
    }
  }
  return code;
}

process.exitCode = main(process.argv.slice(2));
