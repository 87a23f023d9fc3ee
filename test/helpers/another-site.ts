import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { executablePath } from './chromium.ts';

export type AnotherSite = {
  origin: string;
  /** As `fetch`, but a page of this site sends it in a real browser, which asks first where it must and hands over what it may. */
  fetch: typeof fetch;
  /** What the browser had to complain about: requests that it refused, errors of the page. */
  complaints: string[];
  close(): Promise<void>;
};

/** A page of a site of its own, open in a real browser. */
export async function anotherSite(): Promise<AnotherSite> {
  // Loaded by who opens it: it takes a while.
  const { chromium } = await import('playwright-core');
  const server = createServer((_request, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end('<!doctype html><title>A client</title><link rel="icon" href="data:,">');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: executablePath ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/CORS|blocked/i.test(message.text())) complaints.push(message.text());
  });
  await page.goto(origin);
  return {
    origin,
    complaints,
    async fetch(input, init = {}) {
      const asked = {
        url: String(input instanceof Request ? input.url : input),
        method: init.method ?? 'GET',
        headers: Object.fromEntries(new Headers(init.headers)),
        ...(init.body != null && { body: String(init.body) }),
      };
      const { status, headers, text } = await page.evaluate(async ({ url, ...rest }) => {
        const answer = await fetch(url, rest);
        return { status: answer.status, headers: [...answer.headers] as [string, string][], text: await answer.text() };
      }, asked);
      return new Response(status === 204 ? null : text, { status, headers });
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
