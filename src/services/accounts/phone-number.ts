import {
  type CountryCode,
  getCountries,
  getExampleNumber,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import examples from 'libphonenumber-js/mobile/examples';

/** A number as people type it → E.164, or null. One without a country code is taken for one of the country that the zone lies in. */
export function numberIn(typed: string, zone: string): string | null {
  const text = typed.trim().replace(/^00/, '+');
  const country = text.startsWith('+') ? undefined : countryOf(zone);
  const parsed = country ? parsePhoneNumberFromString(text, country) : parsePhoneNumberFromString(text);
  return parsed?.isPossible() && (!country || isWhole(parsed, country)) ? parsed.number : null;
}

/** "0770 900" could be a number somewhere; one that no table knows must be as long as the country's mobiles are, and begin as they do. */
const isWhole = (number: PhoneNumber, country: CountryCode): boolean =>
  number.isValid() || isLike(number.nationalNumber, getExampleNumber(country, examples)?.nationalNumber ?? '');

const isLike = (number: string, mobile: string): boolean => number.length === mobile.length && number[0] === mobile[0];

let countries: Map<string, CountryCode> | undefined;

/** By the time zones that belong to each country (CLDR). */
export function countryOf(zone: string): CountryCode | undefined {
  countries ??= new Map(getCountries().flatMap((country) => zonesOf(country).map((one) => [one, country] as const)));
  return countries.get(zone) ?? [...countries].find(([name]) => isSame(name, zone))?.[1];
}

/** CLDR keeps the first name of a zone for ever: "Asia/Calcutta" is the one that clocks call "Asia/Kolkata". */
function isSame(one: string, other: string): boolean {
  const at = (zone: string) => new Temporal.ZonedDateTime(0n, zone);
  try {
    return at(one).equals(at(other));
  } catch {
    return false;
  }
}

function zonesOf(country: CountryCode): string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?(): string[] | undefined };
  return locale.getTimeZones?.() ?? [];
}
