export { type Coach, type CoachSettings, createCoach, type StartedTurn, type TurnEvent } from './coach.ts';
