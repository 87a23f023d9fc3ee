import type { FastifyInstance } from 'fastify';
import type { CallFields, Calls } from '../calls.ts';
import type { Context } from '../context.ts';
import { TwilioError } from '../errors.ts';
import { type SendFields, sendMessage } from '../messages.ts';
import { findTemplate } from '../templates.ts';
import { checkVerification, fetchVerification, startVerification, updateVerification } from '../verifications.ts';
import { dateMatches, page } from './paging.ts';
import { callResource, checkResource, contentResource, messageResource, verificationResource } from './resources.ts';
import { addFormParser, checkAccount, routeOptions, serve } from './serve.ts';

/**
 * The part of Twilio's REST API that its SDK calls: Messages, Calls, Verify and Content, all hosts under one base
 * address. Register with a prefix; give that address to the SDK.
 */
export function restRoutes(ctx: Context, calls: Calls) {
  return async (app: FastifyInstance): Promise<void> => {
    addFormParser(app);
    app.addHook('onRequest', async (request) => checkAccount(ctx, request));
    app.setErrorHandler((error, _request, reply) => {
      const known = error instanceof TwilioError ? error : new TwilioError(20500);
      if (known.status === 401) reply.header('www-authenticate', 'Basic realm="Twilio API"');
      if (known.status === 429 && !reply.hasHeader('retry-after')) reply.header('retry-after', '1');
      return reply.code(known.status).send(known.body());
    });
    app.setNotFoundHandler((_request, reply) => {
      const error = new TwilioError(20404);
      return reply.code(error.status).send(error.body());
    });
    accountRoutes(app, ctx);
    messageRoutes(app, ctx);
    callRoutes(app, ctx, calls);
    verifyRoutes(app, ctx);
  };
}

const account = '/2010-04-01/Accounts/:account';

function accountRoutes(app: FastifyInstance, ctx: Context): void {
  const { accountSid } = ctx.settings;
  const show = () => ({ sid: accountSid, friendly_name: 'Simulated account', status: 'active', type: 'Full' });
  app.get(`${account}.json`, routeOptions, serve(ctx, 'find', 200, show));
  const content = serve(ctx, 'find', 200, ({ params }) => {
    const template = findTemplate(params['sid'] ?? '');
    if (!template) throw new TwilioError(20404);
    return contentResource(accountSid, template);
  });
  app.get('/v1/Content/:sid', routeOptions, content);
}

function messageRoutes(app: FastifyInstance, ctx: Context): void {
  const { accountSid } = ctx.settings;
  const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const create = serve(ctx, 'message', 201, ({ form, fault }) =>
    messageResource(accountSid, sendMessage(ctx, single(form) as SendFields, fault)),
  );
  const list = serve(ctx, 'find', 200, ({ query }) => {
    const to = query.get('To');
    const from = query.get('From');
    const found = ctx.state
      .all('message')
      .filter((m) => m.listed && (to === null || m.to === to) && (from === null || m.from === from))
      .filter((m) => dateMatches(query, 'DateSent', m.sentAt));
    return page(path, 'messages', query, found.reverse(), (m) => messageResource(accountSid, m));
  });
  const fetch = serve(ctx, 'find', 200, ({ params }) => {
    const message = ctx.state.get('message', params['sid'] ?? '');
    if (!message?.listed) throw new TwilioError(20404);
    return messageResource(accountSid, message);
  });
  app.post(`${account}/Messages.json`, routeOptions, create);
  app.get(`${account}/Messages.json`, routeOptions, list);
  app.get(`${account}/Messages/:sid.json`, routeOptions, fetch);
}

function callRoutes(app: FastifyInstance, ctx: Context, calls: Calls): void {
  const { accountSid } = ctx.settings;
  const path = `/2010-04-01/Accounts/${accountSid}/Calls.json`;
  const create = serve(ctx, 'call', 201, ({ form, fault }) =>
    callResource(accountSid, calls.create(form as CallFields, fault)),
  );
  const list = serve(ctx, 'find', 200, ({ query }) => {
    const matches = (name: string, value: string) => (query.get(name) ?? value) === value;
    const found = ctx.state
      .all('call')
      .filter((call) => matches('To', call.to) && matches('From', call.from) && matches('Status', call.status))
      .filter((call) => dateMatches(query, 'StartTime', call.ringingAt) && dateMatches(query, 'EndTime', call.endedAt));
    return page(path, 'calls', query, found.reverse(), (call) => callResource(accountSid, call));
  });
  const fetch = serve(ctx, 'find', 200, ({ params }) => {
    const call = ctx.state.get('call', params['sid'] ?? '');
    if (!call) throw new TwilioError(20404);
    return callResource(accountSid, call);
  });
  const update = serve(ctx, 'call', 200, ({ params, form }) =>
    callResource(accountSid, calls.update(params['sid'] ?? '', single(form))),
  );
  app.post(`${account}/Calls.json`, routeOptions, create);
  app.get(`${account}/Calls.json`, routeOptions, list);
  app.get(`${account}/Calls/:sid.json`, routeOptions, fetch);
  app.post(`${account}/Calls/:sid.json`, routeOptions, update);
}

function verifyRoutes(app: FastifyInstance, ctx: Context): void {
  const { accountSid } = ctx.settings;
  const service = '/v2/Services/:service';
  const start = serve(ctx, 'verification', 201, ({ params, form }) =>
    verificationResource(accountSid, startVerification(ctx, params['service'] ?? '', single(form))),
  );
  const check = serve(ctx, 'check', 200, ({ params, form }) =>
    checkResource(accountSid, checkVerification(ctx, params['service'] ?? '', single(form))),
  );
  const fetch = serve(ctx, 'find', 200, ({ params }) =>
    verificationResource(accountSid, fetchVerification(ctx, params['service'] ?? '', params['sid'] ?? '')),
  );
  const update = serve(ctx, 'verification', 200, ({ params, form }) => {
    const status = single(form)['Status'] ?? '';
    const changed = updateVerification(ctx, params['service'] ?? '', params['sid'] ?? '', status);
    return verificationResource(accountSid, changed);
  });
  app.post(`${service}/Verifications`, routeOptions, start);
  app.get(`${service}/Verifications/:sid`, routeOptions, fetch);
  app.post(`${service}/Verifications/:sid`, routeOptions, update);
  app.post(`${service}/VerificationCheck`, routeOptions, check);
}

function single(form: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(form).map(([name, value]) => [name, [value].flat()[0] ?? '']));
}
