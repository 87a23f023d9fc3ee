/** The coach by message: what waits for it, and the conversation that it goes on in. */
export { type OpenQuestion, openQuestion, whatsappConversation } from './conversation.ts';
export { addToInbox, putBack, receivedSince, removeFromInbox, takeFromInbox, type Waiting } from './inbox.ts';
