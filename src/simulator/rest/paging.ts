/**
 * One page of a 2010-04-01 list, newest first, with the links by which the SDK turns pages
 * (https://www.twilio.com/docs/usage/twilios-response#pagination).
 * @param query the request's query; PageSize 50 unless told, 1,000 at most
 */
export function page<T, R>(
  path: string,
  name: string,
  query: URLSearchParams,
  newestFirst: T[],
  resource: (item: T) => R,
): Record<string, unknown> {
  const size = Math.min(1000, Math.max(1, Number.parseInt(query.get('PageSize') ?? '50', 10) || 50));
  const number = Math.max(0, Number.parseInt(query.get('Page') ?? '0', 10) || 0);
  const start = number * size;
  const items = newestFirst.slice(start, start + size);
  const link = (to: number) => {
    const at = new URLSearchParams(query);
    at.set('PageSize', String(size));
    at.set('Page', String(to));
    return `${path}?${at}`;
  };
  return {
    [name]: items.map(resource),
    page: number,
    page_size: size,
    start,
    end: start + Math.max(0, items.length - 1),
    uri: link(number),
    first_page_uri: link(0),
    previous_page_uri: number > 0 ? link(number - 1) : null,
    next_page_uri: start + size < newestFirst.length ? link(number + 1) : null,
  };
}

/**
 * Twilio's date filters, e.g. `DateSent`, `DateSent>` and `DateSent<`. Without a value there (null) nothing matches a filter.
 * A bare date means that whole day, UTC.
 */
export function dateMatches(query: URLSearchParams, name: string, value: number | null): boolean {
  const on = query.get(name);
  const after = query.get(`${name}>`);
  const before = query.get(`${name}<`);
  if (on === null && after === null && before === null) return true;
  if (value === null) return false;
  if (on !== null && new Date(value).toISOString().slice(0, 10) !== on.slice(0, 10)) return false;
  if (after !== null && value < Date.parse(after)) return false;
  return before === null || value <= Date.parse(before) + (before.length === 10 ? 86_399_999 : 999);
}
