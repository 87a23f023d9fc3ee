// What the server knows, kept in step by server-sent events. Everything else only reads it.

const base = document.documentElement.dataset.base;

export const store = {
  senderName: '',
  firstSteps: [],
  phones: new Map(),
  messages: new Map(),
  calls: new Map(),
  browsers: new Map(),
  notifications: new Map(),
  problems: [],
  /** what shall go wrong */
  faults: [],
  hasBrowsers: false,
  selected: null,
  connected: false,
  /** what the phones' clock is ahead of this browser's, in milliseconds */
  ahead: 0,
  /** What time it is on the phones. */
  now: () => Date.now() + store.ahead,
};

/** Asks the server to do something; the outcome arrives as an event. Resolves with a sentence when it was refused. */
export async function act(path, body) {
  try {
    const response = await fetch(`${base}/api/${path}`, {
      method: 'POST',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    if (response.ok) return null;
    return (await response.json()).detail;
  } catch {
    return 'The server does not answer.';
  }
}

/** Asks for something; null when it is not there. */
export async function ask(path) {
  const response = await fetch(`${base}/api/${path}`).catch(() => null);
  return response?.status === 200 ? response.json() : null;
}

/** Loads everything and follows every change. Comes back by itself after the server was away. */
export function follow(onChange) {
  const events = new EventSource(`${base}/api/events`);
  events.onopen = () => void reload(onChange);
  events.onerror = () => {
    store.connected = false;
    onChange();
  };
  for (const [kind, table, key] of [
    ['message', store.messages, 'sid'],
    ['call', store.calls, 'sid'],
    ['phone', store.phones, 'number'],
    ['browser', store.browsers, 'sid'],
    ['notification', store.notifications, 'sid'],
  ]) {
    events.addEventListener(kind, (event) => {
      const value = JSON.parse(event.data);
      table.set(value[key], value);
      onChange();
    });
  }
  events.addEventListener('problem', (event) => {
    store.problems.push(JSON.parse(event.data));
    onChange();
  });
  events.addEventListener('faults', (event) => {
    store.faults = JSON.parse(event.data);
    onChange();
  });
  events.addEventListener('time', (event) => {
    store.ahead = JSON.parse(event.data).now - Date.now();
    onChange('time');
  });
  events.addEventListener('cleared', () => void reload(onChange));
}

async function reload(onChange) {
  const state = await (await fetch(`${base}/api/state`)).json();
  store.ahead = state.now - Date.now();
  store.senderName = state.sender_name;
  store.firstSteps = state.first_steps;
  store.phones = replace(store.phones, state.phones, 'number');
  store.messages = replace(store.messages, state.messages, 'sid');
  store.calls = replace(store.calls, state.calls, 'sid');
  store.browsers = replace(store.browsers, state.browsers, 'sid');
  store.notifications = replace(store.notifications, state.notifications, 'sid');
  store.hasBrowsers = state.has_browsers;
  store.faults = state.faults;
  store.problems = state.problems;
  store.connected = true;
  onChange();
}

/** Fills the same map anew: the event listeners hold on to it. */
function replace(table, rows, key) {
  table.clear();
  for (const row of rows) table.set(row[key], row);
  return table;
}

/** Messages and calls of one phone, oldest first; calls only when they are over. */
export function threadOf(number) {
  const messages = [...store.messages.values()].filter((message) => message.number === number);
  const calls = [...store.calls.values()].filter((call) => call.number === number && call.endedAt !== null);
  return [
    ...messages.map((message) => ({ kind: 'message', key: message.sid, at: message.createdAt, value: message })),
    ...calls.map((call) => ({ kind: 'call', key: call.sid, at: call.createdAt, value: call })),
  ].sort((a, b) => a.at - b.at);
}

/** The call that rings or talks on that phone; null when it is quiet. */
export function liveCall(number) {
  const live = [...store.calls.values()].filter((call) => call.number === number && call.endedAt === null);
  return live.find((call) => call.status === 'ringing' || call.status === 'in-progress') ?? null;
}

/** The browsers beside a phone; those beside none stand beside every one. */
export function browsersBeside(number) {
  return [...store.browsers.values()].filter((browser) => browser.number === number || browser.number === null);
}

/** What a browser showed, newest first. */
export function notificationsOf(browser) {
  return [...store.notifications.values()].filter((one) => one.browser === browser.sid).reverse();
}

/** Whether it has arrived on the phone's screen. */
export function arrived(message) {
  return ['delivered', 'read', 'received'].includes(message.status);
}
