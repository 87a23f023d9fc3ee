import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemSchema } from '../problem.ts';

/** OpenAPI from the routes' own schemas at /openapi.json, and a page to try them at /docs; both only where they are public. */
export async function document(app: FastifyInstance, isPublic: boolean): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Flux',
        version: '1',
        description:
          'An accountability coach: goals become plans, plans become tasks, and every task reminds until it is answered.',
      },
      components: {
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
        schemas: { Problem: z.toJSONSchema(problemSchema) as Record<string, unknown> },
      },
      security: [{ bearer: [] }],
    },
    transform: (input) => {
      const { schema, url } = jsonSchemaTransform(input);
      if (schema.hide) return { schema, url };
      const open = input.route.config?.open === true;
      return {
        url,
        schema: { ...schema, response: { ...(schema.response ?? {}), '4XX': problem }, ...(open && { security: [] }) },
      };
    },
    transformObject: (input) => withoutUnused(jsonSchemaTransformObject(input)),
  });
  if (!isPublic) return;
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiConfig: { persistAuthorization: true, displayRequestDuration: true },
  });
  app.get('/openapi.json', { schema: { hide: true }, config: { open: true } }, async () => app.swagger());
}

const problem = {
  description: 'Refused, with a sentence that says why',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The registry's schemas come in an input and an output form; the one that no route mentions is noise. */
function withoutUnused<T extends object>(document: T): T {
  const { components, paths } = document as { components?: { schemas?: Record<string, unknown> }; paths?: unknown };
  const mentioned = JSON.stringify(paths);
  for (const name of Object.keys(components?.schemas ?? {})) {
    if (!mentioned.includes(`"#/components/schemas/${name}"`)) delete components?.schemas?.[name];
  }
  return document;
}
