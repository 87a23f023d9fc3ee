import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { routeOptions } from '../rest/serve.ts';
import { answer, defined } from './answer.ts';
import type { PhoneControl } from './control.ts';
import { withoutSecret } from './shown.ts';

const subscribing = z.strictObject({
  applicationKey: z.string(),
  number: z.string().optional(),
  name: z.string().min(1).max(40).optional(),
});
const behaviour = z
  .strictObject({ online: z.boolean(), allowed: z.boolean(), buttons: z.int().min(0).max(3) })
  .partial();
const tapped = z.strictObject({ button: z.int().min(0).nullable().default(null) });

/** The browsers beside the phones: subscribe one, and do with its notifications what a person does. */
export function browserRoutes(app: FastifyInstance, control: PhoneControl): void {
  const get = (path: string, handle: Parameters<typeof answer>[0]) => app.get(path, routeOptions, answer(handle));
  const post = (path: string, handle: Parameters<typeof answer>[0]) => app.post(path, routeOptions, answer(handle));
  get('/api/browsers', ({ query }) => control.browsers(query.get('number') ?? undefined).map(withoutSecret));
  post('/api/browsers', ({ body }) => {
    const { browser, subscription } = control.subscribe(defined(subscribing.parse(body)));
    return { browser: withoutSecret(browser), subscription };
  });
  post('/api/browsers/:sid/behaviour', ({ id, body }) =>
    withoutSecret(control.browse(id, defined(behaviour.parse(body)))),
  );
  get('/api/browsers/:sid/notifications', ({ id, query }) => control.notifications(id, query.has('all')));
  post('/api/notifications/:sid/tap', ({ id, body }) => control.tapNotification(id, tapped.parse(body ?? {}).button));
  post('/api/notifications/:sid/dismiss', ({ id }) => control.dismiss(id));
}
