import { type PhraseRow, plain } from '../../phrases/table.ts';

type What = 'done' | 'missed' | 'skipped';
const WHAT =
  'what|which_tasks|which_ones|which_reminders|how_many_tasks|how_many_things|how_many|how_much|everything|all? all? that?';
const I = 'did|have|had|i i? already?';
const DID =
  'do|done|get_done|got_done|finish|finished|complete|completed|accomplish|accomplished|achieve|achieved|manage|managed|tick_off|ticked_off';

const looksBack: PhraseRow<What>[] = [
  { says: 'done', phrase: `${WHAT} ${I} ${DID}`, example: 'what did I get done' },
  { says: 'missed', phrase: `${WHAT} ${I} miss|missed|forget|forgot|forgotten`, example: 'what did I miss' },
  { says: 'skipped', phrase: `${WHAT} ${I} skip|skipped`, example: 'which ones did I skip' },
];

/** Questions about what was done, and when something comes. The rows stand at the beginning, behind `polite`. */
export const ASKED = {
  polite: [
    plain('ok|okay|so|and|hey|hi|please', 'so'),
    plain('can you tell|show me', 'can you tell me'),
    plain('tell|show|remind me', 'tell me'),
  ],
  looksBack,
  /** "Did I call mum?": what follows is named. */
  did: [plain('did|have i already|really?', 'did I already')],
  isDone: [plain('is|are|was|were my|the?', 'are the')],
  /** What closes the former. */
  done: [plain('already? done|finished|ticked_off|checked_off yet|already|today?', 'done yet')],
  when: [
    plain("when's", "when's"),
    plain(
      'when|what_time|what_day|which_day|at_what_time is|are|was|do_i_have_to|do_i_have|am_i_supposed_to|am_i_doing|am_i_having|am_i_seeing|should_i|do_i_need_to|do_i',
      'what time is',
    ),
    plain("what_time's|what_day's", "what time's"),
  ],
  whenEnds: [plain('due|again|scheduled|planned', 'due')],
  /** Which tasks of those days: all. */
  all: 'so far already all anything something any task tasks thing things reminder reminders my in on for during the yet this last past',
  leading: [plain('my|the|a|an|our|next|have', 'my'), plain('go to', 'go to')],
  /** "When is it?" names nothing. */
  nameless: 'it that this you i we he she they free busy everything all mean say tell',
};
