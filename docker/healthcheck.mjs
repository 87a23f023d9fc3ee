// For HEALTHCHECK: exit code 0 when the address answers 2xx within four seconds, 1 otherwise.
const [, , url] = process.argv;
const response = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch((error) => error);
if (response.ok) process.exit(0);
const why = response instanceof Response ? `${response.status} ${await response.text()}` : response.message;
process.stderr.write(`${url}: ${why}\n`);
process.exit(1);
