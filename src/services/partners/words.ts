/** What the partner agrees to, word for word; it goes into the receipt. */
export const partnerWording = (person: string) =>
  `${person} asks you to be their accountability partner. If one of the tasks that they chose stays unanswered to the end, I send you one message: that ${person} asked for it and what was missed, nothing else. Reply YES to agree. STOP ends it at any time.`;

export const invitationText = (person: string, code: string) =>
  `${person} would like you to be their accountability partner on Flux. To hear what that means, send this message as it is: JOIN ${code}`;

export const AGREED = (person: string) =>
  `Thank you! I write to you only when something that ${person} chose stays undone. STOP ends it.`;
export const ENDED = (person: string) => `All right, you hear nothing more about ${person}'s tasks.`;
export const STANDING = (person: string) =>
  `You are ${person}'s accountability partner here; I only tell what was missed. STOP ends it.`;
