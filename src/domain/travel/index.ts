/** Where somebody is for some days, and what their clock shows there. */
export { zoneOfPlace } from './place.ts';
export { readTravel, type TravelWords } from './read.ts';
export { stayOf } from './stay.ts';
export { itineraryOf, type Travel, travelAt, travelsFrom, withTravel, zoneAt } from './travel.ts';
