export { type Coach, type CoachSettings, createCoach, type StartedTurn } from './coach.ts';
export type { TurnEvent } from './voice.ts';
