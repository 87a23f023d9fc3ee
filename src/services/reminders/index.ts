export { type Answer, type Answered, answerByToken } from './answer.ts';
export { type CallReply, keyPressed } from './call.ts';
export { handleInbound, type InboundSettings, type Reply } from './inbound.ts';
export { recordFound, recordStatus } from './status.ts';
export { usesTwelveHours, whenText } from './when-text.ts';
