import type { Pending, Route, Update } from '../state.ts';

/** The text goes to this node; a question that it answers goes with it. */
export const to = (route: Route, text: string, pending: Pending | null = null): Update => ({ route, text, pending });
