/** What a goal may be about; each has one to three of these. */
export const TAGS = [
  'Health',
  'Fitness',
  'Nutrition',
  'Mental Health',
  'Career',
  'Learning',
  'Financial',
  'Relationships',
  'Creativity',
  'Productivity',
  'Spirituality',
  'Home',
  'Travel',
  'Other',
] as const;
