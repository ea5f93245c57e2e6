import { z } from 'zod';

export const LogIn = z.object({ email: z.email().max(320), password: z.string().min(1).max(1000) });
export const SessionShape = z.object({
  person: z.object({ name: z.string(), email: z.string(), initials: z.string(), language: z.enum(['en', 'nl']) }),
  organisation: z.object({ name: z.string(), zone: z.string() }),
});
export const ChangeMe = z.object({ language: z.enum(['en', 'nl']) });
