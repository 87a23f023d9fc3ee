// The thread: bubbles, buttons, codes and what became of calls.

import { dayKey, dayName, duration, el, icon, prettyNumber, timeOf } from './format.js';
import { act, arrived, store, threadOf } from './store.js';

const thread = document.getElementById('thread');
const newest = 200;
let shown = new Map();
let shownFor = null;

/** Draws what changed. `onQuote(message)` is called when a person wants to answer one message in particular. */
export function drawThread({ onQuote, say }) {
  const number = store.selected;
  if (shownFor !== number) {
    thread.replaceChildren();
    shown = new Map();
    shownFor = number;
  }
  const items = threadOf(number).slice(-newest);
  const atEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80;
  const keep = new Map();
  let previous = null;
  let day = null;
  for (const item of items) {
    if (dayKey(item.at) !== day) {
      day = dayKey(item.at);
      previous = place(keep, previous, `day ${day}`, dayName(item.at, store.now()), () =>
        el('p', { className: 'day' }, dayName(item.at, store.now())),
      );
    }
    const chosen = item.kind === 'message' ? answersTo(item.key, items) : '';
    const version = JSON.stringify([item.value, chosen]);
    previous = place(keep, previous, item.key, version, () =>
      item.kind === 'call' ? callLine(item.value) : messageOf(item.value, chosen, onQuote, say),
    );
  }
  for (const [key, { element }] of shown) if (!keep.has(key)) element.remove();
  const grew = keep.size > shown.size;
  shown = keep;
  if (atEnd || grew) thread.scrollTop = thread.scrollHeight;
}

/** Keeps an element that has not changed where it is; makes it anew when it has. */
function place(keep, previous, key, version, make) {
  const known = shown.get(key);
  let element = known?.element;
  if (known?.version !== version) {
    element = make();
    if (known) {
      element.classList.add('redrawn');
      moveFocus(known.element, element);
      known.element.replaceWith(element);
    }
  }
  const next = previous ? previous.nextSibling : thread.firstChild;
  if (next !== element) thread.insertBefore(element, next);
  keep.set(key, { element, version });
  return element;
}

/** A button that has the keyboard's focus keeps it when its bubble is drawn anew. */
function moveFocus(old, element) {
  const focused = [...old.querySelectorAll('button')].indexOf(document.activeElement);
  if (focused >= 0) queueMicrotask(() => element.querySelectorAll('button')[focused]?.focus());
}

function answersTo(sid, items) {
  const answers = items.filter((item) => item.kind === 'message' && item.value.repliedTo === sid);
  return answers.at(-1)?.value.buttonPayload ?? '';
}

function messageOf(message, chosen, onQuote, say) {
  const mine = message.direction === 'inbound';
  const lost = message.status === 'failed' || message.status === 'undelivered';
  const state = mine || arrived(message) ? '' : lost ? 'lost' : 'waiting';
  const bubble = el(
    'div',
    { className: 'bubble' },
    message.channel === 'sms' && !mine ? el('span', { className: 'via' }, 'Text message') : null,
    quoteOf(message),
    el('p', {}, ...formatted(message.body)),
    message.code ? codeButton(message.code, say) : null,
    metaOf(message, mine),
    message.reaction ? el('span', { className: 'reaction', title: 'Your reaction' }, message.reaction) : null,
  );
  const className = `message ${mine ? 'mine' : ''} ${state} ${message.buttons.length > 0 ? 'has-buttons' : ''}`;
  const element = el('div', { className }, bubble);
  if (message.buttons.length > 0) element.append(buttonsOf(message, chosen, say));
  if (!mine && message.channel === 'whatsapp' && arrived(message)) {
    const quote = el('button', { type: 'button', className: 'icon-button small quote-button' }, icon('reply'));
    quote.setAttribute('aria-label', 'Quote this message');
    quote.addEventListener('click', () => onQuote(message));
    element.append(el('div', { className: 'tools' }, quote, ...reactionsOf(message, say)));
  }
  return element;
}

