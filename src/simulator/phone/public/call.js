// The call screen: ringing, talking with live captions, keypad.

import { duration, el, prettyNumber } from './format.js';
import { act, liveCall, store } from './store.js';

const $ = (id) => document.getElementById(id);
const screen = $('call');
const captions = $('captions');
const keypad = $('keypad');
const behind = [$('chat-head'), $('thread'), $('empty'), $('composer')];
const letters = ['', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ', '', '+', ''];
const keys = [...'123456789', '*', '0', '#'];
const still = matchMedia('(prefers-reduced-motion: reduce)');

let call = null;
let drawn = 0;
let focusBefore = null;
let say = () => {};
/** Whether what is said is read aloud by the browser too. */
export const voice = { aloud: false };

/** Wires the buttons and the computer's own keys. */
export function setUpCall(toast) {
  say = toast;
  for (const [index, key] of keys.entries()) {
    const label = key === '0' ? '+' : key === '*' || key === '#' ? '' : letters[Number(key) - 1];
    const button = el('button', { type: 'button' }, key, el('small', { ariaHidden: 'true' }, label));
    button.setAttribute('aria-label', { '*': 'star', '#': 'hash' }[key] ?? key);
    button.dataset.key = key;
    button.tabIndex = 0;
    button.addEventListener('click', () => press(key));
    button.addEventListener('keydown', (event) => moveFocus(event, index));
    keypad.append(button);
  }
  $('answer').addEventListener('click', () => send('answer'));
  $('decline').addEventListener('click', () => send('decline'));
  $('hangup').addEventListener('click', () => send('hangup'));
  document.addEventListener('keydown', (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && call?.status === 'in-progress' && keys.includes(event.key)) press(event.key);
  });
  setInterval(tick, 250);
}

/** Shows the call that is on now, or none. */
export function drawCall() {
  const next = store.selected ? liveCall(store.selected) : null;
  if (next?.sid !== call?.sid) turn(next);
  const before = call?.status;
  call = next;
  if (!call) return;
  const talking = call.status === 'in-progress';
  screen.classList.toggle('ringing', !talking);
  screen.classList.toggle('talking', talking);
  for (const id of ['captions', 'keypad', 'hangup', 'call-hint']) $(id).hidden = !talking;
  for (const id of ['answer', 'decline']) $(id).hidden = talking;
  $('call-who').textContent = store.senderName;
  $('call-avatar').textContent = store.senderName.charAt(0);
  $('call-hint').textContent = hint();
  if (talking && before !== 'in-progress') screen.focus({ preventScroll: true });
  drawCaptions();
  tick();
}

/** Another call, or the end of one: the screen opens or closes, and what is behind it sleeps or wakes. */
function turn(next) {
  captions.replaceChildren();
  drawn = 0;
  globalThis.speechSynthesis?.cancel();
  if (next && screen.hidden) focusBefore = document.activeElement;
  screen.hidden = !next;
  for (const part of behind) part.inert = next !== null;
  document.title = next ? `Call from ${store.senderName}` : 'Phone simulator';
  if (next?.status === 'ringing') {
    queueMicrotask(() => $('answer').focus({ preventScroll: true }));
    navigator.vibrate?.([400, 200, 400]);
  }
  if (!next) (focusBefore?.isConnected ? focusBefore : $('text')).focus({ preventScroll: true });
}

function hint() {
  if (call.answeredBy === 'machine_start') return 'Voicemail is listening';
  return call.listening ? 'Waiting for a key' : ' ';
}

function tick() {
  if (!call) return;
  const talking = call.status === 'in-progress';
  const words = talking ? duration(Date.now() - call.answeredAt) : `Incoming call · ${prettyNumber(call.from)}`;
  if ($('call-state').textContent !== words) $('call-state').textContent = words;
  // A running clock would be read out every second.
  $('call-state').setAttribute('aria-live', talking ? 'off' : 'polite');
  if (talking) followWords();
}

function drawCaptions() {
  for (; drawn < call.captions.length; drawn++) {
    captions.querySelector('.now')?.classList.remove('now');
    const caption = call.captions[drawn];
    captions.append(captionOf(caption));
    if (caption.kind === 'said' && voice.aloud) readAloud(caption);
    if (caption.kind === 'key') globalThis.speechSynthesis?.cancel();
    captions.scrollTop = captions.scrollHeight;
  }
  followWords();
}

/** Keeps the word that is being said in sight, where the screen is small. */
function followWords() {
  const last = call.captions.findLast((caption) => caption.kind === 'said');
  const words = captions.querySelectorAll('.now span');
  if (!last || words.length === 0 || still.matches) return;
  const said = Math.floor(((Date.now() - last.at) / last.durationMs) * words.length);
  const word = words[Math.min(words.length - 1, Math.max(0, said))];
  const bottom = word.offsetTop + word.offsetHeight - captions.offsetTop + 14;
  captions.scrollTop = bottom - captions.clientHeight;
}

/** Spoken words light up at the pace at which they are said. */
function captionOf({ kind, text, at, durationMs }) {
  if (kind === 'key') return el('p', { className: 'pressed', ariaLabel: `You pressed ${text}` }, text);
  if (kind === 'note') return el('p', { className: 'note' }, text);
  const line = el('p', { className: 'now' });
  const words = text.split(' ');
  const late = Math.max(0, Date.now() - at);
  for (const [index, word] of words.entries()) {
    const span = el('span', {}, index === 0 ? word : ` ${word}`);
    const delay = (durationMs * index) / words.length - late;
    if (!still.matches && delay > 0) span.style.animationDelay = `${Math.round(delay)}ms`;
    line.append(span);
  }
  return line;
}

function readAloud({ text }) {
  if (globalThis.speechSynthesis) speechSynthesis.speak(new SpeechSynthesisUtterance(text));
}

async function press(key) {
  const button = keypad.querySelector(`[data-key="${CSS.escape(key)}"]`);
  button.classList.add('hit');
  setTimeout(() => button.classList.remove('hit'), 160);
  const refused = await act(`calls/${call.sid}/keys`, { keys: key });
  if (refused) say(refused);
}

async function send(what) {
  const refused = await act(`calls/${call.sid}/${what}`);
  if (refused) say(refused);
}

/** Arrow keys walk over the keypad. */
function moveFocus(event, index) {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 }[event.key];
  const target = step === undefined ? null : keypad.children[index + step];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
