import { ErrorBody } from '@weerwoord/contracts';
import { z } from 'zod';
import { routes } from './route-shapes';
import type { NamedRoute, RouteShape } from './route-shapes';

const jsonSchema = (shape: z.ZodType, io: 'input' | 'output'): object => z.toJSONSchema(shape, { io, target: 'draft-2020-12' });
const answerContent = (answer: RouteShape['answer']): object | null =>
  answer === null
    ? null
    : typeof answer === 'string'
      ? { [answer]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: jsonSchema(answer, 'output') } };
const bodyContent = (body: NonNullable<RouteShape['body']>): object =>
  typeof body === 'string' ? { [body]: { schema: { type: 'object' } } } : { 'application/json': { schema: jsonSchema(body, 'input') } };

const uuid = { type: 'string', format: 'uuid' };
const text = { type: 'string' };

function operation({ name, method, path, query, shape }: NamedRoute): object {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, param = '']) => ({
    name: param,
    in: 'path',
    required: true,
    schema: param.endsWith('Id') ? uuid : text,
  }));
  const inQuery = query.map((param) => ({ name: param, in: 'query', required: false, schema: text }));
  const ours = method === 'GET' ? [] : [{ name: 'x-weerwoord', in: 'header', required: true, schema: { const: '1' } }];
  const content = answerContent(shape.answer);
  return {
    operationId: method === 'GET' ? name : `${name}.${method.toLowerCase()}`,
    parameters: [...inPath, ...inQuery, ...ours],
    ...(shape.body !== undefined && { requestBody: { required: true, content: bodyContent(shape.body) } }),
    responses: {
      [shape.status]: { description: 'done', ...(content && { content }) },
      default: { description: 'refused, with a code', content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } } },
    },
    ...(name === 'session' && method === 'POST' && { security: [] }),
  };
}

/** OpenAPI 3.1, made of ROUTES and the contracts. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes()) {
    const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Weerwoord',
      version: '1',
      description: 'A seller’s claim defence and metrics desk. Instants are ISO 8601 in UTC, rates are shares 0..1, money is minor units.',
    },
    paths,
    components: {
      schemas: { Error: jsonSchema(ErrorBody, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'weerwoord_session' } },
    },
    security: [{ session: [] }],
  };
}
