// The browser beside the phone: notifications with their buttons.

import { el, icon, momentOf, timeOf } from './format.js';
import { act, browsersBeside, notificationsOf, store } from './store.js';

const $ = (id) => document.getElementById(id);
/** How many of those that are gone are still listed. */
const past = 2;
let drawn = '';

export function drawBrowsers(say) {
  const browsers = browsersBeside(store.selected);
  $('browsers').hidden = !store.hasBrowsers || browsers.length === 0;
  const seen = browsers.map((browser) => [browser, notificationsOf(browser)]);
  const version = JSON.stringify([seen, new Date(store.now()).toDateString()]);
  if (version === drawn) return;
  drawn = version;
  $('browsers').replaceChildren(...seen.map(([browser, notifications]) => windowOf(browser, notifications, say)));
}

function windowOf(browser, notifications, say) {
  const shown = notifications.filter(({ closedAt }) => closedAt === null);
  const gone = notifications
    .filter(({ closedAt, closedBy }) => closedAt !== null && closedBy !== 'replaced')
    .slice(0, past);
  const nothing = shown.length + gone.length === 0 ? el('p', { className: 'quiet' }, quietWords(browser)) : null;
  return el(
    'article',
    { className: `browser ${browser.online && browser.allowed ? '' : 'off'}` },
    el(
      'header',
      {},
      el('span', { className: 'dots', ariaHidden: 'true' }),
      el('h2', {}, browser.name),
      switchesOf(browser, say),
    ),
    nothing,
    el('ul', { className: 'notifications' }, ...shown.map((one) => cardOf(one, say)), ...gone.map(goneLine)),
  );
}

function quietWords({ allowed, online, waiting }) {
  if (!allowed) return 'Notifications are not allowed any more.';
  if (!online) return waiting > 0 ? `Offline; ${waiting} waiting` : 'Offline';
  return 'No notifications. The first rung of a reminder shows here.';
}

function switchesOf(browser, say) {
  const button = (words, behaviour, pressed) => {
    const one = el('button', { type: 'button', className: 'chip' }, words);
    one.setAttribute('aria-pressed', String(pressed));
    one.addEventListener('click', async () => {
      const refused = await act(`browsers/${browser.sid}/behaviour`, behaviour);
      if (refused) say(refused);
    });
    return one;
  };
  return el(
    'span',
    { className: 'chips' },
    button(browser.online ? 'Online' : 'Offline', { online: !browser.online }, browser.online),
    browser.allowed ? button('Block', { allowed: false }, false) : null,
  );
}

function cardOf(notification, say) {
  const { sid, title, body, actions, shownAt } = notification;
  const dismiss = el('button', { type: 'button', className: 'icon-button small' }, icon('close'));
  dismiss.setAttribute('aria-label', `Dismiss ${title}`);
  dismiss.addEventListener('click', () => send(`notifications/${sid}/dismiss`, undefined, say));
  const open = el('button', { type: 'button', className: 'words' }, el('b', {}, title), el('span', {}, body));
  open.addEventListener('click', () => send(`notifications/${sid}/tap`, { button: null }, say));
  const buttons = actions.map((action, index) => {
    const one = el('button', { type: 'button' }, action.title);
    one.addEventListener('click', () => send(`notifications/${sid}/tap`, { button: index }, say));
    return one;
  });
  return el(
    'li',
    { className: 'notification' },
    el(
      'div',
      { className: 'from' },
      icon('bell'),
      el('span', {}, store.senderName),
      el('time', {}, timeOf(shownAt)),
      dismiss,
    ),
    open,
    buttons.length > 0 ? el('div', { className: 'actions' }, ...buttons) : null,
  );
}

const endings = { dismissed: 'Dismissed', closed: 'Closed: answered elsewhere', tapped: 'Opened' };

function goneLine({ title, closedAt, closedBy, tapped, opened, actions }) {
  const answered = actions.some((action) => action.title === tapped) ? `Answered: ${tapped}` : endings[closedBy];
  const where = opened ? `, opened ${opened.replace(/([0-9a-f]{8})[0-9a-f-]{28}/, '$1…')}` : '';
  return el('li', { className: 'gone' }, `${title} · ${answered}${where} · ${momentOf(closedAt, store.now())}`);
}

async function send(path, body, say) {
  const refused = await act(path, body);
  if (refused) say(refused);
}
