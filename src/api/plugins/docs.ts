import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { completed, type OpenApi } from '../openapi/document.ts';

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
        license: { name: 'MIT', identifier: 'MIT' },
        contact: { name: 'Flux', url: 'https://flux.example.org' },
      },
      servers: [{ url: '/', description: 'Where this document came from' }],
      tags: TAGS,
      components: {
        securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      },
      security: [{ bearer: [] }],
    },
    transform: (input) => {
      const { schema, url } = jsonSchemaTransform(input);
      if (schema.hide) return { schema, url };
      const open = input.route.config?.open === true;
      return {
        url,
        schema: { ...schema, ...(open && { security: [] }) },
      };
    },
    transformObject: (input) => completed(jsonSchemaTransformObject(input) as OpenApi) as never,
  });
  if (!isPublic) return;
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiConfig: { persistAuthorization: true, displayRequestDuration: true },
    logo: { type: 'image/svg+xml', content: LOGO, href: '/', target: '_self' },
    theme: { title: 'Flux: the API' },
  });
  app.get('/openapi.json', { schema: { hide: true }, config: { open: true } }, async () => app.swagger());
}

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 110 40"><rect y="6" width="28" height="28" rx="8" fill="#1fae84"/><path d="M8 21l4.5 4.5L21 15" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/><text x="38" y="29" font-family="system-ui,sans-serif" font-size="25" font-weight="700" fill="#fff">Flux</text></svg>`;

const TAGS = [
  { name: 'account', description: 'Who somebody is, and how they want to be reached' },
  { name: 'chat', description: 'Talking to the coach' },
  { name: 'tasks', description: 'What is planned, once or again and again' },
  { name: 'goals', description: 'What tasks are for' },
  { name: 'analytics', description: 'Streaks, weeks and goals in figures' },
  { name: 'patterns', description: 'What was learned from outcomes' },
  { name: 'calendar', description: 'Busy times, days off, and the calendar outwards' },
  { name: 'answers', description: 'One-tap answers, without signing in' },
  { name: 'demo', description: 'Not in production' },
  { name: 'service', description: 'Is it up?' },
];