/** The emoji that a person may put on a message; the same one again takes it off. */
function reactionsOf(message, say) {
  return ['👍', '✅', '❌'].map((emoji) => {
    const button = el('button', { type: 'button', className: 'icon-button small react' }, emoji);
    button.setAttribute('aria-label', `React with ${emoji}`);
    button.addEventListener('click', async () => {
      const refused = await act(`messages/${message.sid}/react`, { emoji: message.reaction === emoji ? '' : emoji });
      if (refused) say(refused);
    });
    return button;
  });
}

/** WhatsApp's own mark-up, as far as reminders use it: *bold*. */
function formatted(text) {
  return text.split(/(\*[^*\n]+\*)/).map((part) => (/^\*.+\*$/.test(part) ? el('b', {}, part.slice(1, -1)) : part));
}

function quoteOf(message) {
  const quoted = message.repliedTo ? store.messages.get(message.repliedTo) : null;
  return quoted ? el('p', { className: 'quote' }, ...formatted(quoted.body)) : null;
}

function codeButton(code, say) {
  const button = el('button', { type: 'button', className: 'code' }, code, icon('copy'));
  button.setAttribute('aria-label', `Copy the code ${[...code].join(' ')}`);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code);
      say('Code copied');
    } catch {
      say('The browser does not let this page copy');
    }
  });
  return button;
}

function buttonsOf(message, chosen, say) {
  const buttons = message.buttons.map(({ title, payload }, index) => {
    const taken = payload === chosen;
    const button = el('button', { type: 'button' }, icon(taken ? 'check' : 'reply'), title);
    if (taken) button.className = 'chosen';
    button.disabled = !arrived(message);
    button.addEventListener('click', async () => {
      const refused = await act(`messages/${message.sid}/tap`, { index });
      if (refused) say(refused);
    });
    return button;
  });
  return el('div', { className: 'replies', role: 'group', ariaLabel: 'Answers' }, ...buttons);
}

const ticks = {
  queued: ['clock', 'on its way'],
  sent: ['tick', 'sent, not on the phone yet'],
  delivered: ['ticks', 'delivered'],
  read: ['ticks', 'read'],
  received: ['tick', 'sent'],
  failed: ['alert', 'not delivered'],
  undelivered: ['alert', 'not delivered'],
};

function metaOf(message, mine) {
  const [name, words] = ticks[message.status];
  const reason = message.errorCode === null ? '' : ` (${message.errorCode})`;
  const mark = icon(name, message.status);
  const wordy = !mine && !arrived(message);
  return el(
    'div',
    { className: 'meta', title: words + reason },
    wordy ? el('span', {}, words + reason) : null,
    el('time', { dateTime: new Date(message.createdAt).toISOString() }, timeOf(message.createdAt)),
    mark,
    wordy ? null : el('span', { className: 'visually-hidden' }, words),
  );
}

const endings = {
  busy: ['Call declined', true],
  'no-answer': ['Missed call', true],
  canceled: ['Missed call, the caller gave up', true],
  failed: ['Call failed', true],
};

function callLine(call) {
  const [words, missed] = endings[call.status] ?? [spokenCall(call), false];
  return el(
    'p',
    { className: missed ? 'event missed' : 'event' },
    icon('phone'),
    `${words} · ${timeOf(call.createdAt)}`,
  );
}

function spokenCall(call) {
  const length = duration(call.endedAt - call.answeredAt);
  if (call.answeredBy === 'machine_start') return `Voicemail · ${length}`;
  const keys = call.captions.filter((caption) => caption.kind === 'key').map((caption) => caption.text);
  return keys.length > 0 ? `Call · ${length} · pressed ${keys.join(' ')}` : `Call · ${length}`;
}

/** The line under the sender's name: who the last message came from. */
export function senderLine(number) {
  const last = threadOf(number).findLast(({ kind, value }) => kind === 'message' && !value.code);
  if (!last) return 'Nothing yet';
  const sender = last.value.direction === 'inbound' ? last.value.to : last.value.from;
  return `${prettyNumber(sender)} · ${sender.startsWith('whatsapp:') ? 'WhatsApp' : 'SMS'}`;
}
