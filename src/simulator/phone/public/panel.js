// The list of phones, the settings of one, and what went wrong with the app.

import { voice } from './call.js';
import { el, prettyNumber, timeOf } from './format.js';
import { act, arrived, store, threadOf } from './store.js';

const $ = (id) => document.getElementById(id);
const stage = $('stage');

const behaviours = [
  ['reachable', 'Switched on', 'Off: messages wait, calls go unanswered'],
  ['voicemail', 'Voicemail', 'Picks up after 20 seconds'],
  ['whatsapp', 'Has WhatsApp', 'Off: error 63024'],
  ['blocked', 'Blocks the sender', 'Error 63014'],
  ['readReceipts', 'Read receipts', 'Blue ticks when you look'],
];

export function setUpPanel(toast, select) {
  const switches = behaviours.map(([name, label, note]) =>
    toggle(label, note, `behaviour-${name}`, (checked) => {
      void act(`numbers/${encodeURIComponent(store.selected)}/behaviour`, { [name]: checked });
    }),
  );
  const aloud = toggle('Read calls aloud', 'In this browser', 'aloud', (checked) => {
    voice.aloud = checked;
  });
  $('switches').append(...switches, aloud);
  $('open-panel').addEventListener('click', () => open(true));
  $('close-panel').addEventListener('click', () => open(false));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && stage.classList.contains('panel-open')) open(false);
  });
  for (const form of document.querySelectorAll('.add-phone')) {
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const number = new FormData(form).get('number').replace(/[\s()-]/g, '');
      const refused = await act('numbers', { number });
      if (refused) return toast(refused);
      form.reset();
      open(false);
      select(number);
    });
  }
}

/** On a narrow screen the settings are a sheet. */
function open(is) {
  const was = stage.classList.contains('panel-open');
  stage.classList.toggle('panel-open', is);
  $('open-panel').setAttribute('aria-expanded', String(is));
  if (is) $('close-panel').focus();
  else if (was) $('open-panel').focus();
}

function toggle(label, note, id, onChange) {
  const input = el('input', { type: 'checkbox', id });
  input.setAttribute('role', 'switch');
  input.addEventListener('change', () => onChange(input.checked));
  return el('label', { className: 'switch' }, el('span', {}, label, el('small', {}, note)), input);
}

export function drawPanel(select) {
  drawPhones(select);
  const phone = store.phones.get(store.selected);
  $('switches').inert = !phone;
  for (const [name] of behaviours) $(`behaviour-${name}`).checked = phone ? phone[name] : false;
  $('link').textContent = store.connected ? 'Live' : 'Connection lost, trying again';
  $('link').classList.toggle('lost', !store.connected);
  $('problems').hidden = store.problems.length === 0;
  $('problem-list').replaceChildren(
    ...store.problems
      .slice(-8)
      .reverse()
      .map(({ at, code, text }) => el('li', {}, `${timeOf(at)} · ${code} · ${text}`)),
  );
}

function drawPhones(select) {
  const focused = document.activeElement?.dataset?.number;
  const items = [...store.phones.keys()].map((number) => {
    const thread = threadOf(number);
    const last = thread.findLast((item) => item.kind === 'call' || arrived(item.value));
    const button = el(
      'button',
      { type: 'button' },
      el('b', {}, prettyNumber(number)),
      last ? el('time', {}, timeOf(last.at)) : el('span'),
      el('small', {}, preview(last)),
      dot(number, thread),
    );
    button.dataset.number = number;
    button.setAttribute('aria-current', String(number === store.selected));
    button.addEventListener('click', () => select(number));
    return el('li', {}, button);
  });
  $('phones').replaceChildren(...items);
  if (focused)
    $('phones')
      .querySelector(`[data-number="${CSS.escape(focused)}"]`)
      ?.focus();
}

function preview(last) {
  if (!last) return 'Nothing yet';
  if (last.kind === 'call') return 'Phone call';
  return (last.value.direction === 'inbound' ? 'You: ' : '') + last.value.body.replaceAll('*', '');
}

function dot(number, thread) {
  const unread = thread.filter(({ kind, value }) => kind === 'message' && value.status === 'delivered' && !value.code);
  if (number === store.selected || unread.length === 0) return el('span');
  const count = el('span', { className: 'dot' }, String(unread.length));
  count.setAttribute('aria-label', `${unread.length} unread`);
  return count;
}

/** Whether something on that phone is waiting to be looked at. */
export function hasUnseen(number) {
  return [...store.messages.values()].some(
    (m) =>
      m.number === number &&
      m.channel === 'whatsapp' &&
      m.direction !== 'inbound' &&
      arrived(m) &&
      m.status === 'delivered',
  );
}
