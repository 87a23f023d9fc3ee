// What shall go wrong, chosen from a list, and taken back.

import { el, icon, prettyNumber } from './format.js';
import { act, store } from './store.js';

const $ = (id) => document.getElementById(id);

/** A sentence for the person, and what the server is asked for. */
const kinds = [
  ['WhatsApp: outside the 24 hours (63016)', { on: 'message', undelivered: 63016 }],
  ['WhatsApp: limit reached (63018)', { on: 'message', undelivered: 63018 }],
  ['WhatsApp: they said STOP (21610)', { on: 'message', code: 21610 }],
  ['WhatsApp: too many requests (429)', { on: 'message', status: 429, retryAfter: 3 }],
  ['WhatsApp: server error (500)', { on: 'message', status: 500 }],
  ['WhatsApp: sent, but the answer is lost', { on: 'message', drop: 'after' }],
  ['WhatsApp: answers after 8 s', { on: 'message', delayMs: 8_000 }],
  ['WhatsApp: reports come twice', { on: 'message', callbacks: 'twice' }],
  ['WhatsApp: reports in the wrong order', { on: 'message', callbacks: 'reversed' }],
  ['WhatsApp: reports are lost', { on: 'message', callbacks: 'lost' }],
  ['Call: fails', { on: 'call', undelivered: 0 }],
  ['Call: too many requests (429)', { on: 'call', status: 429, retryAfter: 3 }],
  ['Call: server error (500)', { on: 'call', status: 500 }],
  ['Call: rings, but the answer is lost', { on: 'call', drop: 'after' }],
  ['Call: reports are lost', { on: 'call', callbacks: 'lost' }],
  ['Push: too many requests (429)', { on: 'push', status: 429, retryAfter: 3 }],
  ['Push: server error (503)', { on: 'push', status: 503 }],
  ['Push: subscription over (410)', { on: 'push', status: 410 }],
  ['Push: shown, but the answer is lost', { on: 'push', drop: 'after' }],
  ['Everything: no connection', { on: 'any', drop: 'before' }],
];

export function setUpFaults(say) {
  $('fault-what').append(...kinds.map(([words], index) => el('option', { value: String(index) }, words)));
  $('fault-form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const [, fault] = kinds[Number(form.get('what'))];
    const here = form.get('here') && store.selected ? { number: store.selected } : {};
    const refused = await act('faults', { ...fault, ...here, times: Number(form.get('times')) });
    if (refused) say(refused);
  });
}

export function drawFaults() {
  const { faults } = store;
  $('fault-count').hidden = faults.length === 0;
  $('fault-count').textContent = String(faults.length);
  $('fault-list').replaceChildren(...faults.map(lineOf));
}

function lineOf(fault) {
  const button = el('button', { type: 'button', className: 'icon-button small' }, icon('close'));
  button.setAttribute('aria-label', 'Take it back');
  button.addEventListener('click', () => act(`faults/${fault.id}/remove`));
  const often = fault.times === 0 ? 'always' : fault.times === 1 ? 'once' : `${fault.times} times`;
  const where = fault.number ? `, ${prettyNumber(fault.number)}` : '';
  return el('li', {}, el('span', {}, `${wordsFor(fault)} · ${often}${where}`), button);
}

/** The sentence of the list, or the fault as it was set by the API. */
function wordsFor({ id: _id, times: _times, number: _number, ...fault }) {
  const same = (other) => JSON.stringify(Object.entries(other).sort()) === JSON.stringify(Object.entries(fault).sort());
  return kinds.find(([, other]) => same(other))?.[0] ?? JSON.stringify(fault);
}
