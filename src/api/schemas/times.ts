import { z } from 'zod';

/** An instant from a client: RFC 3339 with any offset. Answers are always in UTC. */
export const instant = z.iso.datetime({ offset: true });
/** A date in the person's zone. */
export const day = z.iso.date();
/** An id in a path: what does not exist and what is somebody else's are the same 404. */
export const idParams = z.object({ id: z.guid() });
/** In an answer: text that is one of these today. A new one must not turn a good answer into an error. */
export const oneOf = (...values: string[]) => z.string().meta({ enum: values });
