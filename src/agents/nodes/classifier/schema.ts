import { z } from 'zod';

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

export const classifierSchema = z.object({ tags: z.array(z.enum(TAGS)).min(1).max(3) });
