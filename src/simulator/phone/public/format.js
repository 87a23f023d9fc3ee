// How numbers, times and states are written. Times are in the browser's zone.

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

const full = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});

/** "Thu, 26 Nov, 18:30" */
export function dateTimeOf(ms) {
  return full.format(ms);
}

/** "18:30" on the day of `now`, else with its day. */
export function momentOf(ms, now) {
  return dayKey(ms) === dayKey(now) ? timeOf(ms) : dateTimeOf(ms);
}

/** "2 days 3 h", the two largest parts. */
export function span(ms) {
  const minutes = Math.round(ms / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), (n) => `${n} ${n === 1 ? 'day' : 'days'}`],
    [Math.floor(minutes / 60) % 24, (n) => `${n} h`],
    [minutes % 60, (n) => `${n} min`],
  ].filter(([count]) => count > 0);
  if (parts.length === 0) return `${Math.round(ms / 1000)} s`;
  return parts
    .slice(0, 2)
    .map(([count, words]) => words(count))
    .join(' ');
}

/** "18:30" */
export function timeOf(ms) {
  return clock.format(ms);
}

/** A key that is the same for all moments of one day. */
export function dayKey(ms) {
  const date = new Date(ms);
  return `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
}

/** "today", "yesterday", or the date in full. */
export function dayName(ms, now) {
  for (const ago of [0, 1]) {
    const then = new Date(now);
    then.setDate(then.getDate() - ago);
    if (dayKey(then.getTime()) === dayKey(ms)) return capital(relative.format(-ago, 'day'));
  }
  return weekday.format(ms);
}

/** "+1 555 123 0001" */
export function prettyNumber(number) {
  const bare = number.replace('whatsapp:', '');
  const us = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(bare);
  if (us) return `+1 ${us[1]} ${us[2]} ${us[3]}`;
  return bare.replace(/^(\+\d{2})(\d+)$/, (_, code, rest) => `${code} ${rest.replace(/(\d{3})(?=\d{2})/g, '$1 ')}`);
}

/** "0:42" */
export function duration(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A new element with properties, and with children that are elements or text. */
export function el(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** One of the page's own icons. */
export function icon(name, className = '') {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  if (className) svg.setAttribute('class', className);
  svg.append(use);
  return svg;
}
