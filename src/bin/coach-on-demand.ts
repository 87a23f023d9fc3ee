import type { Coach, CoachSettings } from '../agents/index.ts';

/**
 * A coach that is made with the first turn: the graph's libraries take some 100 MB of memory and half a second to load, which a process
 * that nobody chats with need not spend. A failure to load fails that turn only; the next one tries again.
 */
export function coachOnDemand(settings: CoachSettings): Coach {
  let made: Promise<Coach> | undefined;
  const coach = () => {
    made ??= import('../agents/index.ts').then(({ createCoach }) => createCoach(settings));
    made.catch(() => {
      made = undefined;
    });
    return made;
  };
  return {
    // Who chats first waits for the loading as well: it counts against their turn's time.
    startTurn: async (user, input, asked = performance.now()) => (await coach()).startTurn(user, input, asked),
    // Without a coach no turn runs here.
    endTurns: (of) => void made?.then((there) => there.endTurns(of)).catch(() => undefined),
    close: async () => (await made)?.close(),
  };
}
