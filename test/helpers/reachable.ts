import type { Person, TestApp } from './app.ts';

/** Proves a number and opts in to WhatsApp, as the app would: the code is read from the simulated phone. */
export async function reachable(app: TestApp, person: Person, number: string): Promise<void> {
  const { simulator } = app.deps;
  if (!simulator) throw new Error('this app has no simulated phone');
  await expectOk(person.api.post('/account/phone/verify/send', { phone_number: number }));
  const code = await simulator.until((phone) => phone.code(number));
  await expectOk(person.api.post('/account/phone/verify/confirm', { phone_number: number, code }));
  await expectOk(person.api.post('/account/whatsapp/opt-in'));
}

async function expectOk(answer: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`expected 200, got ${status}: ${JSON.stringify(body)}`);
}
