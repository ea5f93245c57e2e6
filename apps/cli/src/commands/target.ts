import { writeFile } from 'node:fs/promises';
import type { TargetFinding } from '@weerwoord/claims';
import { TARGET_NAMES } from '@weerwoord/claims';
import type { ClaimId, OrganisationId } from '@weerwoord/kernel';
import { exportTarget, lookAtTargets } from '@weerwoord/pipeline';
import type { Product } from '@weerwoord/wiring';
import type { Answer } from '../command';
import { Refused, WrongUsage } from '../command';

const LANGUAGES = ['en', 'nl', 'de'] as const;

/** `pack <claim> --target <name>`: the answer in the shape of the form it is handed in at, instead of a sealed pack. */
export async function exportForTarget(
  product: Product,
  {
    organisation,
    claimId,
    target,
    out,
    language = 'en',
  }: {
    readonly organisation: OrganisationId;
    readonly claimId: ClaimId;
    readonly target: string;
    readonly out: string;
    readonly language?: string | undefined;
  },
): Promise<Answer> {
  const said = LANGUAGES.find((one) => one === language);
  if (said === undefined) throw new WrongUsage(`--language is one of ${LANGUAGES.join(', ')}`);
  if (!(TARGET_NAMES as readonly string[]).includes(target)) throw new WrongUsage(`--target is one of ${TARGET_NAMES.join(', ')}`);
  const made = await exportTarget(product.targets, { organisation, claimId, target, language: said, actor: 'cli' });
  if (!made.ok && made.problem.code === 'not-found') {
    const fitting = (await lookAtTargets(product.targets, { organisation, claimId }))?.targets.map((one) => one.target) ?? [];
    throw new Refused('not-found', `This claim cannot be handed in at ${target}. It can be at: ${fitting.join(', ')}.`);
  }
  if (!made.ok)
    throw new Refused(
      'not-possible-now',
      ['It does not fit, and nothing is cut without you:', ...made.problem.findings.filter(({ level }) => level === 'breach').map(told)].join('\n'),
    );
  const { bytes, fitted } = made.value;
  await writeFile(out, bytes);
  const watch = fitted.findings.filter(({ level }) => level === 'watch');
  return {
    json: {
      target,
      file: out,
      form: fitted.form.id,
      state: fitted.state,
      texts: fitted.texts.length,
      files: fitted.files.length,
      bytes: bytes.length,
      findings: fitted.findings,
    },
    lines: [
      `${out}: ${fitted.texts.length} texts and ${fitted.files.length} files for ${target}${fitted.state === 'draft' ? ' (a draft: nobody has approved it)' : ''}`,
      'Read HOW-TO.txt in it.',
      ...watch.map(told),
    ],
  };
}

/** Code, figures and what can be done: enough to act on from a terminal. */
const told = ({ code, figures, fixes }: TargetFinding): string =>
  `  ${code}: ${Object.entries(figures)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ')}${fixes.length > 0 ? ` (possible: ${fixes.join(', ')})` : ''}`;
