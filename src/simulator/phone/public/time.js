// What time it is on the phones, and the panel that moves it.

import { dateTimeOf, momentOf, span } from './format.js';
import { act, ask, store } from './store.js';

const $ = (id) => document.getElementById(id);
let standing = null;
let moving = false;

/** Shows the panel where the server can move its time. */
export async function setUpTime(toast) {
  for (const button of document.querySelectorAll('[data-move]')) {
    button.addEventListener('click', () => move(JSON.parse(button.dataset.move), toast));
  }
  await lookAtTime();
}

/** Asks where the time stands; the panel hides where nobody can move it. */
export async function lookAtTime() {
  standing = await ask('time');
  drawTime();
}

export function drawTime() {
  $('time').hidden = standing === null;
  if (standing === null) return;
  const now = store.now();
  $('time-now').textContent = dateTimeOf(now);
  const ahead = standing.ahead > 1000;
  $('time-ahead').textContent = moving ? 'Time goes by …' : ahead ? `${span(standing.ahead)} ahead` : 'The real time';
  $('time-back').hidden = !ahead;
  $('time-next').textContent = standing.next === null ? 'Nothing is planned' : `Next: ${momentOf(standing.next, now)}`;
  for (const button of document.querySelectorAll('[data-move]')) {
    button.disabled = moving || (button.id === 'time-to-next' && standing.next === null);
  }
}

async function move(wish, toast) {
  moving = true;
  drawTime();
  const refused = await act('time', wish);
  moving = false;
  await lookAtTime();
  if (refused) toast(refused);
}
