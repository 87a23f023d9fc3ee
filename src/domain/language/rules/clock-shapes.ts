import { shape } from '../grammar/lexicon.ts';
import { inHalf, readClock } from './clock-halves.ts';

/** Times of the clock that are seen by their form. */
export const CLOCK_SHAPES = [
  shape('clock', /(\d{1,2})(?::(\d{2}))?\.([ap])m(?!\p{L})/u, ([, hours = '', minutes, half]) =>
    inHalf(readClock(Number(hours), Number(minutes ?? 0)), half === 'a' ? 'am' : 'pm'),
  ),
  shape('clock', /(\d{1,2}):(\d{2})(?::\d{2})?(?!\d|:\d)/, ([, hours = '', minutes]) =>
    readClock(Number(hours), Number(minutes), { sureFrom0: hours.startsWith('0') }),
  ),
  shape(
    'clock',
    /(\d{1,2})\.(\d{2})(?![\d.])/,
    ([, hours = '', minutes]) => ({
      ...readClock(Number(hours), Number(minutes), { sureFrom0: hours.startsWith('0') }),
      bare: true,
    }),
    { shy: 2 },
  ),
  shape(
    'clock',
    /(\d{1,2})h(\d{2})?(?![\p{L}\d])/u,
    ([, hours = '', minutes]) => {
      // "2h" and "1h30" are lengths, unless something says that they are times.
      const clock = readClock(Number(hours), Number(minutes ?? 0), { sureFrom0: true });
      return clock.wrong ? null : { ...clock, ...(Number(hours) <= 5 && !hours.startsWith('0') && { bare: true }) };
    },
    { shy: 2 },
  ),
  shape(
    'hour',
    /(\d{1,2})(\d{2})(?![\d:.,/%-])/,
    ([all, hours = '', minutes]) => {
      const clock = readClock(Number(hours), Number(minutes), { sureFrom0: all?.length === 4 });
      const { written: _, ...plain } = clock;
      return clock.wrong ? null : { ...plain, bare: true };
    },
    { shy: 2 },
  ),
  shape('clock', /(\d{1,2})(?:[:.]?(\d{2}))?([ap])(?![\p{L}\d])(?!\.\s?m)/u, ([, hours = '', minutes, half]) =>
    inHalf(readClock(Number(hours), Number(minutes ?? 0)), half === 'a' ? 'am' : 'pm'),
  ),
];
