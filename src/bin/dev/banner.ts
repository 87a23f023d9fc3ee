import type { Config } from '../../config.ts';

/** What a newcomer reads when everything is up. */
export function banner({ ownUrl, twilio, models }: Config): string {
  const lines = [
    '',
    'Flux is running.',
    '',
    `  API    ${ownUrl}/api/v1`,
    `  Docs   ${ownUrl}/docs`,
    ...(twilio.simulated ? [`  Phone  ${ownUrl}/phone   (simulated: messages, codes and calls arrive here)`] : []),
    '',
    ...(models.apiKey ? [] : ['  No OPENROUTER_API_KEY: the coach answers by its built-in rules.']),
    '  Try it: npm run demo     Stop it: Ctrl-C, or bash dev-end.sh --soft',
    '',
  ];
  return lines.join('\n');
}
