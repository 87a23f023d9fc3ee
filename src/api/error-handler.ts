import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, toProblem } from '../db/errors.ts';
import { fieldErrors } from './invalid-input.ts';
import { type ProblemBody, problemBody, typeOf } from './problem.ts';

/** Every error, whoever threw it, leaves as application/problem+json. A 5xx is logged with its cause and shows none of it. */
export function handleErrors(app: FastifyInstance): void {
  const methods = knownMethods(app);
  const nothingThere = (request: FastifyRequest, reply: FastifyReply) => {
    const allowed = methods(request.url);
    // An address of a known form that nothing can be at, such as one with a line break in it.
    if (allowed.length === 0 || allowed.includes(request.method))
      return send(reply, problemBody(new Problem('not_found', 'There is nothing at this address.')));
    reply.header('allow', allowed.join(', '));
    return send(reply, {
      type: typeOf('method_not_allowed'),
      title: 'Method not allowed',
      status: 405,
      detail: `This address answers ${allowed.join(', ')} only.`,
      code: 'method_not_allowed',
    });
  };
  app.setNotFoundHandler(nothingThere);
  // What Fastify has to say of a body that no route takes is beside the point.
  app.setErrorHandler((error: FastifyError, request, reply) =>
    request.is404 && error.code?.startsWith('FST_') ? nothingThere(request, reply) : answer(error, request, reply),
  );
}

/** An error as the person sees it. */
export function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error.validation) {
    const errors = fieldErrors(error.validation);
    const problem = new Problem('invalid_input', errors.map(({ message }) => message).join(' '));
    return send(reply, { ...problemBody(problem), errors });
  }
  const problem = fromFastify(error) ?? toProblem(error);
  if (problem.status >= 500) request.log.error({ err: problem.cause ?? error, code: problem.code }, 'request failed');
  else if (problem.cause)
    request.log.warn({ err: problem.cause, code: problem.code }, 'request refused by the database');
  if (problem.retryAfter !== undefined) reply.header('retry-after', Math.max(1, Math.ceil(problem.retryAfter)));
  return send(reply, problemBody(problem));
}

/** A 401 names the scheme to sign in with (RFC 9110, section 11.6.1). */
function send(reply: FastifyReply, body: ProblemBody) {
  if (body.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.code(body.status).type('application/problem+json').send(body);
}

/** What Fastify itself refuses, before a handler runs. */
function fromFastify(error: FastifyError): Problem | undefined {
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new Problem('unsupported_media_type', 'Send JSON, with the header "Content-Type: application/json".');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new Problem('too_large', 'This is larger than Flux accepts.');
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new Problem('bad_request', 'The body is not valid JSON.');
    case 'FST_UNDER_PRESSURE':
      return new Problem('unavailable', 'Flux is busy right now; please try again in a moment.', { retryAfter: 5 });
  }
  if (error instanceof SyntaxError && error.statusCode === 400)
    return new Problem('bad_request', 'The body is not valid JSON.');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new Problem(error.statusCode === 404 ? 'not_found' : 'bad_request', 'The request cannot be understood.');
  }
  return undefined;
}

/** Path → the methods that some route of that path has; read only when nothing matched. */
function knownMethods(app: FastifyInstance): (url: string) => string[] {
  const routes: { pattern: RegExp; methods: string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    const path = url
      .replace(/\/+$/, '')
      .replace(/[.+?^$()[\]{}|\\]/g, '\\$&')
      .replace(/:[A-Za-z_]+/g, '[^/]+');
    routes.push({ pattern: new RegExp(`^${path}/?$`), methods: [method].flat() });
  });
  return (url) => {
    const path = url.split('?', 1)[0] ?? '';
    return [...new Set(routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))].sort();
  };
}
