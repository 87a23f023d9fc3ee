import { plain } from '../../phrases/table.ts';
import type { TitleWords } from '../../title.ts';

export const TITLES: TitleWords = {
  lists: [plain('auf|zu meine|die|meiner|der liste|einkaufsliste|aufgabenliste', 'auf die Einkaufsliste')],
  thanks: [plain(',|.? bitte|danke .|!|?*', ', bitte'), plain('daran? erinnern ?|.|!*', 'erinnern?')],
  ends: '',
  starts: [
    plain('an die|der|das|den|dem|mein+', 'an die Tabletten'),
    plain('daran ,?', 'daran,'),
    plain('dass', 'dass'),
  ],
};
