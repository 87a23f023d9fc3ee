import { plain } from '../../phrases/table.ts';
import type { TitleWords } from '../../title.ts';

export const TITLES: TitleWords = {
  lists: [plain('a|en mi|la lista', 'a mi lista')],
  thanks: [plain(',|.? por_favor|gracias .|!|?*', ', por favor')],
  ends: '',
  starts: [plain('que', 'que'), plain('de > +ar|+er|+ir', 'de apagar')],
};
