import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { AppError } from './app-error';
import type { WrongField } from './app-error';

/** `@Body(shaped(LogIn))`: the input in its contract's shape, unknown keys dropped; else refused with every wrong field named. */
export const shaped = <Shape extends z.ZodType>(shape: Shape): PipeTransform<unknown, z.output<Shape>> => ({
  transform: (input) => inShape(shape, input),
});

export function inShape<Shape extends z.ZodType>(shape: Shape, input: unknown): z.output<Shape> {
  const answer = shape.safeParse(input, { reportInput: true }); // tells what is missing from what is wrong
  if (answer.success) return answer.data;
  throw new AppError('bad-input', answer.error.issues.map(wrongField));
}

/** Zod's issue as a message id: the browser words it, in its own language. */
function wrongField(issue: z.core.$ZodIssue): WrongField {
  return { path: issue.path.map(String).join('.'), problem: problemOf(issue) };
}

function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrong-kind';
    case 'too_small':
      return issue.minimum === 1 && issue.origin === 'string' ? 'missing' : 'too-small';
    case 'too_big':
      return 'too-big';
    case 'invalid_format':
      return issue.format === 'email' ? 'not-an-email' : issue.format === 'date' || issue.format === 'datetime' ? 'not-a-date' : 'wrong-form';
    case 'invalid_value':
      return 'not-a-choice';
    case 'custom':
      return typeof issue.params?.['problem'] === 'string' ? issue.params['problem'] : 'wrong';
    default:
      return 'wrong';
  }
}
