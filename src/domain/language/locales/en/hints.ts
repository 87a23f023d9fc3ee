import type { HintRow } from '../../draft/hint.ts';

const BEFORE = 'have|eat|cook|make|prepare|start|serve|go_to|go_for|the|my|our|a|team|family|business|work|birthday*';
/** "Buy things for dinner" and "dinner reservation" say nothing of the hour. */
const NOT = 'ingredients|reservation|reservations|prep|booking|table|shopping|plan+|invit+|menu|recipe';

export const HINTS: HintRow[] = [
  { says: 'morning', phrase: `${BEFORE} breakfast !! ${NOT}`, example: 'Have breakfast with Tom' },
  { says: 'morning', phrase: 'wake|get|wake_me|wake_us|get_me|get_us up', example: 'Wake up' },
  { says: 'morning', phrase: 'waking|to_be_woken|to_be_awake', example: 'Waking' },
  { says: 'morning', phrase: 'be up|awake', example: 'Be up' },
  { says: 'morning', phrase: 'get out of bed', example: 'Get out of bed' },
  { says: 'morning', phrase: 'morning', example: 'Morning run' },
  { says: 'afternoon', phrase: `${BEFORE} lunch !! ${NOT}`, example: 'Team lunch' },
  { says: 'afternoon', phrase: 'afternoon', example: 'Afternoon walk' },
  { says: 'evening', phrase: `${BEFORE} dinner|supper !! ${NOT}`, example: 'Dinner with Anna' },
  { says: 'evening', phrase: 'evening', example: 'Evening prayer' },
  {
    says: 'evening',
    phrase:
      "the|my? choir|pub_quiz|quiz_night|parents'_evening|parents_evening|book_club|bell_ringing|date_night|movie_night|poker",
    example: 'Choir',
  },
  { says: 'evening', phrase: 'the|a|our? table for', example: 'Table for 4' },
  { says: 'evening', phrase: 'the|a|my? gig|concert|theatre|cinema|drinks|pub', example: 'The gig' },
  { says: 'evening', phrase: 'band|choir practice|rehearsal', example: 'Band practice' },
  { says: 'morning', phrase: 'alarm|school_run|early_shift|alarm_clock', example: 'Alarm' },
  { says: 'night', phrase: 'go|get to bed|sleep', example: 'Go to bed' },
  { says: 'night', phrase: 'lights out|off', example: 'Lights out' },
  { says: 'night', phrase: 'wind down', example: 'Wind down' },
  { says: 'night', phrase: 'bedtime|bed_time', example: 'Bedtime' },
  { says: 'night', phrase: 'say|text|ring|call|kiss|message ^{2} goodnight|good_night', example: 'Text mum goodnight' },
];
