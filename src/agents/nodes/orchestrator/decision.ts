import type { Ask } from '../../../domain/language/index.ts';
import type { Later, Pending, Route } from '../../state.ts';
import type { Lead, OpenQuestion } from '../open_question/words.ts';

/** Where a message goes, and the sentence that it is (an answer becomes a whole sentence again). `pending` is kept only where it is answered next. */
export type Decision = {
  route: Route;
  text: string;
  pending: Pending | null;
  certain: boolean;
  /** A second wish of the message, for after the first. */
  later: Later | null;
  /** To be asked right away, without another node. */
  ask: Ask | null;
  /** To be said right away. */
  say: string | null;
  /** The open question waits while this is done. */
  parked: Pending | null;
  /** The question that the text answers. */
  answered: OpenQuestion | null;
  /** The question is put again, after these words. */
  again: { lead: Lead; pending: OpenQuestion; words?: string } | null;
};

/** A decision that is certain. */
export const go = (
  route: Route,
  text: string,
  pending: Pending | null = null,
  more: Partial<Decision> = {},
): Decision => ({
  route,
  text,
  pending,
  certain: true,
  later: null,
  ask: null,
  say: null,
  parked: null,
  answered: null,
  again: null,
  ...more,
});
