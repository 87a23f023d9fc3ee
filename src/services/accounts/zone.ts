/**
 * The IANA id of a person's time zone in its usual spelling ("europe/berlin" → "Europe/Berlin"), or null. Fixed offsets
 * ("+02:00") are not zones that a person lives in: they know no summer time.
 */
export function zoneFrom(text: string): string | null {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(text)) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions();
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    // Intl answers some ids by an older name of the same place: keep what was said, unless only its letters' case differs.
    return timeZone.toLowerCase() === text.toLowerCase() ? timeZone : text;
  } catch {
    return null;
  }
}
