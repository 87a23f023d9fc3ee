/** What people ask about Flux itself, and what is so. Nothing here depends on the person. */
const ABOUT: [RegExp, string][] = [
  [
    /\bwho\s+(?:else\s+)?(?:can|could|will|might)\s+(?:\w+\s+)?(?:see|read|look\s+at|access)\b|\b(?:is|are)\s+(?:this|it|my\s+\w+|what\s+i\s+\w+)\s+(?:private|secret|safe|confidential|secure|encrypted)\b|\bdo\s+you\s+(?:share|sell|keep|store)\s+my\b|\bwhat\s+do\s+you\s+(?:know|store|keep)\s+about\s+me\b/i,
    'What you write and plan belongs to your account. Nobody else who uses Flux can see it; those who run this service look after the database it lies in. In the settings you can take a copy of everything, or erase it.',
  ],
  [
    /^\W*(?:hey\s+|so\s+)?(?:can|could|will|would|do)\s+you\s+(?:also\s+|really\s+|actually\s+|ever\s+)?(?:call|phone|ring)(?:\s+me|\s+people)?\W*$/i,
    'Yes, where you say so: once your number is verified and you allow calls, put "call me" to what must not slip, for example "take my insulin at 22:00, call me". The phone rings only when a push and a message stayed unanswered.',
  ],
  [
    /\b(?:delete|erase|close|remove|cancel|deactivate)\s+(?:my\s+|the\s+|this\s+)?(?:whole\s+|entire\s+)?(?:flux\s+)?(?:account|profile)\b|\b(?:delete|erase|forget)\s+(?:all\s+)?(?:of\s+)?my\s+(?:data|personal\s+data)\b/i,
    'That cannot be done from a conversation, so nothing was changed. "Delete account" in the settings erases everything of yours, for good and at once.',
  ],
  [
    /\b(?:export|download|copy\s+of)\s+(?:all\s+)?(?:of\s+)?my\s+(?:data|tasks|history)\b/i,
    'The settings have "Export": a file with everything that is stored about you.',
  ],
];

/** An answer to a question about Flux itself, or null. */
export function aboutFlux(message: string): string | null {
  const text = message.replaceAll('’', "'");
  if (text.length > 160 || /\bremind\b/i.test(text)) return null;
  return ABOUT.find(([asked]) => asked.test(text))?.[1] ?? null;
}
