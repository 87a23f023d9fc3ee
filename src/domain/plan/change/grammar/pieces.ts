import type { Select } from '../../reply-types.ts';
import type { Said } from './row.ts';

/** Sessions as people speak of them around a change. */
export const ONES = '(SESSIONS|NAME|ALL|DAYS|OTHER)';

/** The sessions that are meant, with the weekdays that the clause names. */
export const which = ({ of, get }: Said): Select => {
  const days = get('DAYS')?.days;
  return days ? { ...of, days } : of;
};
export const isNamed = (of: Select) => Object.keys(of).length > 0;
