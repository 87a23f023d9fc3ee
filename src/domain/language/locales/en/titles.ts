import { plain } from '../../phrases/table.ts';
import type { TitleWords } from '../../title.ts';

export const TITLES: TitleWords = {
  lists: [
    plain('on|to|in my|the|our todo|to_do|to_-_do|task|shopping|grocery? list', 'to my shopping list'),
    plain('to|on the|my|our? shopping|groceries > §|please|pls|thanks', 'to shopping'),
  ],
  thanks: [
    plain(',|.? please|pls|thanks|thank_you|thx .|!|?*', ', please!'),
    plain(',|.? ok|okay ? .|!|?*', 'ok?'),
    plain(',|.? lol|haha|hehe|lmao|cheers|mate|xx|xxx .|!*', ' lol'),
  ],
  ends: "at on in by for from around about every each and then of to the a an but with starting until is it's also after sometime anytime just so , -",
  starts: [
    plain('to|that|about|and|then|for|please|also|of|is|,|:|-|.', 'about the dog'),
    plain('i need|have|want to', 'I need to'),
    plain('remind me to?', 'remind me to'),
    plain('or so|thereabouts', 'or so'),
    plain('timer|alarm|reminder to|for', 'timer to'),
    plain('remember to', 'remember to'),
    plain('again > §|to', 'again'),
    plain('instead > §', 'instead'),
  ],
};
