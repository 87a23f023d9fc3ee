// Puts the page together: one store, drawn anew after every change.

import { drawBrowsers } from './browser.js';
import { drawCall, setUpCall } from './call.js';
import { drawFaults, setUpFaults } from './faults.js';
import { el, timeOf } from './format.js';
import { drawPanel, hasUnseen, setUpPanel } from './panel.js';
import { act, follow, liveCall, store } from './store.js';
import { drawThread, senderLine } from './thread.js';
import { drawTime, lookAtTime, setUpTime } from './time.js';

const $ = (id) => document.getElementById(id);
let quoted = null;
let scheduled = false;

function draw() {
  scheduled = false;
  choosePhone();
  const phone = store.selected;
  showClock();
  $('empty').hidden = phone !== null;
  $('stage').classList.toggle('no-phone', phone === null);
  for (const id of ['chat-head', 'thread', 'composer']) $(id).hidden = phone === null;
  drawPanel(select);
  drawBrowsers(toast);
  drawFaults();
  if (phone === null) return drawEmpty();
  $('sender').textContent = store.senderName;
  $('avatar').textContent = store.senderName.charAt(0);
  $('sender-sub').textContent = senderLine(phone);
  drawThread({ onQuote: quote, say: toast });
  drawCall();
  look();
}

/** Draws once for all changes that arrive together. */
function schedule(what) {
  if (what === 'time') void lookAtTime();
  if (scheduled) return;
  scheduled = true;
  requestAnimationFrame(draw);
}

/** A ringing phone comes to the front; else the last one chosen, else the first. */
function choosePhone() {
  const numbers = [...store.phones.keys()];
  const here = store.selected && liveCall(store.selected);
  const ringing = here ? null : numbers.find((number) => liveCall(number)?.status === 'ringing');
  if (ringing) store.selected = ringing;
  if (!store.phones.has(store.selected)) {
    const remembered = decodeURIComponent(location.hash.slice(1));
    store.selected = numbers.includes(remembered) ? remembered : (numbers[0] ?? null);
  }
}

function select(number) {
  store.selected = number;
  history.replaceState(null, '', `#${encodeURIComponent(number)}`);
  quote(null);
  schedule();
}

function drawEmpty() {
  drawCall();
  $('first-steps').replaceChildren(...store.firstSteps.map((step) => el('li', {}, step)));
}

/** What a person looks at is read. */
function look() {
  if (document.visibilityState !== 'visible' || liveCall(store.selected)) return;
  if (hasUnseen(store.selected)) void act(`numbers/${encodeURIComponent(store.selected)}/seen`);
}

function quote(message) {
  quoted = message;
  $('quoting').hidden = message === null;
  $('quoting-text').textContent = message ? message.body : '';
  if (message) $('text').focus();
}

async function send(event) {
  event.preventDefault();
  const text = $('text').value.trim();
  if (!text) return;
  $('text').value = '';
  const body = { text, ...(quoted ? { repliedTo: quoted.sid, to: quoted.from } : {}) };
  quote(null);
  const refused = await act(`numbers/${encodeURIComponent(store.selected)}/messages`, body);
  if (refused) {
    toast(refused);
    $('text').value = text;
  }
}

let hideToast = 0;
function toast(words) {
  $('toast').textContent = words;
  $('toast').hidden = false;
  clearTimeout(hideToast);
  hideToast = setTimeout(() => {
    $('toast').hidden = true;
  }, 3500);
}

$('composer').addEventListener('submit', send);
$('stop-quoting').addEventListener('click', () => quote(null));
document.addEventListener('visibilitychange', () => schedule());
setUpCall(toast);
setUpPanel(toast, select);
setUpFaults(toast);
setUpTime(toast);
follow(schedule);
function showClock() {
  $('clock').textContent = timeOf(store.now());
  drawTime();
}
setInterval(showClock, 5000);
