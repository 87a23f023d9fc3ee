import { plain } from '../../phrases/table.ts';

const LENGTH = "a|an|one|half_an|half_a|half|two|three|four|# hour|hours|hour's|hours'|hr|hrs|minute|minutes|min|mins";
const IS = "it's|its|it_is|that's|thats|that_is|it_takes|takes|is|about|around|roughly|only|me|us|and|but|a|,";
const PLACE = 'airport|station|hospital|clinic|venue|surgery|school|office';

/** What an event says of when it is too late, by its kind. */
export const EVENTS = {
  /** Before the hour at which it shuts. */
  shuts: [
    plain('shuts|shut|closes|close at|by? > #|half|quarter|noon', 'the pharmacy shuts at 6'),
    plain('open|opens|there only? till|til|until', 'they are open until 5'),
  ],
  /** From when on it can be done: that is the time, where no other is named. */
  opens: [
    plain(
      'they|it|the_^|which|lines|phones|doors|bookings open|opens|start|starts at|from? > #|half|noon',
      'they open at 8',
    ),
  ],
  /** How long the way takes: taken with the words that lead to it. */
  way: [
    plain(
      `${IS}* ${LENGTH} and_a_half? drive|walk|journey|away|ride|trip|bus_ride|train_ride`,
      "and it's an hour's drive",
    ),
    plain(`${IS}* an|half_an hours|hour's drive|walk|journey|ride|trip|away`, 'it is an hours drive'),
    plain(`${IS}* ${LENGTH} to get|drive|walk|travel|cycle there|over`, 'it takes 20 mins to get there'),
    plain(`${IS}* ${LENGTH} to get|drive|walk|travel|cycle? to? the ${PLACE}`, '20 mins to get to the station'),
    plain(`${IS}* ${LENGTH} from here|home|mine|us|work`, '20 minutes from here'),
  ],
  /** With these it ends on a day. */
  expires: [
    plain(
      "expires|expire|lapses|runs_out|run_out|is_up_for_renewal|'s_up_for_renewal",
      'my passport expires on 9 March',
    ),
    plain('is? only? valid till|until', 'only valid until 9 March'),
  ],
  /** The same, said of "it". */
  ends: [plain("it|that|trial|offer|sale|contract ends|finishes|'s_up|is_up", 'it ends on the 6th')],
  /** With these it has to be done by a day. */
  due: [plain('is|are? due back|in? on|by? > ^|#', 'essay due monday')],
  /** What stands before an hour and names only that it is the event's. */
  own: [
    plain("the|my|our? appointment|appt|it|that is|'s|starts|begins > at|#", 'the appointment is at 11'),
    plain("it's|its|that's > at|#", "it's at 11"),
  ],
};
